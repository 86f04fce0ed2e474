import type { Document } from 'mongodb'
import type { Payload } from 'payload'

import { databaseOf } from '../engine'

import type { Migration } from '.'

/** As `keysTo` says, of what is stored. */
const keysOfStored: Document = {
  $setUnion: [
    {
      $map: {
        input: {
          $filter: {
            input: {
              $concatArrays: [
                ['$author'],
                { $ifNull: ['$authors', []] },
                { $ifNull: ['$byline.reporter', []] },
              ],
            },
            cond: { $gt: ['$$this', null] },
          },
        },
        in: { $toString: '$$this' },
      },
    },
    [{ $toString: { $ifNull: ['$section', 'none'] } }],
  ],
}

const belongings: [collection: string, article: string, keys: string][] = [
  ['_articles_versions', 'parent', 'version.keys'],
  ['activity', 'article', 'keys'],
  ['notes', 'article', 'keys'],
  ['shares', 'article', 'keys'],
]

/** Articles, and what belongs to them, from before they said by what they are opened. */
const up = async (payload: Payload): Promise<void> => {
  const db = databaseOf(payload)
  await db.collection('articles').updateMany({}, [{ $set: { keys: keysOfStored } }])
  for (const [name, article, keys] of belongings)
    await db
      .collection(name)
      .aggregate([
        { $match: { [article]: { $ne: null } } },
        {
          $lookup: {
            from: 'articles',
            localField: article,
            foreignField: '_id',
            pipeline: [{ $project: { keys: 1 } }],
            as: 'of',
          },
        },
        { $project: { keys: { $ifNull: [{ $first: '$of.keys' }, []] } } },
        { $merge: { into: name, whenMatched: [{ $set: { [keys]: '$$new.keys' } }] } },
      ])
      .toArray()
}

export const giveKeys: Migration = { name: '2026-11-27-keys', up }
