'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'

import type { Stage, Standing } from '../workflow'
import { useLatest } from './useLatest'

/** Whether somebody else is in the article. */
export const isAnothers = (standing: Standing | null): boolean => standing?.hold?.mine === false

export type Entry = {
  id: string
  at: string
  action: string
  user?: { name?: string | null } | string | null
  from?: Stage | null
  to?: Stage | null
  note?: string | null
  publicNote?: string | null
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** The article as the server last gave it to this screen: loaded, or answered to a save. */
export const useSaved = (): Record<string, unknown> | null => useDocumentInfo().data ?? null

/** The article that the form holds: its id (null before the first save) and the revision that the text is of. */
export const useHeldArticle = (): { id: string | null; revision: number } => {
  const { id, data } = useDocumentInfo()
  const inForm = useFormFields(([fields]) => numberOf(fields.revision?.value))
  // A quiet save leaves the form as it is, and only the answer knows the new revision.
  const revision = Math.max(inForm, numberOf(data?.revision))
  return { id: id === undefined || id === null ? null : String(id), revision }
}

/** Where the held article stands on the server; null before it is known. */
export const useStanding = (): Standing | null => {
  const { id, revision } = useHeldArticle()
  return useLatest<Standing>(id ? `/articles/${id}/actions` : null, revision)
}

/** The latest entries of the held article's record, newest first. */
export const useRecord = (): Entry[] | null => {
  const { id, revision } = useHeldArticle()
  const query = `where[article][equals]=${id}&sort=-at&limit=10&depth=1`
  return useLatest<{ docs: Entry[] }>(id ? `/activity?${query}` : null, revision)?.docs ?? null
}
