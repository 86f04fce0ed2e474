import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Activity } from '../payload-types'
import type { Move, Stage } from '../workflow'
import { hashOf } from './chain'
import { databaseTime } from './database'

/** One entry for each accepted move of an article. */
export type ArticleEntry = {
  article: string
  action: Move | 'delete'
  from?: Stage | null
  to?: Stage | null
  revision: number
  note?: string | null
  publicNote?: string | null
  title?: string | null
  /** Of the article as it is now. */
  keys: string[]
  /** Who did it; the clock acts in the name of who scheduled. */
  user: string | null
}

/** One entry for each change of anything else: reporters, sections, photos, pages, users. */
export type ChangeEntry = {
  subject: CollectionSlug
  document: string
  action: 'create' | 'update' | 'delete'
  fields?: string[]
  title?: string | null
  user: string | null
}

/** The hash of the article's last entry: the transaction has written the article already, so nobody else adds one. */
const lastHash = async (req: PayloadRequest, article: string): Promise<string | null> => {
  const [last] = (
    await req.payload.db.find<Activity>({
      collection: 'activity',
      where: { article: { equals: article } },
      sort: '-revision',
      limit: 1,
      pagination: false,
      req,
    })
  ).docs
  return last?.hash ?? null
}

/** Writes an entry in the request's transaction. There is no other writer, and nobody changes or deletes one. */
export const record = async (
  req: PayloadRequest,
  entry: ArticleEntry | ChangeEntry,
): Promise<Activity> => {
  const previous = 'article' in entry ? await lastHash(req, entry.article) : null
  const at = (await databaseTime(req.payload)).toISOString()
  const data = { ...entry, at, previous }
  return req.payload.db.create({
    collection: 'activity',
    data: { ...data, hash: hashOf(data) },
    req,
  }) as Promise<Activity>
}
