import { createHash, type Hash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { MongoClient } from 'mongodb'
import { pack, type Pack } from 'tar-stream'

import type { PhotoStore, StoredPhoto } from '../../storage'
import {
  databaseFolder,
  formatVersion,
  leftOut,
  manifestName,
  openingName,
  partBytes,
  photosFolder,
  type Manifest,
  type Opening,
} from './format'

const put = (archive: Pack, name: string, content: Buffer | string): Promise<void> =>
  new Promise((resolve, reject) => {
    archive.entry({ name }, content, (error) => (error ? reject(error) : resolve()))
  })

const putPhoto = async (archive: Pack, { name, size, read }: StoredPhoto): Promise<string> => {
  const hash = createHash('sha256')
  const source = await read()
  source.on('data', (chunk: Buffer) => hash.update(chunk))
  await pipeline(source, archive.entry({ name: `${photosFolder}${name}`, size }))
  return hash.digest('hex')
}

/** Each document as the bytes that the database keeps. */
async function* parts(documents: AsyncIterable<Buffer>, hash: Hash, count: () => void) {
  let part: Buffer[] = []
  let bytes = 0
  for await (const document of documents) {
    hash.update(document)
    count()
    part.push(document)
    bytes += document.length
    if (bytes < partBytes) continue
    yield Buffer.concat(part)
    part = []
    bytes = 0
  }
  if (part.length) yield Buffer.concat(part)
}

type Source = { client: MongoClient; photos: PhotoStore; version: string }

const writeAll = async (archive: Pack, { client, photos, version }: Source): Promise<Manifest> => {
  const opening: Opening = { format: formatVersion, takenAt: new Date().toISOString(), version }
  await put(archive, openingName, JSON.stringify(opening))
  const manifest: Manifest = { collections: {}, photos: {} }
  const db = client.db()
  // All of the database at one instant. MongoDB keeps that instant for five minutes unless it is told otherwise.
  const session = client.startSession({ snapshot: true })
  try {
    const names = (await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray())
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('system.') && !leftOut.has(name))
      .sort()
    for (const name of names) {
      const hash = createHash('sha256')
      let documents = 0
      let part = 0
      const all = db.collection(name).find({}, { session, raw: true }).sort({ _id: 1 })
      const count = () => (documents += 1)
      for await (const bytes of parts(all as unknown as AsyncIterable<Buffer>, hash, count)) {
        part += 1
        await put(archive, `${databaseFolder}${name}/${String(part).padStart(6, '0')}.bson`, bytes)
      }
      manifest.collections[name] = { documents, sha256: hash.digest('hex') }
    }
  } finally {
    await session.endSession()
  }
  // After the database: a file is there before the document that names it.
  for await (const photo of photos.all()) {
    manifest.photos[photo.name] = await putPhoto(archive, photo)
  }
  await put(archive, manifestName, JSON.stringify(manifest))
  archive.finalize()
  return manifest
}

/** The archive as it is made, and what it held when it is done. Read the stream, or nothing happens. */
export const backUp = (
  from: Source,
): { archive: AsyncIterable<unknown>; manifest: Promise<Manifest> } => {
  const archive = pack()
  const manifest = writeAll(archive, from)
  manifest.catch((error: Error) => archive.destroy(error))
  return { archive, manifest }
}
