'use client'

import { useEffect, useReducer, useRef, useState, type Dispatch, type SetStateAction } from 'react'

import { change, type Change, type Checking, type Paper } from './state'
import type { Imported, Undone } from './useImport'

const place = 'touban-import'

/** The drafts that a page has become, and what was taken back of them. */
export type Outcome = Imported & { undone?: Undone }

/** What is pasted and not yet split. */
export type Pasted = { text: string; paper: Paper }
export const nothing: Pasted = { text: '', paper: { date: '', number: '', name: '' } }

type Kept = { pasted: Pasted; checking: Checking | null; outcome: Outcome | null }

/**
 * What is pasted, what is being checked and what became of it, kept in this tab: a reload, or a way round by another
 * screen, loses nothing, and what was imported can still be taken back.
 */
export const useKept = (): Kept & {
  dispatch: (by: Change) => void
  setOutcome: (outcome: Outcome | null) => void
  setPasted: Dispatch<SetStateAction<Pasted>>
} => {
  const [checking, dispatch] = useReducer(change, null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [pasted, setPasted] = useState(nothing)
  const isRead = useRef(false)
  useEffect(() => {
    if (!isRead.current) {
      isRead.current = true
      const stored = sessionStorage.getItem(place)
      const kept = stored ? (JSON.parse(stored) as Partial<Kept>) : {}
      if (kept.checking) dispatch({ type: 'load', checking: kept.checking })
      if (kept.outcome) setOutcome(kept.outcome)
      if (kept.pasted) setPasted(kept.pasted)
      return
    }
    const kept: Kept = { pasted, checking: checking && { ...checking, past: [] }, outcome }
    if (checking !== null || pasted !== nothing) sessionStorage.setItem(place, JSON.stringify(kept))
    else sessionStorage.removeItem(place)
  }, [checking, outcome, pasted])
  return { checking, dispatch, outcome, pasted, setOutcome, setPasted }
}
