'use client'

import { Button, useConfig, useTranslation } from '@payloadcms/ui'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { Screen } from '../Screen'
import './index.css'

/** In place of a screen that fell over in the browser, where Next's own says so in English. */
export const BrokenScreen = () => {
  const { i18n, t } = useTranslation()
  const { config } = useConfig()
  const { language } = i18n
  return (
    <Screen className="broken-screen">
      <h1>{say(deskTexts.broken, language)}</h1>
      <p role="alert">{say(deskTexts.brokenAbout, language)}</p>
      <Button id="reload-screen" onClick={() => window.location.reload()} size="large">
        {say(deskTexts.reloadScreen, language)}
      </Button>
      {/* Loads the desk anew: the router may be what fell over. */}
      <a href={config.routes.admin}>{t('general:backToDashboard')}</a>
    </Screen>
  )
}
