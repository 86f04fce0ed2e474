import { createHash } from 'node:crypto'
import { ObjectId, type Db } from 'mongodb'

import type { Staff } from '../../engine'
import type { Activity } from '../../payload-types'
import { isChosen, type Id } from '../../workflow'
import type { Told } from './told'

/** How long a notice stands after it was read, and unread, in seconds. */
const kept = { read: 30 * 24 * 60 * 60, unread: 180 * 24 * 60 * 60 }
const remarkLength = 200

const inboxOf = (db: Db) => db.collection('notifications')

/** Payload declares no index that ends what it indexes. */
export const ensureInbox = async (db: Db): Promise<void> => {
  await inboxOf(db).createIndexes([
    { key: { readAt: 1 }, expireAfterSeconds: kept.read },
    { key: { at: 1 }, expireAfterSeconds: kept.unread },
  ])
}

/** By it an entry that is told again is known to have been told. */
const idFor = (entry: Id, user: Id): ObjectId =>
  new ObjectId(createHash('sha256').update(`${entry}.${user}`).digest('hex').slice(0, 24))

/** Puts what an entry tells under the bell of whoever chose it: once, however often it is told. */
export const putIntoInbox = async (
  db: Db,
  entry: Activity,
  { article, by, people, remark, title }: Told,
  staff: Staff,
): Promise<void> => {
  const chosen = people.filter(({ kind, user }) =>
    isChosen(staff.people.get(user)?.notify, 'inApp', kind),
  )
  if (!chosen.length) return
  await inboxOf(db).bulkWrite(
    chosen.map(({ kind, user }) => ({
      updateOne: {
        filter: { _id: idFor(entry.id, user) },
        update: {
          $setOnInsert: {
            user: new ObjectId(user),
            kind,
            article: new ObjectId(article),
            title,
            by: staff.people.get(by ?? '')?.name ?? null,
            remark: remark?.slice(0, remarkLength) ?? null,
            at: new Date(entry.at),
          },
        },
        upsert: true,
      },
    })),
    { ordered: false },
  )
}

/**
 * Whoever decides on an article or writes in its margin has seen what was told of it before, from wherever they did. A note
 * that asks them something is answered in the margin alone.
 */
export const takeAsRead = async (
  db: Db,
  { article: moved, at }: Activity,
  { article, hasSeen }: Told,
): Promise<void> => {
  if (!hasSeen) return
  await inboxOf(db).updateMany(
    {
      user: new ObjectId(hasSeen),
      article: new ObjectId(article),
      at: { $lt: new Date(at) },
      readAt: null,
      ...(moved && { kind: { $ne: 'mentioned' } }),
    },
    { $set: { readAt: new Date() } },
  )
}
