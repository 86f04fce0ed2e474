import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { databaseOf } from '../../src/engine'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person, other: Person, editor: Person, elsewhere: Person, publisher: Person
let section: string
let article: string

beforeAll(async () => {
  newsroom = await openNewsroom('shares')
  reporter = await newsroom.hire('reporter', 'reporter')
  other = await newsroom.hire('other', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  elsewhere = await newsroom.hire('elsewhere', 'editor')
  publisher = await newsroom.hire('publisher', 'publisher')
  const named = { name: '要闻', editors: [editor.id] }
  section = (await newsroom.admin.post('/sections', named)).body.doc.id
  await newsroom.admin.post('/sections', { name: '体育', editors: [elsewhere.id] })
})
afterAll(() => newsroom.close())
beforeEach(async () => {
  article = (await reporter.post('/articles', complete(section))).body.doc.id
})

const asked = (more: object = {}) => ({ article, revision: 1, days: 3, ...more })
const shareBy = async (person: Person) => (await person.post('/shares', asked())).body.doc

test('those who work on an article share it; an admin does not, and to others it does not exist', async () => {
  const statuses = new Map<string, number>()
  const { admin, anonymous } = newsroom
  for (const person of [reporter, editor, publisher, admin, other, elsewhere, anonymous]) {
    statuses.set(person.name, (await person.post('/shares', asked())).status)
  }
  expect(Object.fromEntries(statuses)).toEqual({
    reporter: 201,
    editor: 201,
    publisher: 201,
    admin: 403,
    other: 404,
    elsewhere: 404,
    anonymous: 401,
  })
})

test.each([
  [{ days: 0 }, 400],
  [{ days: 15 }, 400],
  [{ days: 1.5 }, 400],
  [{ days: '三' }, 400],
  [{ days: undefined }, 400],
  [{ revision: undefined }, 400],
  [{ revision: { $gt: 0 } }, 400],
  [{ revision: 2 }, 404],
  [{ article: undefined }, 400],
  [{ article: '000000000000000000000000' }, 404],
  [{ article: { id: '000000000000000000000000' } }, 404],
])('a share asked for with %j is refused', async (more, status) => {
  expect((await reporter.post('/shares', asked(more))).status).toBe(status)
})

test('its end, its maker and its address are the system’s', async () => {
  const forged = [{ user: other.id }, { expiresAt: '2099-01-01' }, { url: 'https://x' }]
  for (const each of forged) expect((await reporter.post('/shares', asked(each))).status).toBe(403)
  const { body } = await reporter.post('/shares', asked({}))
  const { expiresAt, url, user } = body.doc
  expect(user.id ?? user).toBe(reporter.id)
  expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(3)
  expect(url).toContain(`/preview/share.${body.doc.id}.`)
})

describe('of a share', () => {
  test('only those who may read the article find anything, or its address', async () => {
    const { id, url } = await shareBy(reporter)
    for (const person of [reporter, editor, publisher, newsroom.admin]) {
      const { body } = await person.get(`/shares?where[article][equals]=${article}&depth=0`)
      expect(body.docs).toMatchObject([{ id, url }])
    }
    for (const person of [other, elsewhere]) {
      const { body } = await person.get(`/shares?where[article][equals]=${article}`)
      expect(body).toMatchObject({ docs: [], totalDocs: 0 })
      expect((await person.get(`/shares/${id}`)).status).toBe(404)
      expect((await person.patch(`/shares/${id}`, { revokedAt: '2026-01-01' })).status).toBe(403)
    }
    expect((await newsroom.anonymous.get(`/shares/${id}`)).status).toBe(401)
    expect((await newsroom.anonymous.get('/shares')).status).toBe(401)
  })

  test('nothing changes but that it is revoked, once, by whoever may read the article', async () => {
    const made = await shareBy(reporter)
    const forged = { days: 14, revision: 9, expiresAt: '2099-01-01T00:00:00.000Z', user: other.id }
    await reporter.patch(`/shares/${made.id}`, forged)
    const { body } = await reporter.get(`/shares/${made.id}?depth=0`)
    const { days, expiresAt, revision, revokedAt, user } = body
    expect({ days, expiresAt, revision, revokedAt, user }).toEqual({
      days: 3,
      expiresAt: made.expiresAt,
      revision: 1,
      revokedAt: null,
      user: reporter.id,
    })
    const revoked = await editor.patch(`/shares/${made.id}`, { revokedAt: '2020-01-01' })
    const at = revoked.body.doc.revokedAt
    expect(Date.parse(at)).toBeGreaterThan(Date.parse(made.createdAt) - 1)
    await reporter.patch(`/shares/${made.id}`, { revokedAt: null })
    expect((await reporter.get(`/shares/${made.id}`)).body.revokedAt).toBe(at)
    expect((await newsroom.admin.delete(`/shares/${made.id}`)).status).toBe(403)
  })

  test('making and revoking are in the record, with who did it', async () => {
    const { id } = await shareBy(reporter)
    await editor.patch(`/shares/${id}`, { revokedAt: new Date().toISOString() })
    const { body } = await newsroom.admin.get(
      `/activity?where[document][equals]=${id}&sort=at&depth=0`,
    )
    expect(body.docs).toMatchObject([
      { subject: 'shares', action: 'create', user: reporter.id, title: '汾河两岸添新绿' },
      { subject: 'shares', action: 'update', user: editor.id, fields: ['revokedAt'] },
    ])
  })
})

test('a share ends for good, in the record, with a text that is spiked or retracted, also when that is revived', async () => {
  const isOpen = async (id: string) => !(await reporter.get(`/shares/${id}`)).body.revokedAt
  const { id: spiked } = await shareBy(reporter)
  await editor.act(article, 'spike', { revision: 1, note: '不用了' })
  await editor.act(article, 'revive', { revision: 2 })
  expect(await isOpen(spiked)).toBe(false)
  const { id: retracted } = (await reporter.post('/shares', asked({ revision: 3 }))).body.doc
  await reporter.act(article, 'submit', { revision: 3 })
  await editor.act(article, 'approve', { revision: 4 })
  await publisher.act(article, 'publish', { revision: 5 })
  expect(await isOpen(retracted)).toBe(true)
  await publisher.act(article, 'retract', { revision: 6, note: '不实' })
  await editor.act(article, 'revive', { revision: 7 })
  expect(await isOpen(retracted)).toBe(false)
  const { body } = await newsroom.admin.get(
    `/activity?where[document][equals]=${retracted}&sort=-at&depth=0`,
  )
  expect(body.docs[0]).toMatchObject({ fields: ['revokedAt'], user: publisher.id })
})

test('an article has no more open links than its list shows', async () => {
  const { id } = await shareBy(reporter)
  const shares = databaseOf(newsroom.payload).collection('shares')
  const { _id, ...made } = (await shares.findOne({ _id: new ObjectId(id) }))!
  await shares.insertMany(Array.from({ length: 99 }, () => ({ ...made })))
  expect((await reporter.post('/shares', asked())).status).toBe(409)
  await reporter.patch(`/shares/${id}`, { revokedAt: new Date().toISOString() })
  expect((await reporter.post('/shares', asked())).status).toBe(201)
})

test('a spiked article is not shared', async () => {
  await editor.act(article, 'spike', { revision: 1, note: '不用了' })
  expect((await editor.post('/shares', asked({ revision: 2 }))).status).toBe(409)
})

test('the history keeps a revision that a share names, however often the article is saved', async () => {
  await reporter.patch(`/articles/${article}`, { revision: 1, headline: '第二稿' })
  await reporter.post('/shares', asked({ revision: 2 }))
  for (let revision = 2; revision < 50; revision += 1) {
    await reporter.patch(`/articles/${article}`, { revision, headline: `第${revision}次改` })
  }
  const kept = `/articles/versions?where[parent][equals]=${article}&limit=100&depth=0`
  const { body } = await reporter.get(kept)
  const revisions = (body.docs as { version: { revision: number } }[]).map(
    ({ version }) => version.revision,
  )
  expect(revisions).toEqual(expect.arrayContaining([1, 2]))
  expect(revisions).not.toContain(3)
})
