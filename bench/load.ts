import { ObjectId, type Db } from 'mongodb'

import { articlesOf, ensurePublished, searchOf } from '../src/published/collections'
import { searchRecordOf } from '../src/published/searchRecord'
import { articleOf, reporters, sections } from './corpus'
import { newsroomsCopy } from './newsroom'

const batch = 1000

/**
 * Fills an empty database with a corpus, straight into the readers' copy and the newsroom's. Indexes are built at the
 * end; those of the newsroom's by Payload, when it starts.
 */
export const load = async (db: Db, count: number, tell: (text: string) => void): Promise<void> => {
  await db.collection('sections').insertMany(
    sections.map(({ id, parent, ...rest }, order) => ({
      ...rest,
      _id: new ObjectId(id),
      parent: parent && new ObjectId(parent),
      kind: 'section',
      active: true,
      order,
    })),
  )
  await db.collection('reporters').insertMany(
    reporters.map(({ id, name }, n) => ({
      _id: new ObjectId(id),
      name,
      slug: `reporter-${n}`,
      kind: 'staff',
      sortKey: String(n).padStart(4, '0'),
    })),
  )
  const fast = { ordered: false, writeConcern: { w: 1 } } as const
  for (let from = 0; from < count; from += batch) {
    const size = Math.min(batch, count - from)
    const views = Array.from({ length: size }, (_, n) => articleOf(from + n, count))
    await Promise.all([
      articlesOf(db).insertMany(views, fast),
      searchOf(db).insertMany(views.map(searchRecordOf), fast),
      db.collection('articles').insertMany(views.map(newsroomsCopy), fast),
    ])
    if ((from / batch) % 10 === 9) tell(`${from + size} of ${count} articles`)
  }
  tell('indexes')
  await ensurePublished(db)
}
