import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { env } from '../../src/env'
import { userTexts } from '../../src/i18n/records'
import { say } from '../../src/i18n/text'
import { accountNamed } from './signingIn'

type Asked = { req?: PayloadRequest; token?: string }

/** For who forgot their password. The address is the newsroom's own, whatever host a request claims. */
export const resetMail = {
  generateEmailSubject: ({ req }: Asked = {}): string =>
    say(userTexts.resetSubject, req?.i18n.language, { paper: env.paperName }),
  generateEmailHTML: ({ req, token }: Asked = {}): string => {
    const url = `${env.serverUrl}/admin/reset/${token}`
    return `<p>${say(userTexts.resetText, req?.i18n.language)}</p><p><a href="${url}">${url}</a></p>`
  },
}

/** Who is disabled gets no letter, which would open nothing. Whoever asks hears the same. */
export const sendOnlyToActive: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'forgotPassword') return args
  const account = await accountNamed(req, args)
  return account?.active === false ? { ...args, disableEmail: true } : args
}
