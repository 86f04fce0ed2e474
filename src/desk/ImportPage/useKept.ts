'use client'

import { useEffect, useReducer, useRef } from 'react'

import { change, type Change, type Checking } from './state'

const place = 'touban-import'

/** What is being checked, kept in this tab: a reload, or a way round by another screen, loses nothing. */
export const useKept = (): [Checking | null, (by: Change) => void] => {
  const [checking, dispatch] = useReducer(change, null)
  const isRead = useRef(false)
  useEffect(() => {
    if (!isRead.current) {
      isRead.current = true
      const kept = sessionStorage.getItem(place)
      if (kept) dispatch({ type: 'load', checking: JSON.parse(kept) as Checking })
      return
    }
    if (checking) sessionStorage.setItem(place, JSON.stringify({ ...checking, past: [] }))
    else sessionStorage.removeItem(place)
  }, [checking])
  return [checking, dispatch]
}
