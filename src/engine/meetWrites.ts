import type { PayloadRequest } from 'payload'

import { stages, type Id, type Stage } from '../workflow'
import { sessionOf } from './database'

/**
 * For what depends on articles and is written beside them: a write of one of these articles at the same time meets this
 * one, and the later of the two begins again, and sees the other. In the request's transaction.
 * @param at only of those that stand there
 */
export const meetWrites = async (
  req: PayloadRequest,
  articles: readonly Id[],
  at: readonly Stage[] = stages,
): Promise<void> => {
  const inside = { session: await sessionOf(req), strict: false, timestamps: false } as const
  // A count that nobody reads: two writes of a document meet only if both change it.
  const made = { $inc: { madeBeside: 1 } }
  await req.payload.db.collections.articles!.updateMany(
    { _id: { $in: articles }, stage: { $in: at } },
    made,
    inside,
  )
}
