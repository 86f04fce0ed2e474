import type { Collection, Db, IndexDirection } from 'mongodb'

import type { SearchRecord } from './searchRecord'
import type { Notice, PublishedArticle } from './types'

export const articlesOf = (db: Db): Collection<PublishedArticle> => db.collection('published')
export const noticesOf = (db: Db): Collection<Notice> => db.collection('published_notices')
export const searchOf = (db: Db): Collection<SearchRecord> => db.collection('published_search')

export const newest = { publishedAt: -1, _id: -1 } as const
export const newestNotice = { at: -1, _id: -1 } as const

/** What lists can be narrowed by, in the order of the keys of their indexes. */
export const listFields = ['byline.reporter', 'column', 'section', 'kind'] as const

/** Each choice of them has an index of its own: along any other a list reads in vain what it does not show. */
const choices = listFields.reduce<string[][]>(
  (found, field) => [...found, ...found.map((fields) => [...fields, field])],
  [[]],
)

export const listIndex = (fields: readonly string[]): Record<string, IndexDirection> => ({
  ...Object.fromEntries(fields.map((field) => [field, 1])),
  ...newest,
})

/** Created at boot: a transaction can't wait for a collection to come into being. Safe to repeat. */
export const ensurePublished = async (db: Db): Promise<void> => {
  await articlesOf(db).createIndexes([
    { key: { slug: 1 }, unique: true },
    ...choices.map((fields) => ({ key: listIndex(fields) })),
    { key: { 'page.date': 1, 'page.number': 1, 'page.position': 1 }, sparse: true },
    { key: { 'page.id': 1 }, sparse: true },
    { key: { files: 1 } },
  ])
  await searchOf(db).createIndexes(
    (['headTokens', 'textTokens', 'section', 'reporters'] as const).map((field) => ({
      key: { [field]: 1, ...newest },
    })),
  )
  await noticesOf(db).createIndexes([
    { key: newestNotice },
    { key: { article: 1 } },
    { key: { slug: 1, type: 1 } },
  ])
}
