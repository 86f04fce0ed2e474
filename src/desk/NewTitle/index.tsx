'use client'

import { useConfig, useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import { useEffect } from 'react'

/** What is being made has a name before it has one of its own: Payload calls it untitled, in brackets. */
export const NewTitle = () => {
  const { i18n, t } = useTranslation()
  const { collectionSlug, id } = useDocumentInfo()
  const { setDocumentTitle, title } = useDocumentTitle()
  const { getEntityConfig } = useConfig()
  const isUnnamed = !id && title === `[${t('general:untitled')}]`
  useEffect(() => {
    if (!isUnnamed || !collectionSlug) return undefined
    const { labels } = getEntityConfig({ collectionSlug })
    const label = getTranslation(labels.singular, i18n)
    // After Payload's own effects, which say the same as before once more.
    const soon = setTimeout(() => setDocumentTitle(t('general:creatingNewLabel', { label })))
    return () => clearTimeout(soon)
  }, [collectionSlug, getEntityConfig, i18n, isUnnamed, setDocumentTitle, t])
  return null
}
