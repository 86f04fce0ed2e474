import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { complete } from '../newsroom/articles'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'

let newsroom: Newsroom
let author: Person
let coAuthor: Person
let editor: Person
let publisher: Person
let section: string
let id: string

beforeAll(async () => {
  newsroom = await openNewsroom('holds')
  author = await newsroom.hire('yangwen', 'reporter')
  coAuthor = await newsroom.hire('guorong', 'reporter')
  editor = await newsroom.hire('libian', 'editor')
  publisher = await newsroom.hire('wangqian', 'publisher')
  section = (await newsroom.admin.post('/sections', { name: '要闻', kind: 'section' })).body.doc.id
}, 120_000)
afterAll(() => newsroom.close())

beforeEach(async () => {
  const { body } = await author.post('/articles', complete(section))
  id = body.doc.id
})

const hold = (who: Person, asked: object = {}) => who.post(`/articles/${id}/hold`, asked)
const edit = (who: Person, revision: number) =>
  who.patch(`/articles/${id}`, { revision, kicker: who.name })
const standing = async (who: Person) => (await who.get(`/articles/${id}/actions`)).body

test('while somebody is in an article, everybody else’s edits, actions and deletion are 423 that names them, on REST and GraphQL', async () => {
  expect((await hold(author)).body.hold).toMatchObject({ mine: true, user: { name: 'yangwen' } })
  const refused = await edit(editor, 1)
  expect(refused.status).toBe(423)
  expect(refused.body.errors[0].message).toContain('yangwen')
  expect(refused.body.errors[0].data).toMatchObject({ code: 'held', heldBy: 'yangwen' })
  expect((await editor.act(id, 'submit', { revision: 1 })).status).toBe(423)
  const update = `mutation { updateArticle(id: "${id}", data: {revision: 1, kicker: "x"}) { id } }`
  expect((await editor.graphql(update)).status).toBe(423)
  const submit = `mutation { submitArticle(id: "${id}", revision: 1) { id } }`
  expect((await editor.graphql(submit)).status).toBe(423)
  expect((await newsroom.admin.delete(`/articles/${id}`)).status).toBe(423)
  expect((await standing(editor)).hold).toMatchObject({ mine: false, mayTakeOver: true })
  expect((await edit(author, 1)).status).toBe(200)
})

test('no argument of a request passes it', async () => {
  await hold(author)
  const sent = { revision: 1, kicker: 'x' }
  const attempts = await Promise.all([
    editor.patch(`/articles/${id}?overrideLock=true`, sent),
    editor.patch(`/articles/${id}?overrideLock=true&draft=true&autosave=true`, sent),
    editor.patch(`/articles/${id}`, { ...sent, overrideLock: true }),
    newsroom.admin.delete(`/articles/${id}?overrideLock=true`),
    editor.post(`/articles/${id}/submit?overrideLock=true`, { revision: 1, overrideLock: true }),
  ])
  expect(attempts.map(({ status }) => status)).toEqual([423, 423, 423, 423, 423])
  expect((await standing(author)).revision).toBe(1)
})

test('retracting does not wait for who is in the article, whose next save is refused', async () => {
  await author.act(id, 'submit', { revision: 1 })
  await editor.act(id, 'approve', { revision: 2 })
  await publisher.act(id, 'publish', { revision: 3 })
  expect((await hold(author)).status).toBe(200)
  const sent = { revision: 4, note: '配图有误' }
  expect((await publisher.act(id, 'retract', sent)).status).toBe(200)
  expect((await edit(author, 4)).status).toBeGreaterThanOrEqual(403)
  expect((await standing(author)).stage).toBe('retracted')
})

test('an editor or publisher takes over, an author from nobody, and the former holder is told by 423', async () => {
  await hold(editor)
  expect((await hold(author)).status).toBe(423)
  expect((await hold(author, { takeOver: true })).status).toBe(403)
  expect((await hold(publisher, { takeOver: true })).status).toBe(200)
  expect((await hold(editor)).status).toBe(423)
  expect((await edit(editor, 1)).status).toBe(423)
  expect((await edit(publisher, 1)).status).toBe(200)
})

test('of two who come at once one holds it', async () => {
  const both = await Promise.all([hold(editor), hold(publisher)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 423])
})

test('nobody lets go of another’s hold; one’s own ends by letting go, or by moving the article on', async () => {
  await hold(author)
  await editor.post(`/articles/${id}/release`)
  expect((await hold(editor)).status).toBe(423)
  await author.post(`/articles/${id}/release`)
  expect((await hold(editor)).status).toBe(200)
  expect((await editor.act(id, 'submit', { revision: 1 })).status).toBe(200)
  expect((await standing(publisher)).hold).toBeNull()
})

test('a hold that nobody renews lapses', async () => {
  await hold(author)
  const { databaseOf } = await import('../../src/engine')
  await databaseOf(newsroom.payload)
    .collection('article_holds')
    .updateMany({}, { $set: { seenAt: new Date(Date.now() - 61_000) } })
  expect((await hold(editor)).status).toBe(200)
})

test('who may not edit an article holds nothing of it, and who may not read it learns nothing', async () => {
  await author.act(id, 'submit', { revision: 1 })
  expect((await hold(author)).status).toBe(403)
  expect((await hold(coAuthor)).status).toBe(404)
  expect((await hold(newsroom.anonymous)).status).toBe(401)
})

test('the form is read-only to whom a save would be refused', async () => {
  const may = async (who: Person) =>
    Boolean((await who.post(`/articles/access/${id}`, {})).body.update)
  await hold(editor)
  expect([await may(author), await may(editor)]).toEqual([false, true])
  await editor.act(id, 'submit', { revision: 1 })
  expect([await may(author), await may(editor)]).toEqual([false, true])
})

test('Payload’s own locks are made by nobody’s request, moved by editors to themselves only, and passed by no argument', async () => {
  const { body } = await editor.post('/reporters', { name: '毕晶晶', kind: 'staff' })
  const reporter = body.doc.id
  const lock = await newsroom.payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'reporters', value: reporter },
      user: { relationTo: 'users', value: editor.id },
    },
    overrideAccess: true,
  })
  const path = `/payload-locked-documents/${lock.id}`
  const user = (who: Person) => ({ relationTo: 'users', value: who.id })
  const made = await publisher.post('/payload-locked-documents', {
    document: { relationTo: 'reporters', value: reporter },
    user: user(publisher),
  })
  expect(made.status).toBe(404)
  expect((await author.patch(path, { user: user(author) })).status).toBe(403)
  expect((await publisher.patch(path, { user: user(author) })).status).toBe(403)
  expect((await publisher.delete(path)).status).toBeGreaterThanOrEqual(403)
  const rename = { name: '毕晶', kind: 'staff' }
  const past = await newsroom.admin.patch(`/reporters/${reporter}?overrideLock=true`, rename)
  expect(past.status).toBe(423)
  const update = `mutation { updateReporter(id: "${reporter}", data: {name: "毕晶"}) { id } }`
  expect((await newsroom.admin.graphql(update)).status).toBe(423)
  expect((await newsroom.admin.patch(path, { user: user(newsroom.admin) })).status).toBe(200)
  expect((await newsroom.admin.patch(`/reporters/${reporter}`, rename)).status).toBe(200)
})
