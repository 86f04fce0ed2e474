'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState, type ComponentProps } from 'react'

import { deskTexts } from '../i18n/desk'
import { say } from '../i18n/text'

type Props = { label: string; size: ComponentProps<typeof Button>['size']; value: string }

/** What is to be taken elsewhere: by a button, and by hand where the browser won't. */
export const Copyable = ({ label, size, value }: Props) => {
  const { language } = useTranslation().i18n
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  return (
    <>
      <input aria-label={label} onFocus={({ target }) => target.select()} readOnly value={value} />
      {/* Browsers have a clipboard for pages by https only. */}
      {typeof navigator.clipboard === 'object' && (
        <Button buttonStyle="secondary" margin={false} onClick={() => void copy()} size={size}>
          {say(isCopied ? deskTexts.copied : deskTexts.copy, language)}
        </Button>
      )}
    </>
  )
}
