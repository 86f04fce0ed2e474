'use client'

import { useConfig, useFormModified } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useRef } from 'react'

import type { Stage, Standing } from '../../workflow'
import { useApi } from '../api'
import { isAnothers, useHeldArticle } from '../article'
import { lookAgain } from '../useLatest'

/** A third of the time after which a hold lapses (`src/engine/holds.ts`), so one lost call ends nothing. */
const renewMs = 20_000
const glanceMs = 4000
/** Who went to lunch with the article open leaves it to others. */
const idleMs = 10 * 60_000

/** Says to the newsroom that this person is in the article, from their first change on, and keeps an eye on it. */
export const useHold = (standing: Standing | null): void => {
  const call = useApi()
  const { config } = useConfig()
  const { id } = useHeldArticle()
  const apiRoute = config.routes.api
  const isTheirs = isAnothers(standing)
  const isModified = useFormModified()
  const workedIn = useRef<Stage>(undefined)
  if (standing && isModified) workedIn.current = standing.stage
  // Who only looks, or has moved the article on, is in nobody's way; who has typed stays in it after each save.
  const isAtWork = isModified || (standing !== null && standing.stage === workedIn.current)
  const wants = id !== null && standing?.editable === true && !isTheirs && isAtWork
  const lastTouch = useRef(0)

  useEffect(() => {
    const touch = () => {
      lastTouch.current = Date.now()
    }
    touch()
    document.addEventListener('keydown', touch)
    document.addEventListener('pointerdown', touch)
    return () => {
      document.removeEventListener('keydown', touch)
      document.removeEventListener('pointerdown', touch)
    }
  }, [])

  useEffect(() => {
    if (!wants) return
    const renew = async () => {
      if (Date.now() - lastTouch.current > idleMs) return
      const answer = await call(`/articles/${id}/hold`, {})
      if (!answer.ok && answer.status) lookAgain(`/articles/${id}/actions`)
    }
    const release = () => {
      // The page may be on its way out: a beacon is sent all the same.
      navigator.sendBeacon(formatAdminURL({ apiRoute, path: `/articles/${id}/release` }))
    }
    void renew()
    const timer = setInterval(() => void renew(), renewMs)
    window.addEventListener('pagehide', release)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', release)
      release()
    }
  }, [apiRoute, call, id, wants])

  useEffect(() => {
    if (!id) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') lookAgain(`/articles/${id}/actions`)
    }, glanceMs)
    return () => clearInterval(timer)
  }, [id])
}
