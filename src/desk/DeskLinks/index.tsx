'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { myDeskTexts } from '../../i18n/myDesk'
import { say } from '../../i18n/text'

const links = [
  { path: '', text: myDeskTexts.title, id: 'nav-desk' },
  { path: '/board', text: myDeskTexts.board, id: 'nav-board' },
] as const

/** Above the collections in the navigation: the screens of a working day. */
export const DeskLinks = () => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  return (
    <div className="desk-links">
      {links.map(({ id, path, text }) => (
        <Link
          className="nav__link"
          href={formatAdminURL({ adminRoute: config.routes.admin, path })}
          id={id}
          key={id}
        >
          <span className="nav__link-label">{say(text, i18n.language)}</span>
        </Link>
      ))}
    </div>
  )
}
