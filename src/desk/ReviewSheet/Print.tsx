'use client'

import { Button, useTranslation } from '@payloadcms/ui'

import { reviewSheetTexts } from '../../i18n/reviewSheet'
import { say } from '../../i18n/text'

export const Print = () => {
  const { i18n } = useTranslation()
  return (
    <Button buttonStyle="secondary" margin={false} onClick={() => window.print()} size="medium">
      {say(reviewSheetTexts.print, i18n.language)}
    </Button>
  )
}
