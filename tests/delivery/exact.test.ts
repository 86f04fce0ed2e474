import type { Db } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { createDelivery, type Delivery } from '../../src/delivery'
import { articlesOf } from '../../src/published/collections'
import { article, id, openNewsstand, signed, type Newsstand } from './newsstand'

let newsstand: Newsstand
let db: Db
let delivery: Delivery
let reads = 0

// Counted on the wire: what is kept asks the database nothing.
const countReads = (of: Db): void =>
  void of.client.on('commandStarted', ({ commandName, command }) => {
    const collection = String((command as Record<string, unknown>)[commandName])
    if (commandName === 'find' && collection.startsWith('published')) reads++
  })

const open = async (options = {}): Promise<Delivery> => {
  const opened = createDelivery({ db, photos: newsstand.photos, ...options })
  await vi.waitFor(() => expect(opened.isFresh()).toBe(true), { interval: 5, timeout: 10_000 })
  return opened
}

beforeAll(async () => {
  newsstand = await openNewsstand('exact', { monitorCommands: true })
  db = newsstand.db
  countReads(db)
  await newsstand.addSections(
    { _id: id(101), name: '要闻', slug: 'yao-wen', kind: 'section', order: 1 },
    { _id: id(102), name: '体育', slug: 'ti-yu', kind: 'section', order: 2 },
  )
  await newsstand.addReporters(
    { _id: id(201), name: '杨文', slug: 'yang-wen', kind: 'staff', sortKey: 'yang' },
    { _id: id(202), name: '郭蓉', slug: 'guo-rong', kind: 'staff', sortKey: 'guo' },
  )
  await newsstand.publish(
    article(1, { section: id(101), byline: [signed('杨文', id(201))] }),
    article(2, { section: id(102) }),
  )
  delivery = await open()
})
afterAll(async () => {
  await delivery.close()
  await newsstand.close()
})

