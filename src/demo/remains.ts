import { type Payload } from 'payload'

import { fileNames } from '../../collections/photos/fileNames'
import { databaseOf } from '../engine'
import { photoStore } from '../storage'

const contents = ['articles', 'pages', 'photos', 'reporters', 'sections'] as const

/** Whether nobody has put anything into the newsroom. */
export async function isBlank(payload: Payload): Promise<boolean> {
  for (const collection of contents) {
    const { totalDocs } = await payload.count({ collection, overrideAccess: true })
    if (totalDocs > 0) return false
  }
  return true
}

/** Takes away all that a loading left which broke off; only for a database where nobody has had an account. */
export async function clearRemains(payload: Payload): Promise<void> {
  const files = await photoFiles(payload)
  const database = databaseOf(payload)
  const left = [...contents, 'activity', 'published', 'published_notices']
  const versions = payload.db.versions.articles?.collection.collectionName
  for (const name of versions ? [...left, versions] : left)
    await database.collection(name).deleteMany({})
  await (await photoStore()).remove(files)
}

async function photoFiles(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'photos',
    depth: 0,
    overrideAccess: true,
    pagination: false,
  })
  return docs.flatMap(fileNames)
}
