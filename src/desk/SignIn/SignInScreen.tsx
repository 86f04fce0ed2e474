'use client'

import { Link, useAuth, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'

import { signInTexts as texts } from '../../i18n/signIn'
import { say } from '../../i18n/text'
import { ProviderLink } from './ProviderLink'
import { SignInForm } from './SignInForm'

type Props = {
  /** Where to ask for a letter; null where no mail is sent. */
  forgot: string | null
  /** Whether somebody has just made the first account, which opens no session before it has its second factor. */
  isFirst: boolean
  onward: string
  /** What people call the identity provider; null where there is none. */
  provider: string | null
  /** How somebody came back from there. */
  cameBack: string | string[] | undefined
}

export const SignInScreen = ({ cameBack, forgot, isFirst, onward, provider }: Props) => {
  const { i18n, t } = useTranslation()
  const { setUser } = useAuth()
  const router = useRouter()
  return (
    <>
      {isFirst && <p className="sign-in__first">{say(texts.firstAccount, i18n.language)}</p>}
      <SignInForm
        complaint={cameBack === 'failed' ? say(texts.providerFailed, i18n.language) : undefined}
        isProven={cameBack === 'proven'}
        onDone={(signedIn) => {
          setUser(signedIn)
          router.push(onward)
        }}
      >
        {forgot === null ? (
          <p className="sign-in__forgot">{say(texts.noLetters, i18n.language)}</p>
        ) : (
          <Link href={forgot} prefetch={false}>
            {t('authentication:forgotPasswordQuestion')}
          </Link>
        )}
      </SignInForm>
      {provider !== null && <ProviderLink name={provider} onward={onward} />}
    </>
  )
}
