import type { Document, ObjectId } from 'mongodb'
import type { Payload } from 'payload'

import { databaseOf } from '../engine'
import { pageTitle, workingTitle } from '../text/title'

import type { Migration } from '.'

const titles: [collection: string, titleFor: (doc: Document) => string][] = [
  ['articles', (article) => workingTitle(article, '')],
  ['pages', ({ date, ...page }) => pageTitle({ ...page, date: (date as Date).toISOString() })],
]

/** Articles and pages from before they stored what they go by. */
const up = async (payload: Payload): Promise<void> => {
  for (const [name, titleFor] of titles) {
    const collection = databaseOf(payload).collection(name)
    const fields = { headline: 1, 'photos.caption': 1, date: 1, number: 1, name: 1 }
    for await (const doc of collection.find({ title: { $exists: false } }).project(fields))
      await collection.updateOne({ _id: doc._id as ObjectId }, { $set: { title: titleFor(doc) } })
  }
}

export const nameDocuments: Migration = { name: '2026-11-26-titles', up }
