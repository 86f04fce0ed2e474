'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'

import { sayMessages } from './messages'
import { nameControls } from './names'

/**
 * Around the whole admin UI: for who hears it, every control of Payload's has a name in their language, and what it says
 * in English alone is said in theirs.
 */
export const ControlNames = ({ children }: { children: ReactNode }) => {
  const { language } = useTranslation().i18n
  useEffect(() => {
    const name = () => {
      nameControls(language)
      sayMessages(language)
    }
    const observer = new MutationObserver(name)
    // Payload names a control anew, in English, when what it is of has got another name.
    observer.observe(document.body, {
      attributeFilter: ['aria-label'],
      childList: true,
      subtree: true,
    })
    name()
    return () => observer.disconnect()
  }, [language])
  return children
}
