import type { Collection } from 'mongodb'
import type { CollectionAfterChangeHook, Payload, PayloadRequest } from 'payload'

import { databaseOf, sessionOf } from '../../../src/engine'
import { Refusal } from '../../../src/errors'
import type { User } from '../../../src/payload-types'
import type { Proof } from './carried'

/** Whose account a subject of the provider opens. No collection of Payload's: no API reads or writes it. */
type Tie = {
  /** The subject, as `subjectOf` says it: one opens one account. */
  _id: string
  account: string
  /** `provenAt` of the latest proof that signed in. */
  latest: number
}

const tiesOf = (payload: Payload): Collection<Tie> => databaseOf(payload).collection('sso_ties')

// Neither has line breaks.
const subjectOf = ({ issuer, subject }: Proof): string => `${issuer}\n${subject}`

/**
 * The account that was opened by this subject before; else that with the address, where nobody else of the provider's
 * has opened it: an address may be given to another person, a subject never is. null for none.
 */
export const accountOf = async (
  { payload }: PayloadRequest,
  proof: Proof,
): Promise<User | null> => {
  const find = (field: 'id' | 'email', value: string): Promise<User | null> =>
    payload.db.findOne<User>({ collection: 'users', where: { [field]: { equals: value } } })
  const ties = tiesOf(payload)
  const tie = await ties.findOne({ _id: subjectOf(proof) })
  if (tie) return find('id', tie.account)
  const account = proof.email === null ? null : await find('email', proof.email)
  return account && (await ties.findOne({ account: account.id })) ? null : account
}

/**
 * A proof signs in once, and never after a later one: whoever copied the cookie has nothing once its owner is in.
 * In the transaction of the sign-in, which writes the account too: of two at once, one is done again.
 * @throws Refusal
 */
export const tie = async (req: PayloadRequest, { id }: User, proof: Proof): Promise<void> => {
  const [ties, session] = [tiesOf(req.payload), await sessionOf(req)]
  const _id = subjectOf(proof)
  const present = await ties.findOne({ _id }, { session })
  if (present && present.latest >= proof.provenAt) throw new Refusal('ssoEnded', req.i18n.language)
  await ties.updateOne(
    { _id },
    { $set: { latest: proof.provenAt }, $setOnInsert: { account: id } },
    { upsert: true, session },
  )
}

/** With another address the account is another person's to the provider, or the same one's by a new subject. */
export const untie: CollectionAfterChangeHook<User> = async ({ doc, previousDoc, req }) => {
  if (previousDoc.email === undefined || previousDoc.email === doc.email) return
  await tiesOf(req.payload).deleteMany({ account: doc.id }, { session: await sessionOf(req) })
}
