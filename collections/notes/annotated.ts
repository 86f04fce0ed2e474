import type { PayloadRequest } from 'payload'

import { loadArticle, requireActor } from '../../src/engine'
import { Refusal } from '../../src/errors'
import type { Article } from '../../src/payload-types'
import { mayAnnotate } from '../../src/workflow'

/** The article in whose margin `req.user` writes. Throws 401; 404 for who may not read it, 403 for who only reads. */
export const annotated = async (req: PayloadRequest, id: unknown): Promise<Article> => {
  const actor = await requireActor(req)
  const article = await loadArticle(req, actor, id)
  if (!mayAnnotate(actor, article)) throw new Refusal('forbidden', req.i18n?.language)
  return article
}
