import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { Board } from './Board'

/** The board in the admin's frame. Payload opens a view of one's own to everybody: strangers go and sign in. */
export const BoardView = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { i18n, payload, user } = req
  const { admin, routes } = payload.config
  if (!user || !permissions.canAccessAdmin) {
    // Somebody may have been sent the board as it is narrowed to.
    const asked = new URLSearchParams(
      Object.entries(searchParams ?? {}).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    )
    const board = formatAdminURL({ adminRoute: routes.admin, path: '/board' })
    const here = asked.size ? `${board}?${asked.toString()}` : board
    const login = formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login })
    redirect(`${login}?redirect=${encodeURIComponent(here)}`)
  }
  return (
    <DefaultTemplate
      i18n={i18n}
      payload={payload}
      permissions={permissions}
      req={req}
      user={user}
      viewActions={admin.components?.actions ?? []}
      // Frozen as it comes, and Payload writes to it.
      visibleEntities={{ ...visibleEntities }}
      {...(locale && { locale })}
      {...(params && { params })}
      {...(searchParams && { searchParams })}
    >
      <Board />
    </DefaultTemplate>
  )
}
