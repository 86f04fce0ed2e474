import { isolateObjectProperty, type PayloadRequest } from 'payload'

import { actorOf } from '../../access'
import { Refusal } from '../errors'
import type { Article } from '../payload-types'
import { isId, mayBring, mayRead, type Actor } from '../workflow'

const requireAny = async (req: PayloadRequest): Promise<Actor> => {
  const actor = await actorOf(req)
  if (!actor) throw new Refusal('unauthenticated', req.i18n?.language)
  return actor
}

/** The signed-in person, or 401; 403 for a program, whose ways are few. */
export const requireActor = async (req: PayloadRequest): Promise<Actor> => {
  const actor = await requireAny(req)
  if (actor.program) throw new Refusal('forbidden', req.i18n?.language)
  return actor
}

/** Who brings something in, a person or a program; 401, or 403 for who may not. */
export const requireBringer = async (req: PayloadRequest): Promise<Actor> => {
  const actor = await requireAny(req)
  if (!mayBring(actor)) throw new Refusal('forbidden', req.i18n?.language)
  return actor
}

/** The newsroom's copy inside the request's transaction; 404 for who may not know that it exists. */
export const loadArticle = async (
  req: PayloadRequest,
  actor: Actor,
  id: unknown,
): Promise<Article> => {
  const article = await findArticle(req, id)
  if (!article || !mayRead(actor, article)) throw new Refusal('notFound', req.i18n?.language)
  return article
}

/** The same without a reader's question, for the clock; null when there is none. */
export const findArticle = async (req: PayloadRequest, id: unknown): Promise<Article | null> => {
  if (!isId(id)) return null
  return req.payload.db.findOne<Article>({
    collection: 'articles',
    where: { id: { equals: id } },
    req,
  })
}

/**
 * A request of its own for one engine call: several fields of one GraphQL document share `req`, and a transaction or
 * a context of one must never be another's.
 */
export const isolated = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, ['context', 'transactionID'])
  own.context = {}
  delete own.transactionID
  return own
}