const ask = async (query: string, of = delivery) => {
  const before = reads
  const response = await of.fetch(
    new Request('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    }),
  )
  const text = await response.text()
  return { text, isKept: reads === before, response }
}

/** Asks until it is kept. */
const keep = (query: string) =>
  vi.waitFor(async () => expect((await ask(query)).isKept).toBe(true), { interval: 5 })

const list = (args: string) => `{ articles${args} { nodes { slug headline } } }`
const one = (n: number) => `{ article(slug: "article-${n}") { slug headline } }`
const front = list('')
const news = list('(section: "yao-wen")')
const sport = list('(section: "ti-yu")')
const reporter = '{ reporters { name } }'
const signedBy = '{ article(slug: "article-1") { byline { reporter { name } } } }'
const standing = '{ article(slug: "article-2") { section { name } } }'
const notices = '{ corrections { nodes { note } } }'
const gone = '{ retraction(slug: "article-8") { note } }'
const paper = '{ pages(date: "2022-11-15") { articles { slug } } }'
const all = {
  front,
  news,
  sport,
  reporter,
  signedBy,
  standing,
  notices,
  gone,
  paper,
  missing: one(9),
}

/** Which answers a change drops; asked together after it was seen. */
const droppedBy = async (change: () => Promise<unknown>, seenIn: string, isSeen: RegExp) => {
  for (const query of Object.values(all)) await keep(query)
  await change()
  await vi.waitFor(async () => expect((await ask(seenIn)).text).toMatch(isSeen), { interval: 5 })
  const dropped = []
  for (const [name, query] of Object.entries(all))
    if (query !== seenIn && !(await ask(query)).isKept) dropped.push(name)
  return dropped
}

describe('what is kept', () => {
  it('is given again without asking the database, however the question is spelled', async () => {
    await keep(front)
    const spellings: [string, RequestInit?][] = [
      [`/graphql?query=${encodeURIComponent(front)}`],
      [`/graphql?variables={"x":1}&query=${encodeURIComponent(front)}`],
      [
        '/graphql',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ operationName: null, variables: {}, query: front }),
        },
      ],
    ]
    const before = reads
    for (const [path, init] of spellings)
      expect((await delivery.fetch(new Request(`http://test${path}`, init))).status).toBe(200)
    expect(reads).toBe(before)
  })

  it('is dropped by a publish that it could list, and by no other', async () => {
    const change = () => newsstand.publish(article(9, { section: id(101), headline: '新' }))
    expect(await droppedBy(change, front, /"新"/)).toEqual(['news', 'missing'])
  })

  it('is dropped by a correction of what it shows, also where it no longer belongs', async () => {
    const moved = article(9, { section: id(102), headline: '改' })
    const change = () => articlesOf(db).replaceOne({ _id: moved._id }, moved)
    expect(await droppedBy(change, front, /"改"/)).toEqual(['news', 'sport', 'missing'])
  })

  it('is dropped by a retraction of what it shows, and by no other', async () => {
    const change = () => articlesOf(db).deleteOne({ _id: id(9) })
    expect(await droppedBy(change, one(9), /"article":null/)).toEqual(['front', 'sport'])
  })

  it('of an address with nothing is dropped by what is said of its retraction', async () => {
    const at = new Date()
    const said = { headline: null, note: '失实，已撤下', at, publishedAt: at }
    const kept = { _id: 'n8', article: id(8), type: 'retraction' as const, slug: 'article-8' }
    const change = () => newsstand.notify({ ...kept, ...said })
    expect(await droppedBy(change, gone, /失实/)).toEqual(['notices'])
  })

  it('knows the one behind its last, by which it says that it goes on', async () => {
    const first = '{ articles(first: 1) { nodes { slug } pageInfo { hasNextPage } } }'
    await newsstand.publish(article(3, { publishedAt: new Date('2001-01-01T00:00:00Z') }))
    const last = '{ articles(to: "2002-01-01T00:00:00Z", first: 1) { pageInfo { hasNextPage } } }'
    await newsstand.publish(article(4, { publishedAt: new Date('2000-01-01T00:00:00Z') }))
    await vi.waitFor(async () => expect((await ask(last)).text).toMatch(/true/), { interval: 5 })
    await keep(last)
    await keep(first)
    await articlesOf(db).deleteOne({ _id: id(4) })
    await vi.waitFor(async () => expect((await ask(last)).text).toMatch(/false/), { interval: 5 })
    await articlesOf(db).deleteOne({ _id: id(3) })
  })

  it('is dropped when a section or a reporter that it depends on gets another name, and by no other', async () => {
    const rename = (collection: string, slug: string, name: string) => () =>
      db.collection(collection).updateOne({ slug }, { $set: { name } })
    expect(await droppedBy(rename('sections', 'ti-yu', '运动'), standing, /运动/)).toEqual([
      'news',
      'sport',
    ])
    expect(await droppedBy(rename('reporters', 'yang-wen', '杨雯'), signedBy, /杨雯/)).toEqual([])
    // Readers have nobody of this name.
    await keep(reporter)
    await rename('reporters', 'guo-rong', '郭容')()
    await newsstand.notify({
      _id: 'n1',
      article: id(2),
      type: 'correction',
      slug: 'article-2',
      headline: null,
      note: '更正',
      at: new Date(),
      publishedAt: new Date(),
    })
    await vi.waitFor(async () => expect((await ask(notices)).text).toMatch(/更正/), { interval: 5 })
    expect((await ask(reporter)).text).not.toMatch(/郭/)
  })

  it('is dropped when somebody signs for the first time', async () => {
    const change = () => newsstand.publish(article(5, { byline: [signed('郭容', id(202))] }))
    await keep(reporter)
    await change()
    await vi.waitFor(async () => expect((await ask(reporter)).text).toMatch(/郭容/), {
      interval: 5,
    })
    await articlesOf(db).deleteOne({ _id: id(5) })
    await vi.waitFor(async () => expect((await ask(reporter)).text).not.toMatch(/郭容/), {
      interval: 5,
    })
  })

  it('is dropped when an article is placed on a page', async () => {
    const page = { id: id(301), date: '2022-11-15', number: 1, name: null, position: 1 }
    const change = () => articlesOf(db).updateOne({ _id: id(2) }, { $set: { page } })
    await droppedBy(change, paper, /article-2/)
  })

  it('is dropped altogether when a collection is', async () => {
    await keep(front)
    await keep(notices)
    await db.collection('published_notices').drop()
    await vi.waitFor(async () => expect((await ask(front)).isKept).toBe(false), { interval: 5 })
    expect((await ask(notices)).text).toMatch(/"nodes":\[\]/)
  })

  it('stays within its bytes', async () => {
    const small = await open({ cacheBytes: 20_000 })
    for (let n = 0; n < 50; n++)
      await ask(`{ articles(first: ${n + 1}) { nodes { slug } } }`, small)
    expect(small.keptBytes()).toBeGreaterThan(0)
    expect(small.keptBytes()).toBeLessThanOrEqual(20_000)
    await small.close()
  })
})
