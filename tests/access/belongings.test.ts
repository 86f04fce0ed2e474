import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { databaseOf } from '../../src/engine'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person
let colleague: Person
let here: Person
let there: Person
let byline: string
const sections: string[] = []
let article: string
let revision: number

beforeAll(async () => {
  newsroom = await openNewsroom('belongings')
  reporter = await newsroom.hire('reporter', 'reporter')
  colleague = await newsroom.hire('colleague', 'reporter')
  here = await newsroom.hire('here', 'editor')
  there = await newsroom.hire('there', 'editor')
  for (const [name, editor] of [
    ['本市', here],
    ['体育', there],
  ] as const) {
    const { body } = await newsroom.admin.post('/sections', { name, editors: [editor.id] })
    sections.push(body.doc.id)
  }
  const named = { name: colleague.name, user: colleague.id }
  byline = (await newsroom.admin.post('/reporters', named)).body.doc.id
}, 120_000)
afterAll(() => newsroom.close())

beforeEach(async () => {
  article = (await reporter.post('/articles', complete(sections[0]!))).body.doc.id
  await reporter.act(article, 'submit', { revision: 1 })
  revision = 2
  for (const [path, data] of [
    ['/notes', { text: '请核实' }],
    ['/shares', { revision, days: 1 }],
  ] as const)
    expect((await here.post(path, { article, ...data })).status).toBe(201)
})

const belongings = {
  versions: ['/articles/versions', 'parent'],
  activity: ['/activity', 'article'],
  notes: ['/notes', 'article'],
  shares: ['/shares', 'article'],
} as const

/** How many of each belong to the article, as one person is told; by lists that name it and lists of all. */
const toldTo = async (person: Person) => {
  const told: Record<string, [named: number, ofAll: number]> = {}
  for (const [name, [path, field]] of Object.entries(belongings)) {
    const { body } = await person.get(`${path}?where[${field}][equals]=${article}&depth=0`)
    const all = await person.get(`${path}?limit=100&depth=0`)
    const theirs = all.body.docs.filter((doc: Record<string, unknown>) => doc[field] === article)
    told[name] = [body.totalDocs, theirs.length]
  }
  return told
}
const nothing = { versions: [0, 0], activity: [0, 0], notes: [0, 0], shares: [0, 0] }
const edit = async (person: Person, change: object): Promise<void> => {
  expect((await person.patch(`/articles/${article}`, { revision, ...change })).status).toBe(200)
  revision++
}

test('history, record, notes and shares of an article go with it into another section', async () => {
  const before = await toldTo(here)
  expect(before).toEqual({ versions: [2, 2], activity: [2, 2], notes: [1, 1], shares: [1, 1] })
  expect(await toldTo(there)).toEqual(nothing)
  await edit(here, { section: sections[1] })
  expect(await toldTo(here)).toEqual(nothing)
  expect(await toldTo(there)).toEqual({ ...before, versions: [3, 3] })
  await edit(there, { section: sections[0] })
  expect(await toldTo(there)).toEqual(nothing)
  expect(await toldTo(here)).toEqual({ ...before, versions: [4, 4] })
})

test('what is made in the very moment of the move goes with it too', async () => {
  const moved: string[] = []
  for (let round = 0; round < 4; round++) {
    const [from, to] = round % 2 ? [there, here] : [here, there]
    const section = sections[round % 2 ? 0 : 1]!
    const making = [0, 4, 8, 12].map(async (later) => {
      await new Promise((resolve) => setTimeout(resolve, later))
      return from.post('/notes', { article, text: '请再核实' })
    })
    const made = await Promise.all([...making, edit(from, { section })]).then((all) =>
      all.flatMap((answer) => (answer?.status === 201 ? (answer.body.doc.id as string) : [])),
    )
    for (const id of made) expect((await to.get(`/notes/${id}`)).status, `round ${round}`).toBe(200)
    moved.push(...made)
  }
  expect(moved.length).toBeGreaterThan(0)
})

test('they are open to whoever is in its byline, and closed to who is no author of it', async () => {
  expect(await toldTo(colleague)).toEqual(nothing)
  const { byline: signed } = complete(sections[0]!)
  await edit(here, { byline: [...signed, { reporter: byline, role: 'reporter' }] })
  expect(await toldTo(colleague)).toEqual(await toldTo(reporter))
})

test('they are given without a look at the articles, however many an editor has', async () => {
  const db = databaseOf(newsroom.payload)
  await db.command({ profile: 2 })
  await toldTo(here)
  await db.command({ profile: 0 })
  const profile = db.collection('system.profile')
  const asked = await profile.distinct('ns', { op: 'query' })
  await profile.drop()
  expect(asked.some((name) => String(name).endsWith('.notes'))).toBe(true)
  expect(asked.filter((name) => String(name).endsWith('.articles'))).toEqual([])
})

test('what may be done with a document is told to who may read it; to others there is none', async () => {
  const importer = await newsroom.enlist('供稿', 'importer')
  const none = 'f'.repeat(24)
  const types = { articles: 'Article', notes: 'Note', shares: 'Share', activity: 'Activity' }
  for (const [collection, type] of Object.entries(types)) {
    const isArticle = collection === 'articles'
    const where = `where[${isArticle ? 'id' : 'article'}][equals]=${article}`
    const id = (await here.get(`/${collection}?${where}`)).body.docs[0].id as string
    const ways = {
      REST: (person: Person, of: string) => person.post(`/${collection}/access/${of}`),
      GraphQL: (person: Person, of: string) =>
        person.graphql(`{ docAccess${type}(id: "${of}") { read { permission } } }`),
    }
    for (const ask of Object.values(ways)) {
      const told = async (person: Person, of: string) => {
        const { body, status } = await ask(person, of)
        return [status, JSON.stringify(body).replaceAll(of, '')]
      }
      expect((await told(here, id))[0]).toBe(200)
      for (const person of [there, importer]) {
        expect(await told(person, id)).toEqual(await told(person, none))
        expect((await told(person, id))[0]).toBe(404)
      }
    }
  }
})

test('an answer to a note of an article that one may not read is as one to no note', async () => {
  const { body } = await here.get(`/notes?where[article][equals]=${article}`)
  const answer = async (answers: string) => {
    const { body, status } = await there.post('/notes', { article, answers, text: '收到' })
    return [status, body]
  }
  expect(await answer(body.docs[0].id as string)).toEqual(await answer('f'.repeat(24)))
})
