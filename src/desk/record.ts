import { deskTexts } from '../i18n/desk'
import { say } from '../i18n/text'
import type { Entry } from './article'

/** Who did it; the clock and the import do it in somebody's name or in nobody's. */
export const nameOf = ({ user }: Entry, language: string): string =>
  (typeof user === 'object' && user?.name) || say(deskTexts.system, language)
