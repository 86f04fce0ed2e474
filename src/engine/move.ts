import type { PayloadRequest } from 'payload'

import type { Activity, Article } from '../payload-types'
import { keysTo, type Move, type Stage } from '../workflow'
import { record } from './activity'
import { databaseTime, refuseStale } from './database'
import { usersOfByline } from './authors'
import { bringsBackLiveText, effectOf, liveTextOf, takesBack } from './effects'
import { articleAt } from './history'
import { passOnKeys } from './keys'
import { syncReaders } from './readers'
import { endShares } from './shares'

export type Moved = { article: Article; activity: Activity }

export type MoveInput = {
  move: Move
  article: Article
  to: Stage
  user: string
  note?: string | null
  publicNote?: string | null
  publishAt?: string | null
}

/** One compare-and-set on id and revision; the loser of two is told who won. */
const write = async (
  req: PayloadRequest,
  { id, revision }: Article,
  data: Partial<Article>,
): Promise<Article> => {
  const written = (await req.payload.db.updateOne({
    collection: 'articles',
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] },
    data,
    req,
  })) as unknown as Article | null
  return written ?? refuseStale(req, id)
}

const keepVersion = async (req: PayloadRequest, article: Article): Promise<void> => {
  await req.payload.db.createVersion({
    autosave: false,
    collectionSlug: 'articles',
    createdAt: article.updatedAt,
    parent: article.id,
    req,
    returning: false,
    updatedAt: article.updatedAt,
    // Payload's adapter turns the ids of what it is given into ObjectIds, in place.
    versionData: structuredClone(article),
  })
}

/**
 * Applies one row of the table in the request's transaction: the article, its version, its one `activity` entry and
 * the readers' copy. Whether the row may be applied is the caller's to have asked.
 */
export const applyMove = async (req: PayloadRequest, input: MoveInput): Promise<Moved> => {
  const { move, article, user, to, note, publicNote } = input
  const now = (await databaseTime(req.payload)).toISOString()
  const revision = article.revision + 1
  const liveText = bringsBackLiveText(move, article)
    ? liveTextOf(await articleAt(req, article.id, article.liveRevision))
    : null
  const namesAuthors = to === 'published' || move === 'approve'
  const bylineUsers = namesAuthors ? await usersOfByline(req, article.byline) : []
  const data: Partial<Article> = {
    ...effectOf(move, { ...input, revision, now, liveText, bylineUsers }),
    revision,
    updatedAt: now,
    updatedBy: user,
  }
  const keys = keysTo({ ...article, ...data })
  const written = await write(req, article, { ...data, keys })
  await keepVersion(req, written)
  await passOnKeys(req, article, written)
  const activity = await record(req, {
    article: article.id,
    action: move,
    from: article.stage,
    to,
    revision,
    note,
    publicNote,
    title: written.title,
    keys,
    user,
  })
  await syncReaders(req, article, written)
  if (takesBack(move)) await endShares(req, article.id)
  return { article: written, activity }
}
