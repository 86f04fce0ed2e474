import type { ClientSession, Collection } from 'mongodb'
import { type Payload, type PayloadRequest } from 'payload'

import { databaseOf, sessionOf } from '../../../src/engine'
import { seal, unseal } from '../seal'
import { hashOfCode, plainCode, stepOf } from './codes'

/**
 * No collection of Payload's, so that no API reads it, and no write of the account brings a used code back. That
 * somebody has a second factor is said by their account (`secondFactor`); this is what it is.
 */
type Stored = {
  /** The account's id. */
  _id: string
  /** Sealed. */
  secret: string
  /** The half minute of the last code that was used. */
  step: number
  /** Hashes of the recovery codes that are left. */
  recovery: string[]
}

const collectionOf = (payload: Payload): Collection<Stored> =>
  databaseOf(payload).collection('second_factors')

const inIts = async (req: PayloadRequest): Promise<{ session: ClientSession }> => ({
  session: await sessionOf(req),
})

const purposeOf = (account: string): string => `second factor of ${account}`

/** Which one it is now: another once it was replaced. */
export const markOf = async (req: PayloadRequest, account: string): Promise<string | null> =>
  (await collectionOf(req.payload).findOne({ _id: account }, await inIts(req)))?.secret ?? null

/** Uses a code of the app, or a recovery code, up. @returns which it was; null for one that is wrong or was used. */
export const spendCode = async (
  req: PayloadRequest,
  account: string,
  typed: string,
): Promise<'code' | 'recoveryCode' | null> => {
  const { payload } = req
  const [factors, options] = [collectionOf(payload), await inIts(req)]
  const factor = await factors.findOne({ _id: account }, options)
  if (!factor) return null
  const code = plainCode(typed)
  const secret = unseal(payload.secret, purposeOf(account), factor.secret)
  if (secret === null)
    payload.logger.error('A second factor can’t be read: was PAYLOAD_SECRET changed?')
  const step = secret === null ? null : stepOf(secret, code)
  const { modifiedCount } =
    step === null
      ? await factors.updateOne(
          { _id: account, recovery: hashOfCode(code) },
          { $pull: { recovery: hashOfCode(code) } },
          options,
        )
      : await factors.updateOne({ _id: account, step: { $lt: step } }, { $set: { step } }, options)
  if (modifiedCount !== 1) return null
  return step === null ? 'recoveryCode' : 'code'
}

/** Keeps a new one in the place of that with `mark`; false where there is another by now. */
export const keepFactor = async (
  req: PayloadRequest,
  account: string,
  { secret, step, recoveryCodes }: { secret: string; step: number; recoveryCodes: string[] },
  mark: string | null,
): Promise<boolean> => {
  if ((await markOf(req, account)) !== mark) return false
  await collectionOf(req.payload).replaceOne(
    { _id: account },
    {
      secret: seal(req.payload.secret, purposeOf(account), secret),
      step,
      recovery: recoveryCodes.map(hashOfCode),
    },
    { ...(await inIts(req)), upsert: true },
  )
  return true
}

export const forgetFactor = async (req: PayloadRequest, account: string): Promise<void> => {
  await collectionOf(req.payload).deleteOne({ _id: account }, await inIts(req))
}
