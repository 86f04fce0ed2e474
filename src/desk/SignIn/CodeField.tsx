'use client'

import { useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { signInTexts as texts } from '../../i18n/signIn'
import { say } from '../../i18n/text'
import { PlainButton } from '../PlainButton'

type Props = {
  /** The first one of an app, under its picture, which focus here would scroll away. */
  isNew?: boolean
  onChange: (code: string) => void
  value: string
}

/** Six digits from the app, by the keyboard of digits; or a recovery code, by the other. */
export const CodeField = ({ isNew = false, onChange, value }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const [isRecovery, setRecovery] = useState(false)
  const id = useId()
  const change = () => {
    setRecovery(!isRecovery)
    onChange('')
  }
  return (
    <div className="field-type text sign-in__code">
      <label className="field-label" htmlFor={id}>
        {say(isNew ? texts.newCode : isRecovery ? texts.recoveryCode : texts.code, language)}
      </label>
      <input
        autoComplete={isRecovery ? 'off' : 'one-time-code'}
        autoFocus={!isNew}
        id={id}
        inputMode={isRecovery ? 'text' : 'numeric'}
        // Another field for another keyboard.
        key={String(isRecovery)}
        name="code"
        onChange={({ target }) => onChange(target.value)}
        required
        value={value}
      />
      {!isNew && (
        <PlainButton className="sign-in__other" onClick={change}>
          {say(isRecovery ? texts.byApp : texts.byRecovery, language)}
        </PlainButton>
      )}
    </div>
  )
}
