import type { PayloadRequest } from 'payload'

import { env } from '../../../src/env'
import type { User } from '../../../src/payload-types'
import { seal, unseal } from '../seal'
import { addressOf, newRecoveryCodes, newSecret } from './codes'
import { markOf } from './stored'

/** A new second factor that somebody may take on, who has shown all that they are asked for today. */
type Offer = {
  secret: string
  recoveryCodes: string[]
  /** Of the one that it replaces. */
  mark: string | null
  /** In ms since 1970. */
  until: number
}

const minutes = 10
const purposeOf = (account: string): string => `offer of a second factor to ${account}`

/** Nothing is kept here until a code shows that an app has it: the person carries it, sealed. */
export const makeOffer = async ({ req, user }: { req: PayloadRequest; user: User }) => {
  const [secret, recoveryCodes] = [newSecret(), newRecoveryCodes()]
  const until = Date.now() + minutes * 60_000
  const offer: Offer = { secret, recoveryCodes, mark: await markOf(req, user.id), until }
  return {
    secret,
    address: addressOf(secret, env.paperName, user.email),
    recoveryCodes,
    offer: seal(req.payload.secret, purposeOf(user.id), JSON.stringify(offer)),
  }
}

/** null for one that is another's, or has ended. */
export const readOffer = (
  { payload }: PayloadRequest,
  { id }: User,
  sealed: string,
): Offer | null => {
  const text = unseal(payload.secret, purposeOf(id), sealed)
  const offer = text === null ? null : (JSON.parse(text) as Offer)
  return offer && offer.until > Date.now() ? offer : null
}
