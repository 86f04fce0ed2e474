import { ObjectId, type ClientSession, type Db } from 'mongodb'

import { articlesOf, noticesOf, searchOf } from './collections'
import { searchRecordOf } from './searchRecord'
import type { Notice, PublishedArticle, PublishedPlace } from './types'

/** Where a write goes: the database, and the session of the transaction that the move runs in. */
export type Copy = { db: Db; session?: ClientSession }

const noticeId = (article: string, type: Notice['type'], at: Date): string =>
  `${article}-${type}-${at.getTime()}`

const correctionsOf = (view: PublishedArticle): Notice[] =>
  view.corrections.map(({ at, note }) => ({
    _id: noticeId(view._id, 'correction', at),
    article: view._id,
    type: 'correction',
    slug: view.slug,
    headline: view.headline,
    note,
    at,
    publishedAt: view.publishedAt,
  }))

const replaceNotices = async (
  { db, session }: Copy,
  article: string,
  notices: Notice[],
): Promise<void> => {
  await noticesOf(db).deleteMany({ article }, { session })
  if (notices.length) await noticesOf(db).insertMany(notices, { session })
}

/** Gives readers this text of the article instead of the one they had. */
export const publish = async (copy: Copy, view: PublishedArticle): Promise<void> => {
  const { db, session } = copy
  await articlesOf(db).replaceOne({ _id: view._id }, view, { session, upsert: true })
  const record = searchRecordOf(view)
  await searchOf(db).replaceOne({ _id: record._id }, record, { session, upsert: true })
  await replaceNotices(copy, view._id, correctionsOf(view))
}

/** Takes the article from readers; what they keep is the public notice, if there is one. */
export const retract = async (
  copy: Copy,
  article: string,
  notice: Omit<Notice, '_id' | 'article' | 'type'> | null,
): Promise<void> => {
  const { db, session } = copy
  await articlesOf(db).deleteOne({ _id: article }, { session })
  await searchOf(db).deleteOne({ _id: new ObjectId(article) }, { session })
  const kept: Notice[] = notice
    ? [{ ...notice, _id: noticeId(article, 'retraction', notice.at), article, type: 'retraction' }]
    : []
  await replaceNotices(copy, article, kept)
}

/** Tells readers where these articles stand in the paper now; those that readers do not have stay away. */
export const placeArticles = async (
  { db, session }: Copy,
  places: ReadonlyMap<string, PublishedPlace | null>,
): Promise<void> => {
  await articlesOf(db).bulkWrite(
    [...places].map(([_id, page]) => ({
      updateOne: { filter: { _id }, update: { $set: { page } } },
    })),
    { session },
  )
}

/** The articles that readers have, as id and revision: what a rebuild compares with the newsroom's. */
export const publishedIds = async ({ db }: Copy): Promise<string[]> =>
  (
    await articlesOf(db)
      .find({}, { projection: { _id: 1 } })
      .toArray()
  ).map(({ _id }) => _id)
