import type { Document, WithId } from 'mongodb'
import type { Payload } from 'payload'

import { databaseOf } from '../engine'
import { pageTitle, workingTitle } from '../text/title'

import type { Migration } from '.'
import { writeEach } from './writeEach'

const titles: [collection: string, titleFor: (doc: Document) => string][] = [
  ['articles', (article) => workingTitle(article, '')],
  ['pages', ({ date, ...page }) => pageTitle({ ...page, date: (date as Date).toISOString() })],
]

/** Articles and pages from before they stored what they go by. */
const up = async (payload: Payload): Promise<void> => {
  for (const [name, titleFor] of titles) {
    const collection = databaseOf(payload).collection(name)
    const fields = { headline: 1, 'photos.caption': 1, date: 1, number: 1, name: 1 }
    const nameless = collection
      .find({ title: { $exists: false } })
      .project<WithId<Document>>(fields)
    await writeEach(
      collection,
      nameless.map((doc) => ({
        updateOne: { filter: { _id: doc._id }, update: { $set: { title: titleFor(doc) } } },
      })),
    )
  }
}

export const nameDocuments: Migration = { name: '2026-11-26-titles', up }
