'use client'

import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { signInTexts as texts } from '../../i18n/signIn'
import { say } from '../../i18n/text'

type Props = {
  /** What people call the provider; '' for the usual words. */
  name: string
  onward: string
  newTab?: boolean
}

/** To the page where people sign in by the account that they have elsewhere. */
export const ProviderLink = ({ name, newTab = false, onward }: Props) => {
  const { language } = useTranslation().i18n
  const { routes } = useConfig().config
  const query = new URLSearchParams({ redirect: onward })
  return (
    <Button
      buttonStyle="secondary"
      className="sign-in__provider"
      el="anchor"
      margin={false}
      newTab={newTab}
      size="large"
      url={`${formatAdminURL({ apiRoute: routes.api, path: '/users/sso' })}?${query}`}
    >
      {say(texts.byProvider, language, { name: name || say(texts.provider, language) })}
    </Button>
  )
}
