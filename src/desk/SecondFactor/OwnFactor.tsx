'use client'

import {
  Button,
  FullscreenModal,
  useAuth,
  useModal,
  useTranslation,
  type UserWithToken,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { signInTexts as texts } from '../../i18n/signIn'
import { say } from '../../i18n/text'
import '../ArticleActions/index.css'
import { SignInForm } from '../SignIn/SignInForm'
import type { Wish } from '../SignIn/useSignIn'
import './index.css'

const slug = 'second-factor'

type Props = { isOn: boolean; email: string | undefined }

/** Says whether it is on; to change that is to sign in once more. */
export const OwnFactor = ({ email, isOn: wasOn }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { setUser } = useAuth()
  const { closeModal, isModalOpen, openModal } = useModal()
  const router = useRouter()
  const [isOn, setOn] = useState(wasOn)
  const [wish, setWish] = useState<Wish>('new')
  const titleId = useId()
  const begin = (what: Wish) => () => {
    setWish(what)
    openModal(slug)
  }
  const done = (signedIn: UserWithToken) => {
    setUser(signedIn)
    setOn(wish === 'new')
    closeModal(slug)
    router.refresh()
  }
  return (
    <div className="field-type second-factor">
      <h3 className="field-label">{say(texts.secondFactor, language)}</h3>
      <p>{say(isOn ? texts.isOn : texts.isOff, language)}</p>
      <div className="second-factor__controls">
        <Button buttonStyle="secondary" margin={false} onClick={begin('new')} size="medium">
          {say(isOn ? texts.replace : texts.turnOn, language)}
        </Button>
        {isOn && (
          <Button buttonStyle="secondary" margin={false} onClick={begin('none')} size="medium">
            {say(texts.turnOff, language)}
          </Button>
        )}
      </div>
      <FullscreenModal aria-labelledby={titleId} className="action-dialog" slug={slug}>
        <div className="action-dialog__card">
          <h2 className="action-dialog__title" id={titleId}>
            {say(texts.secondFactor, language)}
          </h2>
          {isModalOpen(slug) && (
            <SignInForm email={email} onDone={done} wish={wish}>
              <p className="action-dialog__prompt">{say(texts.again, language)}</p>
            </SignInForm>
          )}
          <Button
            buttonStyle="none"
            margin={false}
            onClick={() => closeModal(slug)}
            size="medium"
            type="button"
          >
            {say(texts.cancel, language)}
          </Button>
        </div>
      </FullscreenModal>
    </div>
  )
}
