'use client'

import { getTranslation } from '@payloadcms/translations'
import { Link, useAuth, useConfig, useEntityVisibility, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { myDeskTexts } from '../../i18n/myDesk'
import { say } from '../../i18n/text'

/** Where to go, for whom no article waits: what the navigation, closed on most screens, has. */
export const Places = () => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { permissions } = useAuth()
  const { isEntityVisible } = useEntityVisibility()
  const adminRoute = config.routes.admin
  const open = config.collections.filter(
    ({ slug }) =>
      isEntityVisible({ collectionSlug: slug }) && permissions?.collections?.[slug]?.read,
  )
  const places = [
    {
      href: formatAdminURL({ adminRoute, path: '/board' }),
      label: say(myDeskTexts.board, i18n.language),
    },
    ...open.map(({ slug, labels }) => ({
      href: formatAdminURL({ adminRoute, path: `/collections/${slug}` }),
      label: getTranslation(labels.plural, i18n),
    })),
  ]
  return (
    <>
      <p>{say(myDeskTexts.nothingHere, i18n.language)}</p>
      <ul className="my-desk__places">
        {places.map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
