'use client'

import {
  Button,
  SetDocumentStepNav,
  useConfig,
  useDocumentInfo,
  useTranslation,
} from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'

import { say, type Text } from '../i18n/text'

/** A tab of a document beside Payload's own, which can say its name in one language only. Says where one is, as Payload's do. */
export const DocumentTab = ({ name, path }: { name: Text; path: `/${string}` }) => {
  const { i18n } = useTranslation()
  const { collectionSlug, id } = useDocumentInfo()
  const { config, getEntityConfig } = useConfig()
  const adminRoute = config.routes.admin
  const here = usePathname()
  if (!collectionSlug || !id) return null
  const to = formatAdminURL({
    adminRoute,
    path: `/collections/${collectionSlug}/${String(id)}${path}`,
  })
  const isHere = here === to
  const label = say(name, i18n.language)
  const { admin, labels } = getEntityConfig({ collectionSlug })
  return (
    <>
      {isHere && (
        <SetDocumentStepNav
          collectionSlug={collectionSlug}
          id={id}
          pluralLabel={labels.plural}
          useAsTitle={admin.useAsTitle}
          view={label}
        />
      )}
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
    </>
  )
}
