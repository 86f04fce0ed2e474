import type { Collection, ObjectId } from 'mongodb'
import type { Payload } from 'payload'

import { articlesOf as readersOf, publishedIds } from '../published'
import type { Move, Stage } from '../workflow'
import { hashOf } from './chain'
import { databaseOf } from './database'
import { digestOf, headsOf, isSignedBy } from './heads'

/** What is wrong with the record, and where: an id of an entry or article, the date of a head, or a signature. */
export type Fault = { code: FaultCode; at: string }
export type FaultCode =
  | 'hash'
  | 'chain'
  | 'stage'
  | 'approvals'
  | 'live'
  | 'unrecorded'
  | 'missing'
  | 'headDigest'
  | 'headSignature'
  | 'headKey'
  | 'headChain'
  | 'headMissing'

export type Verified = { entries: number; articles: number; heads: number; faults: Fault[] }

type Stored = Record<string, unknown> & {
  _id: ObjectId
  at: Date
  action: Move | 'delete'
  article?: ObjectId
  hash?: string
  previous?: string | null
  revision?: number
  from?: Stage | null
  to?: Stage | null
  user?: ObjectId | null
}

type StoredArticle = {
  _id: ObjectId
  stage: Stage
  stageSince?: Date | null
  revision: number
  liveRevision?: number | null
  approvals?: { user: ObjectId; revision: number }[] | null
}

/** Where its record leaves an article; `to` is null once it is deleted. */
type Left = Pick<Stored, 'hash' | 'to' | 'revision'> & {
  /** When it came to where it stands. */
  since: Date
  /** The revision that readers have. */
  live: number | null
  /** The approvals since it was submitted last, each as its revision and who gave it. */
  approvals: string[]
}

const goesOut: readonly Stored['action'][] = ['publish', 'correct', 'release']

const approval = (revision: number, user: unknown): string => `${revision} ${String(user)}`

const leftBy = (left: Left | undefined, entry: Stored): Left => {
  const { action, at, from, hash, revision = 0, to, user } = entry
  const { approvals = [], live = null, since = at } = left ?? {}
  return {
    hash,
    to,
    revision,
    since: from === to ? since : at,
    live: goesOut.includes(action) ? revision : action === 'retract' ? null : live,
    approvals:
      action === 'submit'
        ? []
        : action === 'approve'
          ? [...approvals, approval(revision - 1, user)]
          : approvals,
  }
}

// An article names the moment before its entry does, by a clock that may be put right between the two.
const clockMs = 5000

/** What an article says of itself that its record does not. */
const disagreements = (
  { approvals, liveRevision, revision, stage, stageSince }: StoredArticle,
  left: Left | undefined,
  isRead: boolean,
): FaultCode[] => {
  if (!left) return ['unrecorded']
  const isBehind = (stageSince?.getTime() ?? 0) > left.since.getTime() + clockMs
  const isThere = left.to === stage && (left.revision ?? 0) <= revision && !isBehind
  const live = liveRevision ?? null
  const given = (approvals ?? []).map((each) => approval(each.revision, each.user))
  return [
    ...(isThere ? [] : ['stage' as const]),
    ...(given.every((each) => left.approvals.includes(each)) ? [] : ['approvals' as const]),
    ...(live === left.live && isRead === (live !== null) ? [] : ['live' as const]),
  ]
}

const entriesOf = (payload: Payload): Collection<Stored> =>
  databaseOf(payload).collection('activity')
const articlesIn = (payload: Payload): Collection<StoredArticle> =>
  databaseOf(payload).collection('articles')

/** Each entry has the hash of what it says, and names that of the article's entry before it. */
const verifyChains = async (
  payload: Payload,
  faults: Fault[],
): Promise<{ entries: number; last: Map<string, Left> }> => {
  const last = new Map<string, Left>()
  let entries = 0
  const all = entriesOf(payload).find({}).sort({ article: 1, revision: 1 }).allowDiskUse()
  for await (const entry of all) {
    entries += 1
    if (entry.hash !== hashOf(entry)) faults.push({ code: 'hash', at: String(entry._id) })
    if (!entry.article) continue
    const article = String(entry.article)
    const left = last.get(article)
    if ((entry.previous ?? null) !== (left?.hash ?? null)) {
      faults.push({ code: 'chain', at: String(entry._id) })
    }
    last.set(article, leftBy(left, entry))
  }
  return { entries, last }
}

/** The same question at one instant: an article may have moved on since its record was read. */
const askedAgain = async (payload: Payload, id: ObjectId): Promise<FaultCode[]> => {
  const database = databaseOf(payload)
  return database.client.withSession({ snapshot: true }, async (session) => {
    const article = await articlesIn(payload).findOne({ _id: id }, { session })
    if (!article) return []
    const sort = { revision: 1 } as const
    const entries = await entriesOf(payload).find({ article: id }, { session, sort }).toArray()
    const left = entries.reduce<Left | undefined>(leftBy, undefined)
    const isRead = await readersOf(database).findOne({ _id: String(id) }, { session })
    return disagreements(article, left, isRead !== null)
  })
}

/** Each article stands where its last entry left it, with the approvals that were given, and readers have what went out. */
const verifyArticles = async (
  payload: Payload,
  last: Map<string, Left>,
  faults: Fault[],
): Promise<number> => {
  let articles = 0
  const read = new Set(await publishedIds({ db: databaseOf(payload) }))
  const all = articlesIn(payload).find(
    {},
    { projection: { approvals: 1, liveRevision: 1, revision: 1, stage: 1, stageSince: 1 } },
  )
  for await (const article of all) {
    articles += 1
    const at = String(article._id)
    const isWhole = !disagreements(article, last.get(at), read.delete(at)).length
    last.delete(at)
    if (isWhole) continue
    for (const code of await askedAgain(payload, article._id)) faults.push({ code, at })
  }
  for (const [article, { to }] of last) if (to) faults.push({ code: 'missing', at: article })
  for (const at of read) faults.push({ code: 'live', at })
  return articles
}

/**
 * Each head is signed by a key that is ours, follows the one before, and counts and digests what lies there now; those
 * whose signatures were kept elsewhere are among them.
 */
const verifyHeads = async (
  payload: Payload,
  publicKeys: readonly string[],
  kept: readonly string[],
  faults: Fault[],
): Promise<number> => {
  const missing = new Set(kept)
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
    missing.delete(head.signature)
    before = head
  }
  for (const at of missing) faults.push({ code: 'headMissing', at })
  return heads
}

/**
 * Reads the whole record and says what does not hold of it. Reads in stretches; memory grows with the number of
 * articles, by one entry each.
 *
 * @param publicKeys whose heads are ours: the present one, and those of secrets used before
 * @param kept signatures of heads that were kept where nobody could change them
 */
export const verifyActivity = async (
  payload: Payload,
  publicKeys: readonly string[],
  kept: readonly string[] = [],
): Promise<Verified> => {
  const faults: Fault[] = []
  const { entries, last } = await verifyChains(payload, faults)
  const articles = await verifyArticles(payload, last, faults)
  const heads = await verifyHeads(payload, publicKeys, kept, faults)
  return { entries, articles, heads, faults }
}
