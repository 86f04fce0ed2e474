'use client'

import { Button, useTranslation, type UserWithToken } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useState, type SubmitEvent } from 'react'

import { signInTexts as texts } from '../../i18n/signIn'
import { say } from '../../i18n/text'
import { AccountFields } from './AccountFields'
import { CodeField } from './CodeField'
import { Offered } from './Offered'
import { useSignIn, type Account, type Wish } from './useSignIn'
import './index.css'

type Props = {
  /** Of who is known already. */
  email?: string | undefined
  wish?: Wish
  /** Whether the browser carries a provider's word of who this is. */
  isProven?: boolean
  /** What went wrong before. */
  complaint?: string | undefined
  onDone: (signedIn: UserWithToken) => void
  children?: React.ReactNode
}

/** Address and password; then what else the server asks of this account. `children` stand under the password. */
export const SignInForm = ({
  children,
  complaint: earlier,
  email: known,
  isProven = false,
  onDone,
  wish,
}: Props) => {
  const { i18n, t } = useTranslation()
  const { language } = i18n
  const { complaint, isByProvider, isWorking, signIn, step } = useSignIn({
    complaint: earlier,
    isProven,
    onDone,
    wish,
  })
  const [code, setCode] = useState('')
  const [isReady, setReady] = useState(false)
  const begin = useEffectEvent(() => {
    if (isProven) void signIn({ code })
    setReady(true)
  })
  useEffect(() => begin(), [])

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    // The form around, if there is one, must not see it.
    event.stopPropagation()
    // Browsers fill these in before React is there to hear of it.
    const form = event.currentTarget
    const typed = Object.fromEntries(new FormData(form)) as Partial<Account>
    await signIn({ email: known, ...typed, code })
    setCode('')
    // The button that was pressed could not keep it while it was out of use.
    const asked = form.elements.namedItem('code') ?? form.elements.namedItem('password')
    if (asked instanceof HTMLInputElement) asked.focus()
  }
  return (
    <form
      className="sign-in"
      data-form-ready={isReady}
      method="post"
      onKeyDown={(event) => event.stopPropagation()}
      onSubmit={(event) => void submit(event)}
    >
      {step.asks === 'nothing' && <p role="status">{say(texts.signingIn, language)}</p>}
      {/* Sent again with the code, and again when the server begins anew. */}
      {!isByProvider && (
        <div className="sign-in__account" hidden={step.asks !== 'password'}>
          <AccountFields email={known} />
          {children}
        </div>
      )}
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
      {step.asks !== 'nothing' && (
        <Button disabled={isWorking} margin={false} size="large" type="submit">
          {step.asks === 'newCode' ? say(texts.finish, language) : t('authentication:login')}
        </Button>
      )}
    </form>
  )
}
