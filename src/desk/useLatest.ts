'use client'

import { useEffect, useState } from 'react'

import { type Answer, type Call, type Path, useApi } from './api'

const underWay = new Map<string, Promise<Answer<unknown>>>()

/** Parts of one screen that ask the same at the same time share one request. */
const ask = <T>(call: Call, path: Path, version: unknown): Promise<Answer<T>> => {
  const key = `${path}#${String(version)}`
  const present = underWay.get(key) ?? call<T>(path).finally(() => underWay.delete(key))
  underWay.set(key, present)
  return present as Promise<Answer<T>>
}

const again = 'touban:look-again'

/** Has what follows the server on the screen ask it anew: everything, or only what asked for `path`. */
export const lookAgain = (path?: Path): void => {
  window.dispatchEvent(new CustomEvent(again, { detail: path }))
}

/**
 * What the API answers for `path`, asked again when `version` changes, when the person comes back to the window, and on
 * `lookAgain`. Keeps the last answer while it asks; null before the first, and when there is no path.
 */
export const useLatest = <T>(path: Path | null, version: unknown): T | null => {
  const call = useApi()
  const [known, setKnown] = useState<{ path: Path; body: T } | null>(null)
  useEffect(() => {
    if (!path) return
    let isWanted = true
    const look = () => {
      void ask<T>(call, path, version).then((answer) => {
        if (answer.ok && isWanted) setKnown({ path, body: answer.body })
      })
    }
    const lookIfMeant = (event: Event) => {
      const meant = (event as CustomEvent<Path | undefined>).detail
      if (!meant || meant === path) look()
    }
    look()
    window.addEventListener('focus', look)
    window.addEventListener(again, lookIfMeant)
    return () => {
      isWanted = false
      window.removeEventListener('focus', look)
      window.removeEventListener(again, lookIfMeant)
    }
  }, [call, path, version])
  return known && known.path === path ? known.body : null
}
