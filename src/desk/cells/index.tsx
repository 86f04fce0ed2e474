'use client'

import { DefaultCell, useListRelationships, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { useEffect } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { stages, type Stage } from '../../workflow'
import { wallClock } from '../newsroomTime'
import { StagePill } from '../StagePill'

type Row = { headline?: string; photos?: { caption?: string }[] }

/** An article's name in lists: its headline, or of a photo item the beginning of its caption. */
const nameOf = ({ headline, photos }: Row, language: string): string =>
  headline || photos?.[0]?.caption?.slice(0, 30) || say(deskTexts.untitled, language)

export const HeadlineCell = (props: DefaultCellComponentProps) => {
  const { i18n } = useTranslation()
  return <DefaultCell {...props} cellData={nameOf(props.rowData, i18n.language)} />
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
    return article ? [nameOf(article as Row, i18n.language)] : []
  })
  const items = names.join('\u3001')
  const others = ids.length - namedAtMost
  return <span>{others > 0 ? t('fields:itemsAndMore', { count: others, items }) : items}</span>
}

/** A photo whose file has not come yet has none. */
export const FilenameCell = (props: DefaultCellComponentProps) => (
  <DefaultCell {...props} cellData={(props.cellData as string | undefined) ?? '—'} />
)

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
