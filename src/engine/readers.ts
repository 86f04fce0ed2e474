import type { PayloadRequest } from 'payload'

import { publish, retract, viewOf } from '../published'
import type { Article } from '../payload-types'
import { placeOf } from './pages'
import { withIds } from './byId'
import { photosIn } from './photos'
import { databaseOf, sessionOf } from './database'

/** Brings the readers' copy to where the newsroom's article has just moved, in the same transaction. */
export const syncReaders = async (
  req: PayloadRequest,
  before: Article,
  after: Article,
): Promise<void> => {
  if (before.liveRevision === after.liveRevision) return
  const copy = { db: databaseOf(req.payload), session: await sessionOf(req) }
  if (after.liveRevision == null) {
    await retract(copy, after.id, noticeOf(after))
    return
  }
  await publish(copy, await readersView(req, after))
}

/** The readers' view of the article's present text. @param photoPath where its photos are found, if elsewhere */
export const readersView = async (req: PayloadRequest, article: Article, photoPath?: string) =>
  viewOf(
    article,
    await withIds(req, 'photos', photosIn(article)),
    await placeOf(req, article.id),
    photoPath,
  )

/** What readers keep of a retracted article; null when it vanished in silence. */
export const noticeOf = ({ retraction, headline, slug, publishedAt }: Article) =>
  retraction?.publicNote
    ? {
        headline: headline ?? null,
        slug: slug ?? '',
        note: retraction.publicNote,
        at: new Date(retraction.at ?? Date.now()),
        publishedAt: new Date(publishedAt ?? Date.now()),
      }
    : null
