'use client'

import { FullscreenModal, useAuth, useModal, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { SignInForm } from '../SignIn/SignInForm'
import { useKeeping } from './context'

const slug = 'sign-in-again'

/** The sign-in has expired: the password again, over the form, which stays as it is. */
export const SignInAgain = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { closeModal, openModal } = useModal()
  const { fetchFullUser, user } = useAuth()
  const [account] = useState(user)
  const { set, state } = useKeeping()
  const titleId = useId()
  const isSignedOut = state === 'signedOut'

  useEffect(() => {
    if (isSignedOut) openModal(slug)
    else closeModal(slug)
  }, [closeModal, isSignedOut, openModal])

  const signedIn = async () => {
    await fetchFullUser()
    set({ state: 'clean' })
    window.dispatchEvent(new Event('touban:signed-in'))
  }
  return (
    <FullscreenModal
      aria-labelledby={titleId}
      className="action-dialog"
      closeOnBlur={false}
      slug={slug}
    >
      <div className="action-dialog__card">
        <h2 className="action-dialog__title" id={titleId}>
          {say(deskTexts.signInAgain, language)}
        </h2>
        <p className="action-dialog__prompt">{say(deskTexts.signInAgainWhy, language)}</p>
        {isSignedOut && <SignInForm email={account?.email} onDone={() => void signedIn()} />}
      </div>
    </FullscreenModal>
  )
}
