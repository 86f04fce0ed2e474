import { ObjectId, type Collection } from 'mongodb'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import { databaseOf, headsOf, publicKeyOf, signHead, verifyActivity } from '../../src/engine'
import { hashOf } from '../../src/engine/chain'
import { articlesOf } from '../../src/published'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

type Stored = { _id: ObjectId; article?: ObjectId; revision?: number; note?: string; at: Date }

let newsroom: Newsroom
let reporter: Person, editor: Person, publisher: Person
let published: string
let entries: Collection<Stored>
let untouched: Stored[]

const tomorrow = () => new Date(Date.now() + 26 * 60 * 60 * 1000)

const faults = async (...keys: string[]) =>
  (await verifyActivity(newsroom.payload, [publicKeyOf(newsroom.payload), ...keys])).faults.map(
    ({ code }) => code,
  )

beforeAll(async () => {
  newsroom = await openNewsroom('record')
  reporter = await newsroom.hire('reporter', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  publisher = await newsroom.hire('publisher', 'publisher')
  const section = (await editor.post('/sections', { name: '要闻', kind: 'section' })).body.doc.id
  const write = async (headline: string) =>
    (await reporter.post('/articles', complete(section, headline))).body.doc.id as string
  published = await write('汾河两岸添新绿')
  await reporter.act(published, 'submit', { revision: 1 })
  await editor.act(published, 'return', { revision: 2, note: '请补写树种' })
  await reporter.patch(`/articles/${published}`, { revision: 3, headline: '汾河两岸添新绿万株' })
  await reporter.act(published, 'submit', { revision: 4 })
  await editor.act(published, 'approve', { revision: 5 })
  expect((await publisher.act(published, 'publish', { revision: 6 })).status).toBe(200)
  await newsroom.admin.delete(`/articles/${await write('不要了的一篇')}`)
  entries = databaseOf(newsroom.payload).collection('activity')
  untouched = await entries.find().toArray()
  await signHead(newsroom.payload, tomorrow())
})
afterAll(() => newsroom.close())
afterEach(async () => {
  await entries.deleteMany({})
  await entries.insertMany(untouched)
})

const one = async (revision: number) => {
  const found = await entries.findOne({ article: new ObjectId(published), revision })
  if (!found) throw new Error(`no entry of revision ${revision}`)
  return found
}

type Article = { stageSince: Date; approvals: object[]; liveRevision: number | null }

/** Behind everybody's back. @returns the article as it was */
const changeArticle = async (change: (present: Article) => Partial<Article>): Promise<Article> => {
  const articles = databaseOf(newsroom.payload).collection<Article & { _id: ObjectId }>('articles')
  const _id = new ObjectId(published)
  const present = await articles.findOne({ _id })
  if (!present) throw new Error('no article')
  await articles.updateOne({ _id }, { $set: change(present) })
  return present
}

test('a life through every door leaves a record that is whole', async () => {
  expect(await faults()).toEqual([])
})

test('half a character, which a text cut by its length ends in, is no tampering', async () => {
  const headline = '半个字\ud83d'
  const { id } = (await reporter.post('/articles', { headline })).body.doc
  const spiked = { revision: 1, note: '不用了\ud83d' }
  expect((await reporter.act(id, 'spike', spiked)).status).toBe(200)
  expect((await faults()).filter((code) => code !== 'headDigest')).toEqual([])
  await databaseOf(newsroom.payload)
    .collection('articles')
    .deleteOne({ _id: new ObjectId(id) })
})

test('an entry that was changed is found, and so is the one put in its place with a hash of its own', async () => {
  const { _id } = await one(3)
  await entries.updateOne({ _id }, { $set: { note: '写得好' } })
  expect(await faults()).toEqual(['hash'])
  await entries.updateOne({ _id }, { $set: { hash: hashOf(await one(3)) } })
  expect(await faults()).toEqual(['chain', 'headDigest'])
})

test('an entry taken out of the middle is found', async () => {
  await entries.deleteOne({ _id: (await one(3))._id })
  expect(await faults()).toEqual(['chain', 'headDigest'])
})

test('the end of a record cut off is found, since the article has gone further', async () => {
  await entries.deleteOne({ _id: (await one(7))._id })
  expect(await faults()).toEqual(['stage', 'live', 'headDigest'])
})

test('a record cut back to where the article once stood before is found by when it came there', async () => {
  const hour = 3_600_000
  const before = await changeArticle((article) => ({
    stageSince: new Date(Number(article.stageSince) + hour),
  }))
  expect(await faults()).toEqual(['stage'])
  await changeArticle(() => before)
})

test('an approval that nobody gave is found, and one whose entry was taken out', async () => {
  const forged = { user: new ObjectId(), at: new Date(), revision: 5 }
  const before = await changeArticle(({ approvals }) => ({ approvals: [...approvals, forged] }))
  expect(await faults()).toEqual(['approvals'])
  await changeArticle(() => before)
  await entries.deleteOne({ _id: (await one(6))._id })
  expect(await faults()).toEqual(['chain', 'approvals', 'headDigest'])
})

test('a text that readers have or lack behind the record’s back is found', async () => {
  const readers = articlesOf(databaseOf(newsroom.payload))
  const [copy] = await readers.find().toArray()
  await readers.deleteMany({})
  expect(await faults()).toEqual(['live'])
  await readers.insertMany([copy!, { ...copy!, _id: 'f'.repeat(24), slug: 'stray' }])
  expect(await faults()).toEqual(['live'])
  await readers.deleteOne({ _id: 'f'.repeat(24) })
  const before = await changeArticle(() => ({ liveRevision: null }))
  expect(await faults()).toEqual(['live'])
  await changeArticle(() => before)
})

test('an article taken away with its record is found by what readers have, and without it by the day’s signature', async () => {
  const articles = databaseOf(newsroom.payload).collection('articles')
  const article = await articles.findOneAndDelete({ _id: new ObjectId(published) })
  await entries.deleteMany({ article: new ObjectId(published) })
  expect(await faults()).toEqual(['live', 'headDigest'])
  const readers = articlesOf(databaseOf(newsroom.payload))
  const copy = await readers.findOneAndDelete({ _id: published })
  expect(await faults()).toEqual(['headDigest'])
  await readers.insertOne(copy!)
  await articles.insertOne(article!)
})

test('a head that was signed anew by another is found, unless its key is named as ours', async () => {
  const heads = headsOf(newsroom.payload)
  const ours = await heads.findOne()
  await heads.deleteMany({})
  const { secret } = newsroom.payload
  newsroom.payload.secret = 'what an intruder takes for the secret'
  await signHead(newsroom.payload, tomorrow())
  const theirKey = publicKeyOf(newsroom.payload)
  newsroom.payload.secret = secret
  expect(await faults()).toEqual(['headKey'])
  expect(await faults(theirKey)).toEqual([])
  await heads.updateOne({}, { $set: { entries: 3 } })
  expect(await faults(theirKey)).toEqual(['headDigest', 'headSignature'])
  await heads.deleteMany({})
  await heads.insertOne(ours!)
})

test('a signature that was kept elsewhere is missed when its day was taken out, though the days are signed anew', async () => {
  const heads = headsOf(newsroom.payload)
  const ours = await heads.findOne()
  const { payload } = newsroom
  const verify = () => verifyActivity(payload, [publicKeyOf(payload)], [ours!.signature])
  expect((await verify()).faults).toEqual([])
  await heads.deleteMany({})
  await entries.deleteOne({ _id: untouched.at(-1)!._id })
  await signHead(payload, tomorrow())
  expect((await verify()).faults).toContainEqual({ code: 'headMissing', at: ours!.signature })
  await heads.deleteMany({})
  await heads.insertOne(ours!)
})

test('a day is signed once, by whichever process is first, and not before it is over', async () => {
  const heads = headsOf(newsroom.payload)
  const later = new Date(tomorrow().getTime() + 24 * 60 * 60 * 1000)
  const signed = await Promise.all([1, 2, 3].map(() => signHead(newsroom.payload, later)))
  expect(signed.filter(Boolean)).toHaveLength(1)
  expect(await signHead(newsroom.payload, later)).toBeNull()
  expect(await heads.countDocuments()).toBe(2)
  expect(await faults()).toEqual([])
})
