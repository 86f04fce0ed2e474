'use client'

import { Button, useTranslation } from '@payloadcms/ui'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { Screen } from '../Screen'
import './index.css'

/** In place of a screen that fell over in the browser, where Next's own says so in English. */
export const BrokenScreen = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  return (
    <Screen className="broken-screen">
      <h1>{say(deskTexts.broken, language)}</h1>
      <p role="alert">{say(deskTexts.brokenAbout, language)}</p>
      <Button id="reload-screen" onClick={() => window.location.reload()} size="large">
        {say(deskTexts.reloadScreen, language)}
      </Button>
    </Screen>
  )
}
