'use client'

import { DefaultCell, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { stages, type Stage } from '../../workflow'
import { StagePill } from '../StagePill'

type Row = { headline?: string; photos?: { caption?: string }[] }

/** An article's name in lists: its headline, or of a photo item the beginning of its caption. */
export const HeadlineCell = (props: DefaultCellComponentProps) => {
  const { i18n } = useTranslation()
  const { headline, photos } = props.rowData as Row
  const name =
    headline || photos?.[0]?.caption?.slice(0, 30) || say(deskTexts.untitled, i18n.language)
  return <DefaultCell {...props} cellData={name} />
}

/** The stage, in the colour that says whether it waits for somebody. */
export const StageCell = ({ cellData }: DefaultCellComponentProps) =>
  stages.includes(cellData as Stage) ? <StagePill stage={cellData as Stage} /> : null

/** The names of a byline or credit, as printed. */
export const NamesCell = ({ cellData }: DefaultCellComponentProps) => {
  const rows = Array.isArray(cellData) ? (cellData as { name?: string }[]) : []
  return <span>{rows.flatMap(({ name }) => name ?? []).join('\u3000')}</span>
}
