import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient, type Db, type Document } from 'mongodb'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { migrations } from '../../src/migrations'
import { AppEnded, startApp } from '../setup/app'
import { ensureBuild } from '../setup/build'
import { runCommand } from '../setup/command'
import { testDatabaseUri } from '../setup/database'

/** What `npm run backup` wrote of a sample newsroom that the code of 24 November 2026 had made; its photos left out. */
const old = join(import.meta.dirname, 'before-chains.tar.gz')

const uri = testDatabaseUri('upgraded')
const settings = {
  DATABASE_URI: uri,
  PAYLOAD_SECRET: 'b2xkLW5ld3Nyb29tLXRoYXQtZ3Jvd3MtdXAtaW4tdGVzdHM',
}

const chooser = { email: 'reporter@touban.test' }

let photos: string
let client: MongoClient
let db: Db
beforeAll(async () => {
  await ensureBuild()
  photos = await mkdtemp(join(tmpdir(), 'touban-upgrade-'))
  client = await MongoClient.connect(uri)
  db = client.db()
  const restored = await runCommand('restore', [old], { ...settings, PHOTO_DIR: photos })
  expect(restored).toMatchObject({ code: 0 })
  // One waits for a time that has passed since: it would go out as soon as an app starts.
  const publishAt = new Date(Date.now() + 86_400_000)
  await db.collection('articles').updateMany({ stage: 'scheduled' }, { $set: { publishAt } })
  // And somebody has chosen what they hear of.
  const notify = { inApp: ['returned', 'published'], email: ['returned'] }
  await db.collection('users').updateOne(chooser, { $set: { notify } })
}, 900_000)
afterAll(async () => {
  await client.close()
  await rm(photos, { recursive: true })
})

const documentsOf = (name: string): Promise<Document[]> =>
  db.collection(name).find().sort({ _id: 1 }).toArray()
const withoutChain = ({ hash: _, previous: __, keys: ___, ...entry }: Document) => entry
const withoutNews = ({ title: _, keys: __, version, ...document }: Document): Document => ({
  ...document,
  ...(version && { version: withoutNews(version as Document) }),
})
const ids = (...all: unknown[]) => all.flat().filter(Boolean).map(String).sort()
const start = () => startApp({ mode: 'production', env: { ...settings, PHOTO_DIR: photos } })
const verify = () => runCommand('verify-activity', [], settings)

test('data of an earlier version are brought to this one’s form once, however many processes start on them', async () => {
  const record = await documentsOf('activity')
  const kept = ['articles', '_articles_versions', 'published', 'published_search', 'sections']
  const before = await Promise.all(kept.map(documentsOf))
  expect(before.every(({ length }) => length > 0)).toBe(true)
  expect((await verify()).code).toBe(1)

  const apps = await Promise.all([start(), start()])
  await Promise.all(apps.map((app) => app.stop()))

  expect(await verify()).toMatchObject({ code: 0 })
  const names = (await documentsOf('payload-migrations')).map(({ name }) => String(name))
  expect(names).toEqual(migrations.map(({ name }) => name))
  const [articles, pages] = await Promise.all(['articles', 'pages'].map(documentsOf))
  expect(articles?.length).toBeGreaterThan(0)
  for (const { headline, photos, title } of articles ?? []) {
    const begins = String(title).replace(/…$/, '')
    expect(begins && String(headline ?? photos[0].caption).startsWith(begins), title).toBe(true)
  }
  expect(pages?.map(({ title }) => String(title))).toEqual(['2026-11-23 02 要闻'])
  const keys = new Map(articles?.map((article) => [String(article._id), article.keys as string[]]))
  for (const { _id, author, authors, byline, section } of articles ?? []) {
    const reporters = (byline ?? []).map(({ reporter }: Document) => reporter)
    const due = new Set(ids(author, authors, reporters, section ?? 'none'))
    expect([...keys.get(String(_id))!].sort()).toEqual([...due])
  }
  const versions = await documentsOf('_articles_versions')
  expect(versions.map(({ version }) => version.keys)).toEqual(
    versions.map(({ parent }) => keys.get(String(parent))),
  )
  const entries = (await documentsOf('activity')).filter(({ article }) => article)
  expect(entries.length).toBeGreaterThan(0)
  expect(entries.map((entry) => entry.keys)).toEqual(
    entries.map(({ article }) => keys.get(String(article)) ?? []),
  )
  const chosen = await db.collection('users').findOne(chooser)
  expect(chosen?.notify).toEqual({
    inApp: ['returned', 'published', 'retracted'],
    email: ['returned'],
  })
  // Nothing else is touched.
  expect((await documentsOf('activity')).map(withoutChain)).toEqual(record.map(withoutChain))
  const after = await Promise.all(kept.map(documentsOf))
  expect(after.map((documents) => documents.map(withoutNews))).toEqual(
    before.map((documents) => documents.map(withoutNews)),
  )
}, 120_000)

test('a database that a later version has been at work on is refused, and left as it is', async () => {
  await db.collection('payload-migrations').insertOne({ name: '2099-01-01-later', batch: 2 })
  const ended = await start().then(
    (app) => app.stop(),
    (error: unknown) => error,
  )
  expect(ended).toBeInstanceOf(AppEnded)
  expect((ended as AppEnded).output).toContain('2099-01-01-later')
  expect(await documentsOf('payload-migrations')).toHaveLength(migrations.length + 1)
}, 120_000)
