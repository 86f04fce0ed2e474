import type { PayloadRequest } from 'payload'

import type { Article } from '../payload-types'
import { sessionOf } from './database'

/** The article as it stood at a revision; null where the history has not kept it. */
export const versionAt = async (
  req: PayloadRequest,
  id: string,
  revision: number | null | undefined,
): Promise<Article | null> => {
  const { docs } = await req.payload.db.findVersions<Article>({
    collection: 'articles',
    limit: 1,
    pagination: false,
    req,
    where: { and: [{ parent: { equals: id } }, { 'version.revision': { equals: revision } }] },
  })
  const [found] = docs
  return found ? { ...found.version, id } : null
}

/** The same at a revision that an activity names: that one is kept. */
export const articleAt = async (...asked: Parameters<typeof versionAt>): Promise<Article> => {
  const [, id, revision] = asked
  const found = await versionAt(...asked)
  if (!found) throw new Error(`Article ${id} has lost its revision ${revision}.`)
  return found
}

/** Versions that nothing names are kept while they are this young, in revisions. */
const recent = 30
/** How often, in revisions, a save looks for old ones. */
const interval = 10

/** The revisions that an activity or a share of this article names. */
const namedRevisions = async (
  req: PayloadRequest,
  article: string,
): Promise<(number | null | undefined)[]> => {
  const all = {
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { revision: true },
    where: { article: { equals: article } },
  } as const
  const entries = await req.payload.find({ ...all, collection: 'activity' })
  const shares = await req.payload.find({ ...all, collection: 'shares' })
  return [...entries.docs, ...shares.docs].map(({ revision }) => revision)
}

/** History keeps every version that is named and the latest few others: saves are many, moves are few. */
export const thinHistory = async (
  req: PayloadRequest,
  { id, revision }: Pick<Article, 'id' | 'revision'>,
): Promise<void> => {
  if (revision % interval !== 0 || revision <= recent) return
  const { db } = req.payload
  await db.versions.articles!.deleteMany(
    {
      parent: id,
      'version.revision': {
        $lt: revision - recent,
        $nin: await namedRevisions(req, id),
      },
    },
    { session: await sessionOf(req) },
  )
}
