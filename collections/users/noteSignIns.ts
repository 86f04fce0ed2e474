import type {
  CollectionAfterChangeHook,
  CollectionAfterForgotPasswordHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'

import type { User } from '../../src/payload-types'
import { note, settle } from '../signIns/note'
import { accountNamed, signingIn } from './signingIn'

/** A password that was just set by a letter signs in, too. */
export const noteSession: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  const { entry, means } = signingIn(req) ?? {}
  if (entry) await settle(req.payload, entry, { event: 'signedIn', user: user.id, means }, req)
  else if (req.payloadAPI !== 'local')
    await note(req, { event: 'passwordReset', user: user.id }, req)
}

/** Until the code is right too: whoever knows the password may not be its owner. */
export const noteRightPassword = async (
  req: PayloadRequest,
  user: User,
  event: 'codeLacking' | 'codeWrong',
): Promise<void> => {
  const { entry } = signingIn(req) ?? {}
  if (entry) await settle(req.payload, entry, { event, user: user.id })
}

export const noteSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  if (req.user) await note(req, { event: 'signedOut', user: req.user.id }, req)
}

export const noteLetter: CollectionAfterForgotPasswordHook = async ({ args }) => {
  const { req } = args as { req: PayloadRequest }
  await note(req, { event: 'letterAsked', user: (await accountNamed(req, args))?.id ?? null })
}

const withPassword = new WeakSet<PayloadRequest>()

/** No later hook sees a password. */
export const seePassword: CollectionBeforeValidateHook<User> = ({ data, req }) => {
  if (data?.password) withPassword.add(req)
  return data
}

export const notePassword: CollectionAfterChangeHook<User> = async ({ doc, operation, req }) => {
  if (operation !== 'update' || !withPassword.has(req)) return
  const by = req.user?.id
  await note(req, { event: 'passwordChanged', user: doc.id, by }, req)
}
