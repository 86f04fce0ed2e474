import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Collection } from 'mongodb'
import type { Payload } from 'payload'

import { databaseOf, databaseTime } from './database'

/**
 * One signature a day over all entries of the record since the one before. A chain shows that an entry in its middle
 * was touched; only a head shows that a whole chain, or its end, was written anew.
 */
export type Head = {
  /** The instant up to which it speaks, itself not included; the id, so that of several processes one signs. */
  _id: Date
  /** The instant from which it speaks; null for the first. */
  from: Date | null
  entries: number
  /** SHA-256, hexadecimal, over the hashes of its entries in order. */
  digest: string
  /** The signature of the head before it. */
  previous: string | null
  /** Ed25519, base64: who has only the public key can verify, and cannot sign. */
  signature: string
  publicKey: string
}

export const headsOf = ({ db }: { db: Payload['db'] }): Collection<Head> =>
  databaseOf({ db } as Payload).collection('activity_heads')

const dayMs = 24 * 60 * 60 * 1000
// Longer than any transaction lives, and than clocks of several processes are apart: no entry comes in behind a head.
const settleMs = 60 * 60 * 1000
// The frame of PKCS #8 around the 32 bytes of an Ed25519 key (RFC 8410).
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The newsroom's key, made from its secret: nothing more to keep. */
const privateKeyOf = ({ secret }: Payload): KeyObject => {
  const seed = hkdfSync('sha256', secret, '', 'touban activity heads', 32)
  return createPrivateKey({
    key: Buffer.concat([pkcs8, Buffer.from(seed)]),
    format: 'der',
    type: 'pkcs8',
  })
}

const textOf = (key: KeyObject): string =>
  key.export({ format: 'der', type: 'spki' }).toString('base64')

/** What outsiders verify heads with, base64. */
export const publicKeyOf = (payload: Payload): string =>
  textOf(createPublicKey(privateKeyOf(payload)))

type Signed = Omit<Head, 'signature'>

const message = ({ _id, from, entries, digest, previous, publicKey }: Signed): Buffer =>
  Buffer.from(JSON.stringify([from, _id, entries, digest, previous, publicKey]))

export const isSignedBy = (head: Head, publicKey: string): boolean => {
  const key = createPublicKey({
    key: Buffer.from(publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  })
  return (
    head.publicKey === publicKey &&
    verify(null, message(head), key, Buffer.from(head.signature, 'base64'))
  )
}

/** Counts and digests what the record holds of a stretch of time, in its order. */
export const digestOf = async (
  payload: Payload,
  from: Date | null,
  until: Date,
): Promise<Pick<Head, 'entries' | 'digest'>> => {
  const digest = createHash('sha256')
  let entries = 0
  const stretch = databaseOf(payload)
    .collection<{ at: Date; hash?: string }>('activity')
    .find({ at: { ...(from && { $gte: from }), $lt: until } }, { projection: { hash: 1 } })
    .sort({ at: 1, _id: 1 })
  for await (const { hash } of stretch) {
    digest.update(hash ?? 'none')
    entries += 1
  }
  return { entries, digest: digest.digest('hex') }
}

const isTaken = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 11000

/**
 * Signs what no head speaks of yet, up to the last midnight (UTC) that is an hour past.
 * @returns the new head; null when all is signed, or another process was first.
 */
export const signHead = async (payload: Payload, at?: Date): Promise<Head | null> => {
  const heads = headsOf(payload)
  const last = await heads.findOne({}, { sort: { _id: -1 } })
  const now = at ?? (await databaseTime(payload))
  const until = new Date(Math.floor((now.getTime() - settleMs) / dayMs) * dayMs)
  if (last && last._id >= until) return null
  const from = last?._id ?? null
  const key = privateKeyOf(payload)
  const head: Signed = {
    _id: until,
    from,
    ...(await digestOf(payload, from, until)),
    previous: last?.signature ?? null,
    publicKey: textOf(createPublicKey(key)),
  }
  const signed = { ...head, signature: sign(null, message(head), key).toString('base64') }
  try {
    await heads.insertOne(signed)
    return signed
  } catch (error) {
    if (isTaken(error)) return null
    throw error
  }
}
