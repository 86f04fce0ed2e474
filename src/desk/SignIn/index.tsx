import { Logo } from '@payloadcms/next/rsc'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, Payload } from 'payload'
import { formatAdminURL, getSafeRedirect } from 'payload/shared'

import { providerOf } from './providerOf'
import { SignInScreen } from './SignInScreen'

/** Whether the only account has still to take on the second factor that its role needs. */
const isFirstToEquip = async (payload: Payload): Promise<boolean> => {
  const needing = payload.config.admin.custom?.secondFactorRoles as readonly string[]
  if (!needing.length) return false
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    limit: 2,
    pagination: false,
    select: { roles: true, secondFactor: true },
  })
  const [only, another] = docs
  if (!only || another || only.secondFactor) return false
  return only.roles.some((role) => needing.includes(role))
}

/** In the place of Payload's, which asks for a password only. */
export const SignIn = async ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
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
        isFirst={await isFirstToEquip(payload)}
        onward={onward}
        provider={providerOf(payload.config.admin.custom)}
      />
    </>
  )
}
