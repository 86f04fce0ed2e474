'use client'

import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'

/**
 * Around the whole admin UI: keeps the way back to a list that was loaded by its address. As it comes alive, Payload's
 * list writes its query into the address, before Next has begun to see to it that what it knows of an entry of the
 * browser's history stays there; and an entry of which it knows nothing, it does not go back to.
 */
export const WayBack = ({ children }: { children: ReactNode }) => {
  const entry = useRef<unknown>(null)
  useLayoutEffect(() => {
    entry.current = window.history.state
  }, [])
  // After the effects of all that is inside.
  useEffect(() => {
    if (window.history.state === null) window.history.replaceState(entry.current, '')
  }, [])
  return children
}
