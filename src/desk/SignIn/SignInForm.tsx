'use client'

import { Button, useTranslation, type UserWithToken } from '@payloadcms/ui'
import { useEffect, useId, useState, type SubmitEvent } from 'react'

import { signInTexts as texts } from '../../i18n/signIn'
import { say } from '../../i18n/text'
import { CodeField } from './CodeField'
import { Offered } from './Offered'
import { useSignIn, type Wish } from './useSignIn'
import './index.css'

type Props = {
  /** Of who is known already. */
  email?: string | undefined
  wish?: Wish
  onDone: (signedIn: UserWithToken) => void
  children?: React.ReactNode
}

type Credentials = { email: string; password: string }

/** Address and password; then what else the server asks of this account. `children` stand under the password. */
export const SignInForm = ({ children, email: known, onDone, wish }: Props) => {
  const { i18n, t } = useTranslation()
  const { language } = i18n
  const { complaint, isWorking, signIn, step } = useSignIn({ wish, onDone })
  const [code, setCode] = useState('')
  const [isReady, setReady] = useState(false)
  const ids = useId()
  const passwordId = known === undefined ? 'field-password' : `${ids}password`
  useEffect(() => setReady(true), [])

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    // The form around, if there is one, must not see it.
    event.stopPropagation()
    // Browsers fill these in before React is there to hear of it.
    const typed = Object.fromEntries(new FormData(event.currentTarget)) as Credentials
    await signIn({ email: known ?? typed.email, password: typed.password, code })
    setCode('')
  }
  return (
    <form
      className="sign-in"
      data-form-ready={isReady}
      method="post"
      onKeyDown={(event) => event.stopPropagation()}
      onSubmit={(event) => void submit(event)}
    >
      {/* Sent again with the code, and again when the server begins anew. */}
      <div className="sign-in__account" hidden={step.asks !== 'password'}>
        {known === undefined && (
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
            {known === undefined ? t('general:password') : `${known} · ${t('general:password')}`}
          </label>
          <input
            autoComplete="current-password"
            autoFocus={known !== undefined}
            id={passwordId}
            name="password"
            required
            type="password"
          />
        </div>
        {children}
      </div>
      {step.asks === 'newCode' && (
        <>
          {!wish && (
            <>
              <h2>{say(texts.setUp, language)}</h2>
              <p>{say(texts.needed, language)}</p>
            </>
          )}
          <Offered {...step}>
            <CodeField isNew onChange={setCode} value={code} />
          </Offered>
        </>
      )}
      {step.asks === 'code' && <CodeField onChange={setCode} value={code} />}
      {complaint && (
        <p className="sign-in__complaint" role="alert">
          {complaint}
        </p>
      )}
      <Button disabled={isWorking} margin={false} size="large" type="submit">
        {step.asks === 'newCode' ? say(texts.finish, language) : t('authentication:login')}
      </Button>
    </form>
  )
}
