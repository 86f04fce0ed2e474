'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { programTexts as texts } from '../../i18n/programs'
import { say } from '../../i18n/text'

/** A key that was just issued; it can be copied by hand where the browser won't. */
export const NewKey = ({ value }: { value: string }) => {
  const { language } = useTranslation().i18n
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  return (
    <div className="program-key__new" role="status">
      <p>{say(texts.once, language)}</p>
      <div className="program-key__controls">
        <input
          aria-label={say(texts.key, language)}
          onFocus={({ target }) => target.select()}
          readOnly
          value={value}
        />
        {/* Browsers have a clipboard for pages by https only. */}
        {typeof navigator.clipboard === 'object' && (
          <Button buttonStyle="secondary" margin={false} onClick={() => void copy()} size="medium">
            {say(isCopied ? texts.copied : texts.copy, language)}
          </Button>
        )}
      </div>
    </div>
  )
}
