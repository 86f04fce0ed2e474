'use client'

import { DefaultCell, useListRelationships, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { useEffect } from 'react'

import { listed } from '../../i18n/text'
import type { Article } from '../../payload-types'
import { stages, type Stage } from '../../workflow'
import { wallClock } from '../newsroomTime'
import { StagePill } from '../StagePill'

export const HeadlineCell = (props: DefaultCellComponentProps) => {
  const { title } = props.rowData as { title?: string | null }
  return <DefaultCell {...props} cellData={title} />
}

/** As many as a row has room for. */
const namedAtMost = 3

/** The articles of a page, the first of them by name. */
export const ArticlesCell = ({ cellData }: DefaultCellComponentProps) => {
  const { i18n, t } = useTranslation()
  const { documents, getRelationships } = useListRelationships()
  const ids = Array.isArray(cellData) ? (cellData as string[]) : []
  const named = ids.slice(0, namedAtMost)
  const wanted = named.join()
  useEffect(() => {
    const values = wanted ? wanted.split(',') : []
    getRelationships(values.map((value) => ({ relationTo: 'articles', value })))
  }, [getRelationships, wanted])
  const names = named.flatMap((id) => {
    const article = documents.articles?.[id]
    return (article as Article | undefined)?.title ?? []
  })
  const items = listed(names, i18n.language)
  const others = ids.length - namedAtMost
  return <span>{others > 0 ? t('fields:itemsAndMore', { count: others, items }) : items}</span>
}

/** A photo by the name that its file came with; the one it is stored by says nothing, and none has come yet of some. */
export const FilenameCell = (props: DefaultCellComponentProps) => {
  const { originalFilename } = props.rowData as { originalFilename?: string | null }
  return <DefaultCell {...props} cellData={originalFilename || '—'} />
}

/** The stage, in the colour that says whether it waits for somebody. */
export const StageCell = ({ cellData }: DefaultCellComponentProps) =>
  stages.includes(cellData as Stage) ? <StagePill stage={cellData as Stage} /> : null

/** The names of a byline or credit, as printed. */
export const NamesCell = ({ cellData }: DefaultCellComponentProps) => {
  const rows = Array.isArray(cellData) ? (cellData as { name?: string }[]) : []
  return <span>{rows.flatMap(({ name }) => name ?? []).join('\u3000')}</span>
}

/** A moment on the newsroom's clock, wherever the browser is. */
export const MomentCell = ({ cellData }: DefaultCellComponentProps) =>
  typeof cellData === 'string' && <span>{wallClock(new Date(cellData)).replace('T', ' ')}</span>
