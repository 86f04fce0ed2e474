import { MongoClient, type Db, type Document } from 'mongodb'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { articlesOf, ensurePublished, noticesOf, searchOf } from '../../src/published/collections'
import {
  articleBySlug,
  userOfFile,
  newestArticles,
  newestNotices,
  printedOn,
  publishedReporters,
  retractionOf,
  type ArticleFilter,
  type Position,
} from '../../src/published/queries'
import { searchArticles, type SearchQuery } from '../../src/published/search'
import { searchRecordOf } from '../../src/published/searchRecord'
import { article, id, signed } from '../delivery/newsstand'
import { testDatabaseUri } from '../setup/database'

const fields = new Set(['slug', 'headline'])
const count = 3000
const first = 20
const minute = 60_000
const start = Date.parse('2020-01-01T00:00:00Z')
const sections = Array.from({ length: 12 }, (_, n) => id(900 + n))
const reporters = Array.from({ length: 30 }, (_, n) => id(800 + n))
const pick = <Item>(items: readonly Item[], n: number): Item => items[n % items.length] as Item

// Section 11 has one article in five hundred, reporter 29 as well; 快讯 are one in a hundred.
const views = Array.from({ length: count }, (_, n) => {
  const isRare = n % 500 === 0
  return article(n, {
    headline: n % 2 ? `汾河第${n}段` : `街道第${n}号`,
    bodyText: `太原的消息。${isRare ? '羽毛球赛开打。' : ''}${n % 3 ? '记者到场。' : '居民说好。'}`,
    kind: n % 100 ? 'news' : 'brief',
    section: isRare ? pick(sections, 11) : pick(sections, n % 11),
    column: n % 40 ? null : id(950),
    byline: [signed('杨文', isRare ? pick(reporters, 29) : pick(reporters, n % 29))],
    // Many in one moment, as an imported archive has them.
    publishedAt: new Date(start + Math.floor(n / 10) * minute),
    page: {
      id: id(n % 300),
      date: `2020-02-${10 + (n % 15)}`,
      number: n % 8,
      name: null,
      position: n,
    },
    files: [`/photos/${n}.webp`],
  })
})

let client: MongoClient
let db: Db
const sent: Document[] = []

beforeAll(async () => {
  client = await MongoClient.connect(testDatabaseUri('plans'), { monitorCommands: true })
  db = client.db()
  await ensurePublished(db)
  await articlesOf(db).insertMany(views)
  await searchOf(db).insertMany(views.map(searchRecordOf))
  await noticesOf(db).insertMany(
    views.map(({ _id, slug, publishedAt }) => {
      const said = { slug, headline: null, note: '更正', at: publishedAt, publishedAt }
      return { _id, article: _id, type: 'correction' as const, ...said }
    }),
  )
  await db.collection('reporters').insertMany(
    reporters.map((_, n) => ({
      name: `记者${n}`,
      slug: `r-${n}`,
      kind: 'staff',
      sortKey: `${n}`,
    })),
  )
  client.on('commandStarted', ({ commandName, command }) => {
    if (commandName === 'find' || commandName === 'aggregate') sent.push(command)
  })
})
afterAll(async () => {
  await db.dropDatabase()
  await client.close()
})

type Cost = { command: Document; stages: string[]; documents: number; keys: number }

const stagesIn = (plan: unknown): string[] =>
  [...JSON.stringify(plan).matchAll(/"stage":"(\w+)"/g)].map(([, stage]) => stage ?? '')
const sum = (explained: unknown, name: string): number =>
  [...JSON.stringify(explained).matchAll(new RegExp(`"${name}":(\\d+)`, 'g'))]
    .map(([, number]) => Number(number))
    .reduce((a, b) => Math.max(a, b), 0)

/** What MongoDB did for the commands that `ask` really sent. */
const costOf = async (ask: () => Promise<unknown>): Promise<Cost[]> => {
  sent.length = 0
  await ask()
  return Promise.all(
    [...sent].map(async ({ lsid: _l, $clusterTime: _c, $db: _d, ...command }) => {
      const explained = await db.command({ explain: command, verbosity: 'executionStats' })
      return {
        command,
        stages: stagesIn(explained),
        documents: sum(explained, 'totalDocsExamined'),
        keys: sum(explained, 'totalKeysExamined'),
      }
    }),
  )
}

