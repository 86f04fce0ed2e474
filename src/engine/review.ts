import type { PayloadRequest } from 'payload'

import type { Activity, Article } from '../payload-types'
import { isLive, readingMoves, type Changes, type Move } from '../workflow'
import { loadArticle, requireActor } from './article'
import { articleAt } from './history'
import { textOf } from './text'

/** The latest entry that names a text which somebody has read: in review any of those moves, else what readers got. */
const lastRead = async (req: PayloadRequest, article: Article): Promise<Activity | null> => {
  if (article.stage !== 'review' && !isLive(article)) return null
  const { docs } = await req.payload.find({
    collection: 'activity',
    depth: 1,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    populate: { users: { name: true }, articles: {} },
    req,
    sort: '-revision',
    where: {
      article: { equals: article.id },
      ...(article.stage === 'review'
        ? { action: { in: [...readingMoves] } }
        : { revision: { equals: article.liveRevision } }),
    },
  })
  return docs[0] ?? null
}

const beforeOf = async (
  req: PayloadRequest,
  article: Article,
  entry: Activity,
): Promise<Changes['before']> => {
  const { action, at, note, revision, user } = entry
  return {
    text: textOf({ ...(await articleAt(req, article.id, revision)) }),
    revision: Number(revision),
    action: action as Move,
    by: user && typeof user === 'object' ? user.name : null,
    at,
    note: note ?? null,
  }
}

/** An article's text beside the one that was last read. Throws 401, or 404 for who may not read it. */
export const changesOf = async (req: PayloadRequest, id: string): Promise<Changes> => {
  const article = await loadArticle(req, await requireActor(req), id)
  const entry = await lastRead(req, article)
  return {
    id: article.id,
    stage: article.stage,
    revision: article.revision,
    now: textOf({ ...article }),
    before: entry && (await beforeOf(req, article, entry)),
  }
}
