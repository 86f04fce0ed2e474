'use client'

import { FullscreenModal, useAuth, useConfig, useModal, useTranslation } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useId, useState } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { useApi } from '../api'
import { providerOf } from '../SignIn/providerOf'
import { ProviderLink } from '../SignIn/ProviderLink'
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
  const call = useApi()
  const { config } = useConfig()
  const provider = providerOf(config.admin.custom)
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
  // They may have signed in elsewhere meanwhile: by the provider's page, or in another tab.
  const lookAgain = useEffectEvent(async () => {
    const answer = await call<{ user: { id: unknown } | null }>('/users/me')
    if (answer.ok && answer.body.user?.id === account?.id) await signedIn()
  })
  useEffect(() => {
    if (!isSignedOut) return
    const look = () => void lookAgain()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [isSignedOut])

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
        {provider !== null && <ProviderLink name={provider} newTab onward={config.routes.admin} />}
      </div>
    </FullscreenModal>
  )
}
