'use client'

import { Banner, useTranslation } from '@payloadcms/ui'

import { myDeskTexts } from '../i18n/myDesk'
import { say } from '../i18n/text'
import type { Failure } from './usePolled'

/** Why what is on the screen may be out of date: what the server said, or that it does not answer. */
export const StaleNotice = ({ failure }: { failure: Failure | null }) => {
  const { i18n } = useTranslation()
  if (!failure) return null
  return <Banner type="info">{failure.message ?? say(myDeskTexts.offline, i18n.language)}</Banner>
}
