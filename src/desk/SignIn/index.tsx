import { Logo } from '@payloadcms/next/rsc'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL, getSafeRedirect } from 'payload/shared'

import { providerOf } from './providerOf'
import { SignInScreen } from './SignInScreen'

/** In the place of Payload's, which asks for a password only. */
export const SignIn = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { locale, permissions, req } = initPageResult
  const { i18n, payload, user } = req
  const { admin, routes } = payload.config
  const onward = getSafeRedirect({
    fallbackTo: routes.admin,
    redirectTo: searchParams?.redirect ?? '',
  })
  if (user) redirect(onward)
  return (
    <>
      <div className="login__brand">
        <Logo
          i18n={i18n}
          locale={locale}
          params={params}
          payload={payload}
          permissions={permissions}
          searchParams={searchParams}
          user={undefined}
        />
      </div>
      <SignInScreen
        cameBack={searchParams?.sso}
        forgot={
          admin.custom?.sendsMail
            ? formatAdminURL({ adminRoute: routes.admin, path: admin.routes.forgot })
            : null
        }
        onward={onward}
        provider={providerOf(payload.config.admin.custom)}
      />
    </>
  )
}
