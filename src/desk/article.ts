'use client'

import { useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useCallback, useRef } from 'react'

import type { Action, Input, Need, Reason, Stage } from '../workflow'
import { useApi } from './api'
import type { TypedText } from './Keeping/typed'
import { useLatest } from './useLatest'

export type Offered = {
  action: Action
  allowed: boolean
  reason: Reason | null
  takes: readonly Input[]
  needs: readonly Need[]
  final: boolean
}

export type Hold = { user: { id: string; name: string }; since: string; mine: boolean }

/** The answer of `GET /api/articles/:id/actions`. */
export type Standing = {
  stage: Stage
  revision: number
  round: number
  live: boolean
  approvals: number
  requiredReviews: number
  editable: boolean
  /** Who is in it, and whether this person may take it from them. */
  hold: (Hold & { mayTakeOver: boolean }) | null
  actions: Offered[]
}

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

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })

/**
 * Puts the server's present article into the form, `revision` included, and with it what the person may do to it now;
 * what was typed since is dropped. `text` is put in its place, as typed and unsaved, but only onto the revision that
 * the person saw beside it.
 */
export const useReload = (): ((text?: TypedText, onto?: number) => Promise<boolean>) => {
  const call = useApi()
  const info = useDocumentInfo()
  const form = useForm()
  const latest = useRef({ form, info })
  latest.current = { form, info }
  const { id } = info
  return useCallback(
    async (text, onto) => {
      // What somebody typed into it from here on would be gone with the old state of the form.
      latest.current.form.setProcessing(true)
      try {
        const answer = await call<Record<string, unknown>>(`/articles/${String(id)}?depth=0`)
        if (!answer.ok || (onto && answer.body.revision !== onto)) return false
        await latest.current.info.getDocPermissions(answer.body)
        // The form asks for its fields with the permissions that it was last rendered with.
        await nextFrame()
        // Payload's check for stale data compares with this document's `updatedAt`.
        latest.current.info.setData(answer.body)
        await latest.current.form.reset({ ...answer.body, ...text })
        latest.current.info.incrementVersionCount()
        if (text) {
          await nextFrame()
          latest.current.form.setModified(true)
        }
        return true
      } finally {
        latest.current.form.setProcessing(false)
      }
    },
    [call, id],
  )
}
