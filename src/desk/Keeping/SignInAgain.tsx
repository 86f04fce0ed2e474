'use client'

import { Button, FullscreenModal, useAuth, useModal, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { useApi } from '../api'
import { useKeeping } from './context'

const slug = 'sign-in-again'

/** The sign-in has expired: the password again, over the form, which stays as it is. */
export const SignInAgain = () => {
  const { i18n, t } = useTranslation()
  const { language } = i18n
  const { closeModal, openModal } = useModal()
  const { fetchFullUser, user } = useAuth()
  const [account] = useState(user)
  const { set, state } = useKeeping()
  const call = useApi()
  const [password, setPassword] = useState('')
  const [complaint, setComplaint] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  const titleId = useId()
  const inputId = useId()
  const isSignedOut = state === 'signedOut'

  useEffect(() => {
    if (isSignedOut) openModal(slug)
    else closeModal(slug)
  }, [closeModal, isSignedOut, openModal])

  const signIn = async () => {
    setWorking(true)
    const answer = await call('/users/login', { email: account?.email, password })
    setWorking(false)
    if (!answer.ok) return setComplaint(answer.message ?? say(deskTexts.noAnswer, language))
    setPassword('')
    setComplaint(null)
    await fetchFullUser()
    set({ state: 'clean' })
    window.dispatchEvent(new Event('touban:signed-in'))
  }
  const byKey = (event: KeyboardEvent) => {
    // The form around must not see what is typed here.
    event.stopPropagation()
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (password) void signIn()
  }
  return (
    <FullscreenModal
      aria-labelledby={titleId}
      className="action-dialog"
      closeOnBlur={false}
      slug={slug}
    >
      <div className="action-dialog__card" onKeyDown={byKey}>
        <h2 className="action-dialog__title" id={titleId}>
          {say(deskTexts.signInAgain, language)}
        </h2>
        <p className="action-dialog__prompt">{say(deskTexts.signInAgainWhy, language)}</p>
        <div className="action-dialog__input">
          <label htmlFor={inputId}>
            {account?.email} · {t('general:password')}
          </label>
          <input
            autoComplete="current-password"
            autoFocus
            id={inputId}
            name="again-password"
            onChange={(event) => setPassword(event.target.value)}
            type="password"
            value={password}
          />
          {complaint && (
            <p className="action-dialog__complaint" role="alert">
              {complaint}
            </p>
          )}
        </div>
        <div className="action-dialog__controls">
          <Button
            disabled={!password || isWorking}
            id="sign-in-again"
            margin={false}
            onClick={() => void signIn()}
            size="large"
            type="button"
          >
            {say(deskTexts.signIn, language)}
          </Button>
        </div>
      </div>
    </FullscreenModal>
  )
}
