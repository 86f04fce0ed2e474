'use client'

import { useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useCallback } from 'react'

import type { Action, Input, Need, Reason, Stage } from '../workflow'
import { useApi } from './api'
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

/** The article that the form holds: its id (null before the first save) and the revision that was loaded. */
export const useHeldArticle = (): { id: string | null; revision: number } => {
  const { id } = useDocumentInfo()
  const revision = useFormFields(([fields]) => numberOf(fields.revision?.value))
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

/** Puts the server's present article into the form, `revision` included; what was typed since is dropped. */
export const useReload = (): (() => Promise<boolean>) => {
  const call = useApi()
  const { id, setData, getDocPermissions, incrementVersionCount } = useDocumentInfo()
  const { reset } = useForm()
  return useCallback(async () => {
    const answer = await call<Record<string, unknown>>(`/articles/${String(id)}?depth=0`)
    if (!answer.ok) return false
    // Payload's check for stale data compares with this document's `updatedAt`.
    setData(answer.body)
    await reset(answer.body)
    incrementVersionCount()
    await getDocPermissions(answer.body)
    return true
  }, [call, getDocPermissions, id, incrementVersionCount, reset, setData])
}
