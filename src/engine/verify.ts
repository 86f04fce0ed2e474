import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'

import type { Stage } from '../workflow'
import { hashOf } from './chain'
import { databaseOf } from './database'
import { digestOf, headsOf, isSignedBy } from './heads'

/** What is wrong with the record, and where: an id of an entry or article, or the date of a head. */
export type Fault = { code: FaultCode; at: string }
export type FaultCode =
  | 'hash'
  | 'chain'
  | 'stage'
  | 'unrecorded'
  | 'missing'
  | 'headDigest'
  | 'headSignature'
  | 'headKey'
  | 'headChain'

export type Verified = { entries: number; articles: number; heads: number; faults: Fault[] }

type Stored = Record<string, unknown> & {
  _id: ObjectId
  article?: ObjectId
  hash?: string
  previous?: string | null
  revision?: number
  to?: Stage | null
}

/** Where its record leaves an article; `to` is null once it is deleted. */
type Left = Pick<Stored, 'hash' | 'to' | 'revision'>

/** Each entry has the hash of what it says, and names that of the article's entry before it. */
const verifyChains = async (
  payload: Payload,
  faults: Fault[],
): Promise<{ entries: number; last: Map<string, Left> }> => {
  const last = new Map<string, Left>()
  let entries = 0
  const all = databaseOf(payload)
    .collection<Stored>('activity')
    .find({})
    .sort({ article: 1, revision: 1 })
    .allowDiskUse()
  for await (const entry of all) {
    entries += 1
    if (entry.hash !== hashOf(entry)) faults.push({ code: 'hash', at: String(entry._id) })
    if (!entry.article) continue
    const article = String(entry.article)
    if ((entry.previous ?? null) !== (last.get(article)?.hash ?? null)) {
      faults.push({ code: 'chain', at: String(entry._id) })
    }
    const { hash, to, revision } = entry
    last.set(article, { hash, to, revision })
  }
  return { entries, last }
}

/** Each article stands where its last entry left it. */
const verifyStages = async (
  payload: Payload,
  last: Map<string, Left>,
  faults: Fault[],
): Promise<number> => {
  let articles = 0
  const all = databaseOf(payload)
    .collection<{ _id: unknown; stage: Stage; revision: number }>('articles')
    .find({}, { projection: { stage: 1, revision: 1 } })
  for await (const { _id, stage, revision } of all) {
    articles += 1
    const entry = last.get(String(_id))
    last.delete(String(_id))
    if (!entry) faults.push({ code: 'unrecorded', at: String(_id) })
    else if (entry.to !== stage || (entry.revision ?? 0) > revision) {
      faults.push({ code: 'stage', at: String(_id) })
    }
  }
  for (const [article, { to }] of last) if (to) faults.push({ code: 'missing', at: article })
  return articles
}

/** Each head is signed by a key that is ours, follows the one before, and counts and digests what lies there now. */
const verifyHeads = async (
  payload: Payload,
  publicKeys: readonly string[],
  faults: Fault[],
): Promise<number> => {
  let heads = 0
  let before: { _id: Date; signature: string } | null = null
  for await (const head of headsOf(payload).find({}).sort({ _id: 1 })) {
    heads += 1
    const at = head._id.toISOString()
    const { entries, digest } = await digestOf(payload, head.from, head._id)
    if (entries !== head.entries || digest !== head.digest) faults.push({ code: 'headDigest', at })
    if (!publicKeys.includes(head.publicKey)) faults.push({ code: 'headKey', at })
    else if (!isSignedBy(head, head.publicKey)) faults.push({ code: 'headSignature', at })
    const follows: boolean =
      head.from?.getTime() === before?._id.getTime() &&
      head.previous === (before?.signature ?? null)
    if (!follows) faults.push({ code: 'headChain', at })
    before = head
  }
  return heads
}

/**
 * Reads the whole record and says what does not hold of it. Reads in stretches; memory grows with the number of
 * articles, by one entry each.
 *
 * @param publicKeys whose heads are ours: the present one, and those of secrets used before
 */
export const verifyActivity = async (
  payload: Payload,
  publicKeys: readonly string[],
): Promise<Verified> => {
  const faults: Fault[] = []
  const { entries, last } = await verifyChains(payload, faults)
  const articles = await verifyStages(payload, last, faults)
  const heads = await verifyHeads(payload, publicKeys, faults)
  return { entries, articles, heads, faults }
}
