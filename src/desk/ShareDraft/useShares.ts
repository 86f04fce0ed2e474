'use client'

import { useTranslation, toast } from '@payloadcms/ui'
import { useState } from 'react'

import { shareTexts } from '../../i18n/preview'
import { say } from '../../i18n/text'
import { mostShares } from '../../workflow'
import { useApi, type Answer, type Path } from '../api'
import { lookAgain, useLatest } from '../useLatest'

/** A share as `GET /api/shares` gives it. */
export type Share = {
  id: string
  revision: number
  user?: { name?: string | null } | string | null
  expiresAt: string
  revokedAt?: string | null
  url: string
}

/** The links to an article that are open now, and what may be done: each says itself when it was refused. */
export const useShares = (article: string) => {
  const call = useApi()
  const { i18n } = useTranslation()
  const [opened] = useState(() => new Date().toISOString())
  const open = [
    `where[article][equals]=${article}`,
    `where[expiresAt][greater_than]=${opened}`,
    'where[revokedAt][exists]=false',
  ]
  const path: Path = `/shares?${open.join('&')}&depth=1&select[article]=false&limit=${mostShares}`
  const shares = useLatest<{ docs: Share[] }>(path, null)?.docs ?? null
  const told = async (answer: Promise<Answer<unknown>>): Promise<void> => {
    const result = await answer
    if (!result.ok) toast.error(result.message ?? say(shareTexts.failed, i18n.language))
    lookAgain(path)
  }
  return {
    shares,
    make: (revision: number, days: number) => told(call('/shares', { article, revision, days })),
    revoke: ({ id }: Share) =>
      told(call(`/shares/${id}`, { revokedAt: new Date().toISOString() }, 'PATCH')),
  }
}
