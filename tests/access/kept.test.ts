import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { databaseOf } from '../../src/engine'
import { errorTexts } from '../../src/i18n/errors'
import { say } from '../../src/i18n/text'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person, editor: Person
let section: string, byline: string, article: string

beforeAll(async () => {
  newsroom = await openNewsroom('kept')
  const { admin } = newsroom
  reporter = await newsroom.hire('reporter', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  section = (await admin.post('/sections', { name: '要闻', editors: [editor.id] })).body.doc.id
  byline = (await admin.post('/reporters', { name: '杨文', user: reporter.id })).body.doc.id
  article = (await reporter.post('/articles', complete(section))).body.doc.id
})
afterAll(() => newsroom.close())

/** A field that somebody may not change of a document that they may, and another value for it. */
const cases = (): [
  who: Person,
  collection: string,
  id: string,
  field: string,
  value: unknown,
][] => [
  [editor, 'section', section, 'requiredReviews', 2],
  [editor, 'section', section, 'editors', []],
  [editor, 'reporter', byline, 'user', editor.id],
  [editor, 'reporter', byline, 'user', null],
  [reporter, 'user', reporter.id, 'roles', ['admin']],
  [reporter, 'user', reporter.id, 'active', false],
  [reporter, 'user', reporter.id, 'email', 'editor-in-chief@touban.test'],
  [reporter, 'user', reporter.id, 'secondFactor', true],
]

const stored = (collection: string) =>
  databaseOf(newsroom.payload).collection(`${collection}s`).find().sort({ _id: 1 }).toArray()

const typed = (collection: string): string => collection[0]!.toUpperCase() + collection.slice(1)
const change = async (who: Person, collection: string, id: string, data: object, rest: boolean) => {
  if (rest) return who.patch(`/${collection}s/${id}`, data)
  const name = typed(collection)
  const mutation = `mutation ($id: String!, $data: mutation${name}UpdateInput!) { update${name}(id: $id, data: $data) { id } }`
  return who.graphql(mutation, { id, data })
}

describe('who may not change a field', () => {
  test.each([true, false])(
    'is told so (403), by name, and nothing is changed (REST: %s)',
    async (rest) => {
      for (const [who, collection, id, field, value] of cases()) {
        const before = await stored(collection)
        const answer = await change(who, collection, id, { [field]: value }, rest)
        const [error] = answer.body.errors
        const said = say(errorTexts.fieldForbidden, 'zh', { field })
        expect([field, answer.status, error.message]).toEqual([field, 403, said])
        expect(await stored(collection)).toEqual(before)
      }
    },
  )

  test('sends what there is already, as a form does, loaded or not, and changes the rest', async () => {
    for (const [who, collection, id] of cases()) {
      for (const depth of [0, 1]) {
        const present = (await who.get(`/${collection}s/${id}?depth=${depth}`)).body
        const answer = await change(who, collection, id, present, true)
        expect([collection, answer.body.errors, answer.status]).toEqual([
          collection,
          undefined,
          200,
        ])
      }
    }
    const edit = { ...(await editor.get(`/sections/${section}`)).body, description: '', order: 7 }
    expect((await editor.patch(`/sections/${section}`, edit)).body.doc.order).toBe(7)
  })

  test('is told with a new document too', async () => {
    const made = await editor.post('/reporters', { name: '李晓并', user: editor.id })
    expect([made.status, made.body.errors[0].data.field]).toEqual([403, 'user'])
    const note = { article, text: '请核实', author: reporter.id }
    expect((await editor.post('/notes', note)).body.errors[0].data.field).toBe('author')
    const form = { name: '李晓并', user: null, kind: 'staff', confirmed: true, active: true }
    expect((await editor.post('/reporters', form)).status).toBe(201)
  })

  test('hears nothing of a field of a document that is not theirs to change', async () => {
    const [present, other] = ['reporter', 'admin'].map((role) => ({ roles: [role] }))
    const answers = [
      await editor.patch(`/users/${reporter.id}`, present!),
      await editor.patch(`/users/${reporter.id}`, other!),
    ]
    expect(answers[0]!.body).toEqual(answers[1]!.body)
    expect(answers[0]!.status).not.toBe(200)
  })
})

test('an admin changes them', async () => {
  const { admin } = newsroom
  expect((await admin.patch(`/reporters/${byline}`, { user: null })).body.doc.user).toBeNull()
  const { doc } = (await admin.patch(`/users/${reporter.id}`, { email: 'yangwen@touban.test' }))
    .body
  expect(doc.email).toBe('yangwen@touban.test')
})
