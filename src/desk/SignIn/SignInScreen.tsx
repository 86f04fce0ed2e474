'use client'

import { Link, useAuth, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'

import { SignInForm } from './SignInForm'

type Props = { forgot: string; onward: string }

export const SignInScreen = ({ forgot, onward }: Props) => {
  const { t } = useTranslation()
  const { setUser } = useAuth()
  const router = useRouter()
  return (
    <SignInForm
      onDone={(signedIn) => {
        setUser(signedIn)
        router.push(onward)
      }}
    >
      <Link href={forgot} prefetch={false}>
        {t('authentication:forgotPasswordQuestion')}
      </Link>
    </SignInForm>
  )
}
