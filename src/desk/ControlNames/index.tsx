'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'

import { nameControls } from './names'

/** Around the whole admin UI: for who hears it, every control of Payload's has a name in their language. */
export const ControlNames = ({ children }: { children: ReactNode }) => {
  const { language } = useTranslation().i18n
  useEffect(() => {
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => nameControls(language))
    }
    const observer = new MutationObserver(soon)
    observer.observe(document.body, { childList: true, subtree: true })
    soon()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [language])
  return children
}
