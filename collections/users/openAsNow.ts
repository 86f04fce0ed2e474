import type { CollectionBeforeLoginHook } from 'payload'

import { Refusal } from '../../src/errors'
import type { User } from '../../src/payload-types'
import { signingIn } from './signingIn'

/** One for each device that somebody has open; more is a program that signs in for each question. */
const mostSessions = 50

/**
 * Payload writes with a new session the whole account as it was before the password was checked, which takes its time:
 * who signs in again and again would undo what disables them, their new roles or their new password. So it is written
 * once more as it is now, read outside of this transaction; a change after that read meets this write and waits.
 */
export const openAsNow: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  const language = req.i18n?.language
  // A program has a key, never a password, whoever may have got one into its account.
  if (user.active === false || user.program) throw new Refusal('signInFailed', language)
  // A letter proves who they are too, and what it opens was written a moment ago.
  if (!signingIn(req)) return user
  const { id } = user
  const now = await req.payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: id } },
  })
  // An account made in this very transaction is the first one; nobody else can have changed it.
  if (!now) return user
  if (now.active === false || now.hash !== user.hash) throw new Refusal('signInFailed', language)
  const { hash: _hash, salt: _salt, ...account } = now
  const open = (now.sessions ?? []).filter(({ expiresAt }) => Date.parse(expiresAt) > Date.now())
  const sessions = [...open, ...(user.sessions ?? []).slice(-1)].slice(-mostSessions)
  await req.payload.db.updateOne({
    collection: 'users',
    id,
    data: { ...account, sessions, updatedAt: null },
    req,
    returning: false,
  })
  return { ...user, ...account, sessions }
}
