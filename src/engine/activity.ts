import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Activity } from '../payload-types'
import type { Move, Stage } from '../workflow'

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

/** Writes an entry in the request's transaction. There is no other writer, and nobody changes or deletes one. */
export const record = (
  req: PayloadRequest,
  entry: ArticleEntry | ChangeEntry,
): Promise<Activity> => {
  return req.payload.db.create({
    collection: 'activity',
    data: { ...entry, at: new Date().toISOString() },
    req,
  }) as Promise<Activity>
}
