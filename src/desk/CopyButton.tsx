'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState, type ComponentProps } from 'react'

import { deskTexts } from '../i18n/desk'
import { say } from '../i18n/text'

export type Copied = { size: ComponentProps<typeof Button>['size']; value: string }

/** Nothing where a page has no clipboard: browsers give one by https only. */
export const CopyButton = ({ size, value }: Copied) => {
  const { language } = useTranslation().i18n
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  if (typeof navigator.clipboard !== 'object') return null
  return (
    <Button buttonStyle="secondary" margin={false} onClick={() => void copy()} size={size}>
      {say(isCopied ? deskTexts.copied : deskTexts.copy, language)}
    </Button>
  )
}
