import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'

import { databaseOf, hashOf, headsOf } from '../engine'

import type { Migration } from '.'
import { writeEach } from './writeEach'

type Entry = Record<string, unknown> & { _id: ObjectId; article?: ObjectId; hash?: string }

/** The record of a newsroom from before it had chains: each entry gets its hash, and the one before it. */
const up = async (payload: Payload): Promise<void> => {
  // What a day's signature covers is never touched again.
  if (await headsOf(payload).findOne({})) return
  const activity = databaseOf(payload).collection<Entry>('activity')
  if (!(await activity.findOne({ hash: { $exists: false } }))) return
  let last: Entry | null = null
  const all = activity.find({}).sort({ article: 1, revision: 1 }).allowDiskUse()
  const chained = all.map((entry) => {
    const follows: boolean =
      Boolean(entry.article) && String(last?.article) === String(entry.article)
    const previous: string | null = follows ? (last?.hash ?? null) : null
    const hash = hashOf({ ...entry, previous })
    last = { ...entry, hash }
    return { updateOne: { filter: { _id: entry._id }, update: { $set: { previous, hash } } } }
  })
  await writeEach(activity, chained)
}

export const chainRecord: Migration = { name: '2026-11-26-chain-record', up }
