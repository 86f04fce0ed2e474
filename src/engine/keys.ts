import type { PayloadRequest } from 'payload'

import { isSame } from '../../access'
import type { Article } from '../payload-types'
import { keysTo } from '../workflow'
import { sessionOf } from './database'
import { meetWrites } from './meetWrites'

/** What belongs to an article goes with it: into another section, to other authors. In the request's transaction. */
export const passOnKeys = async (
  req: PayloadRequest,
  before: Article,
  after: Article,
): Promise<void> => {
  const keys = keysTo(after)
  if (isSame(keysTo(before), keys)) return
  const { collections, versions } = req.payload.db
  const inside = { session: await sessionOf(req), timestamps: false }
  const { id } = after
  await versions.articles!.updateMany({ parent: id }, { $set: { 'version.keys': keys } }, inside)
  for (const name of ['activity', 'notes', 'shares'] as const)
    await collections[name]!.updateMany({ article: id }, { $set: { keys } }, inside)
}

/** The keys for what is made beside an article, which stay right. In the request's transaction. */
export const takeKeys = async (req: PayloadRequest, article: Article): Promise<string[]> => {
  await meetWrites(req, [article.id])
  return keysTo(article)
}
