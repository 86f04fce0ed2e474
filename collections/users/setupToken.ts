import { timingSafeEqual } from 'node:crypto'
import type { TextField } from 'payload'

import { env } from '../../src/env'
import { userTexts } from '../../src/i18n/records'
import { say } from '../../src/i18n/text'

const isToken = (sent: unknown): boolean => {
  const [given, due] = [
    Buffer.from(typeof sent === 'string' ? sent : ''),
    Buffer.from(env.setupToken),
  ]
  return given.length === due.length && timingSafeEqual(given, due)
}

/**
 * Asked for with the first account of a production database: whoever creates it administers the newsroom, and the
 * form is open to everybody who finds it. Never stored.
 */
export const setupToken: TextField = {
  name: 'setupToken',
  type: 'text',
  virtual: true,
  label: userTexts.setupToken,
  admin: {
    description: userTexts.setupTokenHelp,
    condition: (_data, _siblings, { user }) => env.isProduction && !(user as unknown),
    // Payload lets nobody type in a virtual field unless this is said.
    readOnly: false,
    disableListColumn: true,
    disableListFilter: true,
  },
  // A form keeps its complaint of a field that its user can't read, whatever is typed then.
  access: { read: ({ req }) => !req.user },
  validate: (sent: unknown, { operation, req }) => {
    // Nobody is signed in, either, when Payload keeps the key of a letter to who forgot their password.
    const isMade = operation === 'create' && !req.user && req.payloadAPI === 'REST'
    const isFirstRegister = env.isProduction && isMade
    if (!isFirstRegister) return true
    const language = req.i18n.language
    if (!env.setupToken) return say(userTexts.noSetupToken, language)
    return isToken(sent) || say(userTexts.wrongSetupToken, language)
  },
}
