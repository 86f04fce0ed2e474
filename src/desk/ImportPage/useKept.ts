'use client'

import { useEffect, useReducer, useRef, useState } from 'react'

import { change, type Change, type Checking } from './state'
import type { Imported, Undone } from './useImport'

const place = 'touban-import'

/** The drafts that a page has become, and what was taken back of them. */
export type Outcome = Imported & { undone?: Undone }

type Kept = { checking: Checking | null; outcome: Outcome | null }

/**
 * What is being checked and what became of it, kept in this tab: a reload, or a way round by another screen, loses
 * nothing, and what was imported can still be taken back.
 */
export const useKept = (): Kept & {
  dispatch: (by: Change) => void
  setOutcome: (outcome: Outcome | null) => void
} => {
  const [checking, dispatch] = useReducer(change, null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const isRead = useRef(false)
  useEffect(() => {
    if (!isRead.current) {
      isRead.current = true
      const stored = sessionStorage.getItem(place)
      const kept = stored ? (JSON.parse(stored) as Partial<Kept>) : {}
      if (kept.checking) dispatch({ type: 'load', checking: kept.checking })
      if (kept.outcome) setOutcome(kept.outcome)
      return
    }
    const kept: Kept = { checking: checking && { ...checking, past: [] }, outcome }
    if (checking) sessionStorage.setItem(place, JSON.stringify(kept))
    else sessionStorage.removeItem(place)
  }, [checking, outcome])
  return { checking, dispatch, outcome, setOutcome }
}
