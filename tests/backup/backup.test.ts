import { randomBytes } from 'node:crypto'
import {
  copyFile,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { BSON, MongoClient } from 'mongodb'
import { extract, pack } from 'tar-stream'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { verifyActivity, publicKeyOf, signHead } from '../../src/engine'
import { env } from '../../src/env'
import { openNewsroom, type Newsroom } from '../newsroom'
import { complete } from '../newsroom/articles'
import { runCommand as run } from '../setup/command'
import { testDatabaseUri } from '../setup/database'
import { settingsOf, startS3 } from '../setup/s3'
import { openBucket } from '../../src/storage/bucket'
import { jpeg } from '../photos/pictures'

let newsroom: Newsroom
let folder: string
let archive: string

const elsewhere = (name: string) => ({
  DATABASE_URI: testDatabaseUri(`restored-${name}`),
  PHOTO_DIR: join(folder, name),
})

const contentOf = async (uri: string) => {
  const client = await MongoClient.connect(uri)
  try {
    const db = client.db()
    const names = (await db.listCollections().toArray()).map(({ name }) => name)
    const content: Record<string, unknown[]> = {}
    for (const name of names.sort()) {
      const documents = await db.collection(name).find().sort({ _id: 1 }).toArray()
      if (documents.length) content[name] = documents
    }
    return content
  } finally {
    await client.close()
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touban-backup-'))
  archive = join(folder, 'paper.tar.gz')
  newsroom = await openNewsroom('backup')
  const reporter = await newsroom.hire('reporter', 'reporter')
  const editor = await newsroom.hire('editor', 'editor')
  const publisher = await newsroom.hire('publisher', 'publisher')
  const section = (await editor.post('/sections', { name: '要闻', kind: 'section' })).body.doc.id
  const { id } = (await reporter.post('/articles', complete(section))).body.doc
  await reporter.act(id, 'submit', { revision: 1 })
  await editor.act(id, 'approve', { revision: 2 })
  await publisher.act(id, 'publish', { revision: 3 })
  const form = new FormData()
  form.set('file', new Blob([Uint8Array.from(await jpeg())], { type: 'image/jpeg' }), '河边.jpg')
  form.set(
    '_payload',
    JSON.stringify({ caption: '河边', credit: [{ name: '毕晶晶', role: 'photographer' }] }),
  )
  expect((await reporter.send('POST', '/photos', form)).status).toBe(201)
  await signHead(newsroom.payload, new Date(Date.now() + 26 * 60 * 60 * 1000))
})
afterAll(() => newsroom.close())

/** The archive with one more entry of one document, before its manifest. */
const withEntry = async (file: string, name: string): Promise<Buffer> => {
  const entries = extract()
  entries.end(gunzipSync(await readFile(file)))
  const changed = pack()
  for await (const entry of entries) {
    if (entry.header.name === 'manifest.json')
      changed.entry({ name }, Buffer.from(BSON.serialize({ _id: 'intruder' })))
    changed.entry({ name: entry.header.name }, await buffer(entry))
  }
  changed.finalize()
  return gzipSync(await buffer(changed))
}

const here = () => ({ DATABASE_URI: env.databaseUri, PHOTO_DIR: env.photoDir })

test('what is backed up comes back, document by document and file by file, and the record is whole', async () => {
  const taken = await run('backup', [archive], here())
  expect(taken).toMatchObject({ code: 0, said: expect.stringContaining('Backed up to') as string })
  expect((await stat(archive)).mode & 0o077).toBe(0)
  const there = elsewhere('whole')
  const restored = await run('restore', [archive], there)
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Restored') as string })
  expect(await contentOf(there.DATABASE_URI)).toEqual(await contentOf(env.databaseUri))
  const files = await readdir(env.photoDir)
  expect(files.length).toBeGreaterThan(0)
  for (const name of files) {
    expect(await readFile(join(there.PHOTO_DIR, name))).toEqual(
      await readFile(join(env.photoDir, name)),
    )
  }
  const verified = await run('verify-activity', [], there)
  expect(verified).toMatchObject({ code: 0, said: expect.stringContaining('whole') as string })
  const { faults } = await verifyActivity(newsroom.payload, [publicKeyOf(newsroom.payload)])
  expect(faults).toEqual([])
})

test('nothing is restored over what is there, and no back-up is overwritten', async () => {
  const before = await contentOf(env.databaseUri)
  const over = await run('restore', [archive], here())
  expect(over).toMatchObject({ code: 1, said: expect.stringContaining('has content') as string })
  expect(await contentOf(env.databaseUri)).toEqual(before)
  const again = await run('backup', [archive], here())
  expect(again).toMatchObject({ code: 2, said: expect.stringContaining('exists') as string })
})

test('an archive that was cut short, is none or was changed is refused by name', async () => {
  const cut = join(folder, 'cut.tar.gz')
  await copyFile(archive, cut)
  await truncate(cut, (await stat(archive)).size - 200)
  expect((await run('restore', [cut], elsewhere('cut'))).code).toBe(1)
  const noise = join(folder, 'noise.tar.gz')
  await writeFile(noise, randomBytes(4096))
  expect((await run('restore', [noise], elsewhere('noise'))).code).toBe(1)
  const missing = await run('restore', [join(folder, 'missing')], elsewhere('missing'))
  expect(missing).toMatchObject({ code: 1, said: expect.stringContaining('ENOENT') as string })
})

test('nobody who may write beside a back-up makes it theirs to read', async () => {
  const file = join(folder, 'beside.tar.gz')
  const theirs = join(folder, 'theirs')
  await writeFile(theirs, '', { mode: 0o666 })
  await symlink(theirs, `${file}.part`)
  expect(await run('backup', [file], here())).toMatchObject({ code: 0 })
  expect((await lstat(file)).mode & 0o170077).toBe(0o100000)
  expect((await stat(theirs)).size).toBe(0)
})

test('what was put into an archive, and was not backed up, is not taken for restored', async () => {
  for (const strange of ['database/users/000002.bson', 'database/intruders/000001.bson']) {
    const file = join(folder, 'more.tar.gz')
    await writeFile(file, await withEntry(archive, strange))
    const there = elsewhere(`more-${strange.split('/')[1]}`)
    expect(await run('restore', [file], there)).toMatchObject({ code: 1 })
  }
})

test('photos move from a folder into a bucket and back, file by file', async () => {
  const s3 = await startS3()
  try {
    const bucket = await s3.bucket('backup')
    const inBucket = {
      DATABASE_URI: testDatabaseUri('restored-bucket'),
      PHOTO_DIR: join(folder, 'unused'),
      ...settingsOf(bucket),
    }
    const into = await run('restore', [archive], inBucket)
    expect(into).toMatchObject({ code: 0, said: expect.stringContaining('Restored') as string })
    const names: string[] = []
    for await (const { name } of openBucket(bucket).all()) names.push(name)
    expect(names).toEqual((await readdir(env.photoDir)).sort())

    const over = await run('restore', [archive], {
      ...inBucket,
      DATABASE_URI: testDatabaseUri('restored-again'),
    })
    expect(over).toMatchObject({
      code: 1,
      said: expect.stringContaining(`s3://${bucket.name}`) as string,
    })

    const second = join(folder, 'second.tar.gz')
    expect(await run('backup', [second], inBucket)).toMatchObject({ code: 0 })
    const there = elsewhere('from-bucket')
    expect(await run('restore', [second], there)).toMatchObject({ code: 0 })
    for (const name of names)
      expect(await readFile(join(there.PHOTO_DIR, name))).toEqual(
        await readFile(join(env.photoDir, name)),
      )

    await s3.stop()
    const third = join(folder, 'third.tar.gz')
    const away = await run('backup', [third], inBucket)
    expect(away).toMatchObject({
      code: 1,
      said: expect.stringContaining('did not answer') as string,
    })
    expect(await readdir(folder)).not.toEqual(
      expect.arrayContaining([expect.stringContaining('third')]),
    )
  } finally {
    await s3.stop()
  }
})
