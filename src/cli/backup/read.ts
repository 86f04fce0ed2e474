import { createHash, type Hash } from 'node:crypto'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer, json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { BSON, type Db, type Document } from 'mongodb'
import { extract } from 'tar-stream'

import type { PhotoStore } from '../../storage'
import {
  databaseFolder,
  formatVersion,
  manifestName,
  openingName,
  photosFolder,
  type Manifest,
  type Opening,
} from './format'

/** Why an archive was not taken, or not all of it. */
export type RestoreFault =
  'databaseInUse' | 'photosInUse' | 'notABackup' | 'otherFormat' | 'cutShort' | 'differs'

export class RestoreError extends Error {
  constructor(
    readonly code: RestoreFault,
    readonly what = '',
  ) {
    super(`${code} ${what}`)
  }
}

// Numbers keep their kind, and what is there comes back bit by bit.
const asTheyAre = { promoteValues: false, promoteBuffers: false, bsonRegExp: true } as const

const documentsIn = (part: Buffer): Document[] => {
  const documents: Document[] = []
  for (let at = 0; at < part.length;) {
    const length = part.readInt32LE(at)
    documents.push(BSON.deserialize(part.subarray(at, at + length), asTheyAre))
    at += length
  }
  return documents
}

const isEmptyDatabase = async (db: Db): Promise<boolean> => {
  const collections = await db.listCollections({}, { nameOnly: true }).toArray()
  for (const { name } of collections) {
    if (!name.startsWith('system.') && (await db.collection(name).findOne())) return false
  }
  return true
}

/** Compares what came with what was written, and all of it: nothing else may have come. @throws RestoreError */
const compare = (manifest: Manifest, documents: Map<string, Hash>, photos: Map<string, string>) => {
  const { collections } = manifest
  for (const name of new Set([...Object.keys(collections), ...documents.keys()])) {
    const came = (documents.get(name) ?? createHash('sha256')).digest('hex')
    if (came !== collections[name]?.sha256) throw new RestoreError('differs', name)
  }
  for (const name of new Set([...Object.keys(manifest.photos), ...photos.keys()])) {
    if (photos.get(name) !== manifest.photos[name]) throw new RestoreError('differs', name)
  }
}

/**
 * Reads an archive into an empty database and an empty store of photos, and compares every document and file with
 * what was written. Indexes are the newsroom's to make, at its next start.
 * @throws RestoreError; what was read until then stays, and has to be taken away before the next try.
 */
export const restore = async (
  archive: Readable,
  { db, photos: store }: { db: Db; photos: PhotoStore },
): Promise<{ opening: Opening; manifest: Manifest }> => {
  if (!(await isEmptyDatabase(db))) throw new RestoreError('databaseInUse', db.databaseName)
  if (!(await store.all().next()).done) throw new RestoreError('photosInUse', store.place)
  const documents = new Map<string, Hash>()
  const photos = new Map<string, string>()
  let opening: Opening | undefined
  let manifest: Manifest | undefined

  const entries = extract()
  const reading = pipeline(archive, entries)
  try {
    for await (const entry of entries) {
      const { name } = entry.header
      if (!opening && name !== openingName) throw new RestoreError('notABackup')
      if (name === openingName) {
        opening = (await json(entry)) as Opening
        if (opening.format !== formatVersion) {
          throw new RestoreError('otherFormat', String(opening.format))
        }
      } else if (name === manifestName) {
        manifest = (await json(entry)) as Manifest
      } else if (name.startsWith(databaseFolder)) {
        const collection = name.slice(databaseFolder.length).split('/')[0] ?? ''
        const part = await buffer(entry)
        const hash = documents.get(collection) ?? createHash('sha256')
        documents.set(collection, hash.update(part))
        await db.collection(collection).insertMany(documentsIn(part), { ordered: false })
      } else if (name.startsWith(photosFolder)) {
        const file = basename(name)
        const bytes = await buffer(entry)
        await store.write([{ name: file, bytes }])
        photos.set(file, createHash('sha256').update(bytes).digest('hex'))
      } else entry.resume()
    }
    await reading
  } catch (error) {
    reading.catch(() => undefined)
    throw error instanceof RestoreError || opening ? error : new RestoreError('notABackup')
  }
  if (!opening) throw new RestoreError('notABackup')
  if (!manifest) throw new RestoreError('cutShort')
  compare(manifest, documents, photos)
  return { opening, manifest }
}
