'use client'

import { useCallback } from 'react'

import type { ToldWarning } from '../../i18n/pageWarnings'
import type { ParsedItem } from '../../text/page'
import { useApi, type Answer } from '../api'
import type { Paper } from './state'

export type Person = { name: string; affiliation: string | null; known: boolean }

/** The answer of `POST /api/pages/import`. */
export type Imported = {
  page: { id: string | null; date: string | null; number: number | null; name: string | null }
  articles: { id: string; headline: string | null; created: boolean; undoable?: boolean }[]
  already: { item: number; article: string }[]
  items: ParsedItem[]
  reporters: Person[]
  warnings: ToldWarning[]
}

export type Undone = { undone: string[]; kept: { id: string; headline: string | null }[] }

type Asked = { text: string; paper: Paper; items?: ParsedItem[]; dryRun: boolean }

export const useImport = () => {
  const call = useApi()
  const importPage = useCallback(
    ({ text, paper, items, dryRun }: Asked): Promise<Answer<Imported>> =>
      call('/pages/import', {
        text,
        items,
        dryRun,
        date: paper.date || null,
        number: paper.number ? Number(paper.number) : null,
        name: paper.name.trim() || null,
      }),
    [call],
  )
  const undoImport = useCallback(
    (page: string, articles: string[]): Promise<Answer<Undone>> =>
      call(`/pages/${page}/undo-import`, { articles }),
    [call],
  )
  return { importPage, undoImport }
}
