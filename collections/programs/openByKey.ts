import type { AuthStrategy, AuthStrategyResult, Payload } from 'payload'

import { refuseSender } from '../../access/persistentSignIn'
import { log } from '../../src/log'
import type { Program } from '../../src/payload-types'
import { idOf } from '../../src/workflow'
import { note } from '../signIns/note'
import { countWrongKey } from '../users/limitTries'
import { hashOf, keyIn } from './key'

/** In milliseconds: a program that asks all day writes no more often than this that it did. */
const usedPrecision = 60_000

const noteUse = async (payload: Payload, { id, lastUsedAt }: Program): Promise<void> => {
  if (lastUsedAt && Date.now() - Date.parse(lastUsedAt) < usedPrecision) return
  const data = { lastUsedAt: new Date().toISOString(), updatedAt: null }
  await payload.db
    .updateOne({ collection: 'programs', id, data, returning: false })
    .catch((error: unknown) => log.warn('program use not noted', { error }))
}

/** Whose key it is, while it holds: one that was revoked or replaced is nobody's. */
const ownerOf = async (payload: Payload, key: string): Promise<Program | null> => {
  const program = await payload.db.findOne<Program>({
    collection: 'programs',
    where: { hash: { equals: hashOf(key) } },
  })
  return program && (!program.keyEndsAt || Date.parse(program.keyEndsAt) > Date.now())
    ? program
    : null
}

const refuseWrong = async (payload: Payload, headers: Headers): Promise<AuthStrategyResult> => {
  const refusal = await countWrongKey(payload, headers)
  if (refusal) refuseSender(headers, ...refusal)
  else await note({ payload, headers }, { event: 'keyRefused' })
  return { user: null }
}

/** A program by its key. It has no session: each request shows the key, and the key is looked up as it is now. */
export const openByKey: AuthStrategy = {
  name: 'key',
  authenticate: async ({ headers, payload }) => {
    const key = keyIn(headers)
    if (!key) return { user: null }
    const program = await ownerOf(payload, key)
    if (!program?.account) return refuseWrong(payload, headers)
    const account = await payload.findByID({
      collection: 'users',
      id: idOf(program.account),
      depth: 0,
      disableErrors: true,
      joins: false,
      overrideAccess: true,
    })
    // What it may do comes from the account; without that it would be taken for a person.
    if (!account?.program) return { user: null }
    await noteUse(payload, program)
    return { user: { ...account, collection: 'users', _strategy: 'key' } }
  },
}