const expectFlat = (
  costs: readonly Cost[],
  { documents, keys }: { documents: number; keys: number },
) => {
  expect(costs.length).toBeGreaterThan(0)
  for (const cost of costs) {
    expect(cost.stages).not.toContain('SORT')
    expect(cost.stages).not.toContain('COLLSCAN')
    expect(cost.documents).toBeLessThanOrEqual(documents)
    expect(cost.keys).toBeLessThanOrEqual(keys)
  }
}

const rare = { sections: [pick(sections, 11)], reporter: pick(reporters, 29), kind: 'brief' }
const deep: Position = { at: new Date(start + 150 * minute), id: id(1505) }
const period = { from: new Date(start + 100 * minute), to: new Date(start + 200 * minute) }

it.each<[string, ArticleFilter]>([
  ['the front page', {}],
  ['a section', { sections: [pick(sections, 3)] }],
  ['a section with its children', { sections: sections.slice(0, 11) }],
  ['a section in which little appears', { sections: rare.sections }],
  ['a kind', { kind: 'news' }],
  ['a rare kind', { kind: 'brief' }],
  ['a kind in a section', { sections: sections.slice(0, 11), kind: 'brief' }],
  ['a column', { column: id(950) }],
  ['a kind in a column', { column: id(950), kind: 'brief' }],
  ['a reporter', { reporter: pick(reporters, 3) }],
  ['a reporter in a section', { reporter: pick(reporters, 3), sections: sections.slice(3, 6) }],
  ['a kind of a reporter', { reporter: rare.reporter, kind: 'brief' }],
  ['a reporter in a column', { reporter: pick(reporters, 3), column: id(950) }],
  ['a column in a section', { column: id(950), sections: sections.slice(3, 6) }],
  [
    'a kind of a reporter in a section',
    { reporter: pick(reporters, 3), sections: sections.slice(0, 11), kind: 'brief' },
  ],
  [
    'all at once',
    {
      reporter: pick(reporters, 3),
      column: id(950),
      sections: sections.slice(0, 11),
      kind: 'brief',
    },
  ],
  ['a period', period],
  ['a period of a section', { ...period, sections: sections.slice(0, 11) }],
])('%s costs what it shows, from its beginning and from deep within', async (_, filter) => {
  for (const after of [null, deep]) {
    const ask = () => newestArticles(db, filter, { first, after }, fields)
    // A moment that ten share is read from its beginning; each section of several is looked into.
    expectFlat(await costOf(ask), { documents: first + 11, keys: first + 24 })
  }
})

it.each<[string, () => Promise<unknown>, number]>([
  ['an article', () => articleBySlug(db, 'article-7', fields), 1],
  [
    'a page of the paper',
    () => printedOn(db, { date: '2020-02-12', number: 2, limit: 501 }, fields),
    30,
  ],
  ['the corrections', () => newestNotices(db, { first, after: null }), first + 1],
  ['the corrections further down', () => newestNotices(db, { first, after: deep }), first + 11],
  ['what is left of a retracted article', () => retractionOf(db, 'a-8'), 1],
  ['a photo file', () => userOfFile(db, '/photos/8.webp'), 1],
])('%s costs what it shows', async (_, ask, documents) => {
  expectFlat(await costOf(ask), { documents, keys: documents + 2 })
})

it('the reporters cost a look into an index for each of them', async () => {
  const [cost] = await costOf(() => publishedReporters(db))
  expect(cost?.documents).toBeLessThanOrEqual(2 * reporters.length)
})

it.each<[string, SearchQuery, number]>([
  ['a word that all have', { words: ['太原'] }, 100],
  ['a word that few have', { words: ['羽毛球'] }, 64],
  ['a word that all have and one that few have', { words: ['太原', '羽毛球'] }, 64],
  ['words that many have', { words: ['汾河', '记者'] }, 64],
  ['a word in a rare section', { words: ['太原'], ...rare }, 64],
  [
    'a word in a section with its children',
    { words: ['汾河'], sections: sections.slice(0, 11) },
    64,
  ],
  ['a word in a period', { words: ['汾河'], ...period }, 64],
])(
  'to search for %s reads lists from their index alone, and few texts',
  async (_, query, documents) => {
    for (const after of [null, deep]) {
      const costs = await costOf(() => searchArticles(db, query, { first, after }))
      expectFlat(costs, { documents, keys: 2100 })
      const lists = costs.filter(({ command }) => command.projection.publishedAt && command.hint)
      for (const list of lists) expect(list.documents).toBe(0)
    }
  },
)
