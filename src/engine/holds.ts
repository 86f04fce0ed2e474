import type { Collection } from 'mongodb'
import type { PayloadRequest } from 'payload'

import { env } from '../env'
import { Refusal } from '../errors'
import { languageOf } from '../i18n/text'
import type { Article } from '../payload-types'
import { momentIn } from '../text/newsroomTime'
import { decideEdit, mayTakeOver, type Actor, type Hold, type Id } from '../workflow'
import { loadArticle, requireActor } from './article'
import { databaseOf } from './database'
import { refuse } from './refuse'

/**
 * Who is in an article: at most one person, as long as their screen says so. Payload's own lock is off for articles: it
 * begins with the first change, ends with each save, and any caller may pass or delete it.
 */
type Stored = { _id: Id; user: Id; since: Date; seenAt: Date }

/** A hold that its screen has not renewed for so long has lapsed: the person has gone, or has no network. */
const lastsMs = 60_000
// The database's clock, so that processes need not agree on the time.
const hasLapsed = { $lt: ['$seenAt', { $subtract: ['$$NOW', lastsMs] }] }

const holdsOf = ({ payload }: PayloadRequest): Collection<Stored> =>
  databaseOf(payload).collection('article_holds')

const withName = async (
  req: PayloadRequest,
  { user, since }: Pick<Stored, 'user' | 'since'>,
): Promise<Hold> => {
  const found = await req.payload.findByID({
    collection: 'users',
    id: user,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
    select: { name: true },
  })
  return {
    user: { id: user, name: found?.name ?? '—' },
    since: since.toISOString(),
    mine: user === req.user?.id,
  }
}

/** Who is in the article now; null when nobody is. */
export const holdOf = async (req: PayloadRequest, article: Id): Promise<Hold | null> => {
  const found = await holdsOf(req).findOne({ _id: article, $expr: { $not: [hasLapsed] } })
  return found && withName(req, found)
}

/** Those of the articles that somebody else is in now. */
export const heldByOthers = async (
  req: PayloadRequest,
  articles: readonly Id[],
): Promise<ReadonlySet<Id>> => {
  const theirs = { _id: { $in: [...articles] }, user: { $ne: String(req.user?.id) } }
  const held = holdsOf(req).find({ ...theirs, $expr: { $not: [hasLapsed] } })
  return new Set(await held.map(({ _id }) => _id).toArray())
}

const refuseFor = (req: PayloadRequest, { user, since }: Hold): never => {
  const language = req.i18n?.language
  const when = momentIn(since, languageOf(language), env.timeZone)
  throw new Refusal('held', language, { who: user.name, since: when }, { heldBy: user.name, since })
}

/** 423, naming who and since when, while another person is in the article. No argument of a request passes it. */
export const refuseHeld = async (req: PayloadRequest, article: Id): Promise<void> => {
  const hold = await holdOf(req, article)
  if (hold && !hold.mine) refuseFor(req, hold)
}

const editableBy = async (req: PayloadRequest, id: unknown): Promise<[Actor, Article]> => {
  const actor = await requireActor(req)
  const article = await loadArticle(req, actor, id)
  const decision = decideEdit(actor, article)
  if (!decision.allowed) refuse(decision.reason, req)
  return [actor, article]
}

/** One write decides between two who come at once: it leaves the document to whoever has it. */
const claim = (req: PayloadRequest, article: Id, user: Id, takeOver: boolean) => {
  const me = { $literal: user }
  const isMine = { $eq: ['$user', me] }
  const isFree = takeOver || { $or: [{ $eq: [{ $type: '$user' }, 'missing'] }, isMine, hasLapsed] }
  const isRenewed = { $and: [isMine, { $not: [hasLapsed] }] }
  const ifFree = (mine: unknown, theirs: string) => ({ $cond: [isFree, mine, theirs] })
  return holdsOf(req).findOneAndUpdate(
    { _id: article },
    [
      {
        $set: {
          since: ifFree({ $cond: [isRenewed, '$since', '$$NOW'] }, '$since'),
          user: ifFree(me, '$user'),
          seenAt: ifFree('$$NOW', '$seenAt'),
        },
      },
    ],
    { upsert: true, returnDocument: 'after' },
  )
}

/**
 * Holds the article for `req.user`, or renews that. Only who may edit it where it stands holds it.
 * @param takeOver from another, by who may: an editor of its section, or a publisher
 * @throws Refusal 401, 403, 404, 409 (not to be edited now), 423 (another is in it)
 */
export const holdArticle = async (
  req: PayloadRequest,
  id: string,
  takeOver = false,
): Promise<Hold & { revision: number }> => {
  const [actor, article] = await editableBy(req, id)
  if (takeOver && !mayTakeOver(actor, article)) refuse({ code: 'forbidden' }, req)
  const held = await claim(req, article.id, actor.id, takeOver)
  if (!held) throw new Refusal('busy', req.i18n?.language)
  const hold = await withName(req, held)
  return hold.mine ? { ...hold, revision: article.revision } : refuseFor(req, hold)
}

/** Lets go of what `req.user` holds; of another's hold, nothing. */
export const releaseArticle = async (req: PayloadRequest, id: string): Promise<void> => {
  const actor = await requireActor(req)
  // MongoDB takes an id in capitals for the same article; a hold's is a text, in the form that Payload gives.
  await holdsOf(req).deleteOne({ _id: id.toLowerCase(), user: actor.id })
}

/** Whether `req.user` may change the text now: what the form asks, to be read-only where a save would be refused. */
export const mayEditNow = async (req: PayloadRequest, id: unknown): Promise<boolean> => {
  const actor = await requireActor(req)
  const article = await loadArticle(req, actor, id)
  if (!decideEdit(actor, article).allowed) return false
  const hold = await holdOf(req, article.id)
  return !hold || hold.mine
}

/** What nobody renews goes by itself. */
export const ensureHolds = async (req: Pick<PayloadRequest, 'payload'>): Promise<void> => {
  await databaseOf(req.payload)
    .collection('article_holds')
    .createIndex({ seenAt: 1 }, { expireAfterSeconds: 3600 })
}
