import type { Collection, Db } from 'mongodb'

import type { Notice, PublishedArticle } from './types'

export const articlesOf = (db: Db): Collection<PublishedArticle> => db.collection('published')
export const noticesOf = (db: Db): Collection<Notice> => db.collection('published_notices')

/** Created at boot: a transaction can't wait for a collection to come into being. Safe to repeat. */
export const ensurePublished = async (db: Db): Promise<void> => {
  const newest = { publishedAt: -1, _id: -1 } as const
  await articlesOf(db).createIndexes([
    { key: { slug: 1 }, unique: true },
    { key: newest },
    { key: { section: 1, ...newest } },
    { key: { column: 1, ...newest } },
    { key: { kind: 1, ...newest } },
    { key: { 'byline.reporter': 1, ...newest } },
    { key: { 'page.date': 1, 'page.number': 1, 'page.position': 1 }, sparse: true },
    { key: { 'page.id': 1 }, sparse: true },
    { key: { files: 1 } },
  ])
  await noticesOf(db).createIndexes([{ key: { at: -1, _id: -1 } }, { key: { article: 1 } }])
}
