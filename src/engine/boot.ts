import type { Payload } from 'payload'

import { ensurePublished } from '../published'
import { databaseOf } from './database'
import { ensureHolds } from './holds'

/** What the engine stands on, made and checked once at start: transactions, and indexes that Payload can't declare. */
export const prepareEngine = async (payload: Payload): Promise<void> => {
  const database = databaseOf(payload)
  const hello = await database.admin().command({ hello: 1 })
  if (!hello.setName && hello.msg !== 'isdbgrid') {
    throw new Error(
      'MongoDB 必须以副本集运行（事务需要它）。MongoDB must run as a replica set: transactions need one.',
    )
  }
  await ensurePublished(database)
  await ensureHolds({ payload })
  const { collections } = payload.db
  await collections.activity!.collection.createIndex(
    { article: 1, revision: 1 },
    { unique: true, partialFilterExpression: { article: { $exists: true } } },
  )
  await collections.pages!.collection.createIndex(
    { date: 1, number: 1 },
    { unique: true, partialFilterExpression: { number: { $type: 'number' } } },
  )
}
