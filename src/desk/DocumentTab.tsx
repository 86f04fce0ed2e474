'use client'

import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'

import { say, type Text } from '../i18n/text'

/** A tab of an article beside Payload's own, which can say its name in one language only. */
export const DocumentTab = ({ name, path }: { name: Text; path: `/${string}` }) => {
  const { i18n } = useTranslation()
  const { id } = useDocumentInfo()
  const adminRoute = useConfig().config.routes.admin
  const here = usePathname()
  if (!id) return null
  const to = formatAdminURL({ adminRoute, path: `/collections/articles/${String(id)}${path}` })
  const isHere = here === to
  const label = say(name, i18n.language)
  return (
    <Button
      aria-label={label}
      buttonStyle="tab"
      className={isHere ? 'doc-tab doc-tab--active' : 'doc-tab'}
      disabled={isHere}
      margin={false}
      size="medium"
      {...(isHere ? { el: 'div' as const } : { el: 'link' as const, to })}
    >
      <span className="doc-tab__label">{label}</span>
    </Button>
  )
}
