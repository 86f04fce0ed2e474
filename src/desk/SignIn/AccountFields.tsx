'use client'

import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'

/** Address and password; of who is known already, the password only, beside whatever other fields there are. */
export const AccountFields = ({ email }: { email: string | undefined }) => {
  const { t } = useTranslation()
  const ownId = useId()
  const isKnown = email !== undefined
  const passwordId = isKnown ? ownId : 'field-password'
  return (
    <>
      {!isKnown && (
        <div className="field-type email">
          <label className="field-label" htmlFor="field-email">
            {t('general:email')}
          </label>
          <input
            autoComplete="username"
            autoFocus
            id="field-email"
            name="email"
            required
            type="email"
          />
        </div>
      )}
      <div className="field-type password">
        <label className="field-label" htmlFor={passwordId}>
          {isKnown ? `${email} · ${t('general:password')}` : t('general:password')}
        </label>
        <input
          autoComplete="current-password"
          autoFocus={isKnown}
          id={passwordId}
          name="password"
          required
          type="password"
        />
      </div>
    </>
  )
}
