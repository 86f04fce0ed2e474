import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

import type { Article } from '../payload-types'
import { decide, idOrNull, requiredReviewsOf, rowOf, type Action, type Given } from '../workflow'
import { isolated, loadArticle, requireActor } from './article'
import { refuseStale } from './database'
import { refuseHeld, releaseArticle } from './holds'
import { applyMove, type Moved } from './move'
import { withPhotoFiles } from './photos'
import { refuse } from './refuse'

/** Runs `work` in a transaction of its own: all of its writes, or none. */
export const inTransaction = async <T>(
  outer: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  const req = isolated(outer)
  await initTransaction(req)
  try {
    const result = await work(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** How many approvals the article's section asks for. */
export const requiredReviews = async (req: PayloadRequest, article: Article): Promise<number> => {
  const id = idOrNull(article.section)
  const section = id
    ? await req.payload.findByID({
        collection: 'sections',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
        req,
      })
    : null
  return requiredReviewsOf(section)
}

type Asked = Given & { revision: number }

/** `transition` inside a transaction that the caller has begun, for several moves that stand or fall together. */
export const transitionIn = async (
  req: PayloadRequest,
  id: string,
  action: Action,
  { revision, ...sent }: Asked,
): Promise<Moved> => {
  const actor = await requireActor(req)
  const article = await loadArticle(req, actor, id)
  const question = {
    actor,
    article: await withPhotoFiles(req, article),
    action,
    requiredReviews: await requiredReviews(req, article),
    given: sent,
  }
  const decision = decide(question)
  if (!decision.allowed && decision.reason.code === 'forbidden') refuse(decision.reason, req)
  if (!rowOf(action).urgent) await refuseHeld(req, article.id)
  if (article.revision !== revision) await refuseStale(req, id)
  if (!decision.allowed) return refuse(decision.reason, req)
  const { takes } = rowOf(action)
  const given = Object.fromEntries(takes.map((input) => [input, sent[input]]))
  return applyMove(req, { ...given, move: action, article, to: decision.to, user: actor.id })
}

/**
 * Takes one action of the table on one article, in the name of `req.user`.
 *
 * @param asked the revision that the person saw, and what the row takes (`note`, `publicNote`, `publishAt` in ISO 8601)
 * @throws Refusal 401, 403, 404 (also for what the caller may not know exists), 400 (incomplete, note missing …),
 *   409 (wrong stage, or a stale revision: names who changed it and when). Nothing is written then.
 */
export const transition = async (
  outer: PayloadRequest,
  id: string,
  action: Action,
  asked: Asked,
): Promise<Moved> => {
  const moved = await inTransaction(outer, (req) => transitionIn(req, id, action, asked))
  // Whoever moves it on has done with it: the next person finds it free.
  await releaseArticle(outer, id)
  return moved
}
