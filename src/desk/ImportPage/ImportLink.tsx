'use client'

import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { importScreenTexts } from '../../i18n/importScreen'
import { say } from '../../i18n/text'

/** Over the list of pages: the way to the screen that takes a whole page. */
export const ImportLink = () => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const path = '/collections/pages/import'
  return (
    <Button
      buttonStyle="pill"
      el="link"
      margin={false}
      size="small"
      to={formatAdminURL({ adminRoute: config.routes.admin, path })}
    >
      {say(importScreenTexts.title, i18n.language)}
    </Button>
  )
}
