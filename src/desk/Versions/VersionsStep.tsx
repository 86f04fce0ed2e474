'use client'

import { SetDocumentStepNav, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'

import { say } from '../../i18n/text'
import { versionTexts } from '../../i18n/versions'

/** Says in the path at the top that one is at an article's versions. */
export const VersionsStep = () => {
  const { i18n } = useTranslation()
  const { id } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { admin, labels } = getEntityConfig({ collectionSlug: 'articles' })
  return (
    <SetDocumentStepNav
      collectionSlug="articles"
      id={id}
      pluralLabel={labels.plural}
      useAsTitle={admin.useAsTitle}
      view={say(versionTexts.title, i18n.language)}
    />
  )
}
