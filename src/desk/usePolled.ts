'use client'

import { useEffect, useState } from 'react'

import { useApi, type Path } from './api'

/** Why the last answer is none; `message` is the server's own, null where nobody answered. */
export type Failure = { message: string | null }

export type Polled<T> = {
  /** The last answer; null before the first. */
  body: T | null
  failure: Failure | null
  refresh: () => void
}

/** How often a screen asks, in milliseconds. The answer carries an entity tag: while nothing changed, it is a 304. */
const interval = 5000

/**
 * What the API answers for `path`, kept up to date while the window is looked at: asked again every few seconds, and
 * at once when the person comes back to it.
 */
export const usePolled = <T>(path: Path): Polled<T> => {
  const call = useApi()
  const [known, setKnown] = useState<{ path: Path; body: T } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [asked, setAsked] = useState(0)

  useEffect(() => {
    let isWanted = true
    let isUnderWay = false
    const look = async () => {
      // A server is asked no faster than it answers: what piles up takes the few connections that a browser has.
      if (document.hidden || isUnderWay) return
      isUnderWay = true
      const answer = await call<T>(path)
      isUnderWay = false
      if (!isWanted) return
      setFailure(answer.ok ? null : { message: answer.message })
      if (answer.ok) setKnown({ path, body: answer.body })
    }
    const again = () => void look()
    again()
    const timer = setInterval(again, interval)
    window.addEventListener('focus', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      isWanted = false
      clearInterval(timer)
      window.removeEventListener('focus', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [asked, call, path])

  return {
    body: known?.path === path ? known.body : null,
    failure,
    refresh: () => setAsked((times) => times + 1),
  }
}
