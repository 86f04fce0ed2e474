'use client'

import { useEffect, type ReactNode } from 'react'

/**
 * Around the whole admin UI: light or dark as the browser is. Before anybody has signed in, Payload follows only what
 * the request says of that, which some browsers never say.
 */
export const BrowserTheme = ({ children }: { children: ReactNode }) => {
  useEffect(() => {
    // Whoever chose one has it in a cookie, which the server has read.
    if (/(^|; )payload-theme=/.test(document.cookie)) return
    const { matches } = matchMedia('(prefers-color-scheme: dark)')
    document.documentElement.dataset.theme = matches ? 'dark' : 'light'
  }, [])
  return children
}
