import type { Payload, PayloadRequest } from 'payload'

import { clientOf } from '../../access/request'
import { databaseOf } from '../../src/engine'
import { env } from '../../src/env'
import type { SignIn } from '../../src/payload-types'

const day = 86_400_000

type Sender = { payload: Payload; headers: Headers }
type Noted = Pick<SignIn, 'event' | 'means'> & {
  /** Ids. */
  user?: string | null
  by?: string | null
}

/**
 * Writes what happened.
 * @param within the request whose transaction it is part of; without one it stays known whatever is rolled back.
 * @returns its id.
 */
export const note = async (
  { payload, headers }: Sender,
  noted: Noted,
  within?: PayloadRequest,
): Promise<string> => {
  const at = new Date()
  const until = new Date(at.getTime() + env.signInDays * day)
  const data = { ...noted, address: clientOf(headers), at, until }
  const made = (await payload.db.create({ collection: 'sign-ins', data, req: within })) as SignIn
  return made.id
}

/** Says what an event turned out to be. */
export const settle = async (
  payload: Payload,
  id: string,
  noted: Noted,
  within?: PayloadRequest,
): Promise<void> => {
  await payload.db.updateOne({
    collection: 'sign-ins',
    id,
    data: noted,
    req: within,
    returning: false,
  })
}

/** MongoDB drops each entry when its days are over. */
export const dropOldSignIns = async (payload: Payload): Promise<void> => {
  await databaseOf(payload)
    .collection('sign-ins')
    .createIndex({ until: 1 }, { expireAfterSeconds: 0 })
}
