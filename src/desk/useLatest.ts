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

/**
 * What the API answers for `path`, asked again when `version` changes and when the person comes back to the window.
 * Keeps the last answer while it asks; null before the first, and when there is no path.
 */
export const useLatest = <T>(path: Path | null, version: unknown): T | null => {
  const call = useApi()
  const [known, setKnown] = useState<{ path: Path; body: T } | null>(null)
  useEffect(() => {
    if (!path) return
    let isWanted = true
    const look = async () => {
      const answer = await ask<T>(call, path, version)
      if (answer.ok && isWanted) setKnown({ path, body: answer.body })
    }
    const again = () => void look()
    again()
    window.addEventListener('focus', again)
    return () => {
      isWanted = false
      window.removeEventListener('focus', again)
    }
  }, [call, path, version])
  return known && known.path === path ? known.body : null
}
