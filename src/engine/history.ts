import type { PayloadRequest } from 'payload'

import type { Article } from '../payload-types'
import { sessionOf } from './database'

/** The article as it stood at a revision that an activity names. */
export const articleAt = async (
  req: PayloadRequest,
  id: string,
  revision: number | null | undefined,
): Promise<Article> => {
  const { docs } = await req.payload.db.findVersions<Article>({
    collection: 'articles',
    limit: 1,
    pagination: false,
    req,
    where: { and: [{ parent: { equals: id } }, { 'version.revision': { equals: revision } }] },
  })
  const [found] = docs
  if (!found) throw new Error(`Article ${id} has lost its revision ${revision}.`)
  return { ...found.version, id }
}

/** Versions that no activity names are kept while they are this young, in revisions. */
const recent = 30
/** How often, in revisions, a save looks for old ones. */
const interval = 10

/** History keeps every version that an activity names and the latest few others: saves are many, moves are few. */
export const thinHistory = async (
  req: PayloadRequest,
  { id, revision }: Pick<Article, 'id' | 'revision'>,
): Promise<void> => {
  if (revision % interval !== 0 || revision <= recent) return
  const { db } = req.payload
  const named = await req.payload.find({
    collection: 'activity',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { revision: true },
    where: { article: { equals: id } },
  })
  await db.versions.articles!.deleteMany(
    {
      parent: id,
      'version.revision': {
        $lt: revision - recent,
        $nin: named.docs.map((entry) => entry.revision),
      },
    },
    { session: await sessionOf(req) },
  )
}
