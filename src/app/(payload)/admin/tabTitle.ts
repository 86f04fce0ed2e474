import config from '@payload-config'
import { cookies, headers } from 'next/headers'
import { getRequestLanguage } from 'payload'

import { importScreenTexts } from '../../../i18n/importScreen'
import { myDeskTexts } from '../../../i18n/myDesk'
import { say, type Text } from '../../../i18n/text'

/** Of screens of ours, for which Payload knows no title, or that of a document. */
const titles: Readonly<Record<string, Text>> = {
  board: myDeskTexts.board,
  'collections/pages/import': importScreenTexts.title,
}

/** What the browser's tab is called, in the language of who looks; undefined where Payload says it. */
export const tabTitle = async (segments: readonly string[] = []): Promise<string | undefined> => {
  const title = titles[segments.join('/')]
  if (!title) return undefined
  const asked = { config: await config, cookies: await cookies(), headers: await headers() }
  const { titleSuffix } = asked.config.admin.meta
  return [say(title, getRequestLanguage(asked)), titleSuffix].join(' ')
}
