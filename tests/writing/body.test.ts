import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { databaseOf } from '../../src/engine'
import { bodyErrors } from '../../src/i18n/body'
import { openNewsroom, type Answer, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'
import { everyNode, refused } from './bodies'

let newsroom: Newsroom
/** Who writes; an admin as such does not. */
let people: Person[]
let importer: Person
let section: string, photo: string
const own = new Map<Person, string>()

beforeAll(async () => {
  newsroom = await openNewsroom('body')
  const { admin } = newsroom
  people = [
    await newsroom.hire('reporter', 'reporter'),
    await newsroom.hire('editor', 'editor'),
    await newsroom.hire('publisher', 'publisher'),
  ]
  importer = await newsroom.enlist('供稿', 'importer')
  section = (await admin.post('/sections', { name: '要闻' })).body.doc.id
  photo = (await admin.post('/photos', { caption: '河边' })).body.doc.id
  for (const person of people)
    own.set(person, (await person.post('/articles', complete(section))).body.doc.id)
})
afterAll(() => newsroom.close())

const stored = () =>
  databaseOf(newsroom.payload).collection('articles').find().sort({ _id: 1 }).toArray()

const make = 'mutation ($data: mutationArticleInput!) { createArticle(data: $data) { id body } }'
const edit =
  'mutation ($id: String!, $data: mutationArticleUpdateInput!) { updateArticle(id: $id, data: $data) { id body } }'
const english = { 'accept-language': 'en' }

/** The body as a new article and as an edit, by REST and by GraphQL. */
const waysToSend = (person: Person, body: unknown): (() => Promise<Answer>)[] => {
  const id = own.get(person)
  const made = { ...complete(section), body }
  const edited = { revision: 1, body }
  return [
    () => person.send('POST', '/articles', made, english),
    () => person.graphql(make, { data: made }, english),
    ...(id
      ? [
          () => person.send('PATCH', `/articles/${id}`, edited, english),
          () => person.graphql(edit, { id, data: edited }, english),
        ]
      : []),
  ]
}

describe('no body is', () => {
  test.each(refused)('%s, whoever sends it, new or edited, by REST or GraphQL', async (...row) => {
    const [, fault, body] = row
    const before = await stored()
    for (const person of [...people, importer]) {
      for (const send of waysToSend(person, body)) {
        const answer = await send()
        const [error] = answer.body.errors
        const { errors } = error.data ?? error.extensions.data
        expect([person.name, answer.status, errors[0].path, errors[0].message]).toEqual([
          person.name,
          400,
          'body',
          bodyErrors[fault].en,
        ])
      }
    }
    expect(await stored()).toEqual(before)
  })

  test('refused in a language that its sender does not read', async () => {
    const [reporter] = people
    const { body } = await reporter!.post('/articles', { ...complete(section), body: {} })
    expect(body.errors[0].data.errors[0].message).toBe(bodyErrors.node.zh)
  })
})

const latest = async () => {
  const { docs } = (await newsroom.admin.get('/articles?sort=-updatedAt&limit=1&depth=0')).body
  return docs[0]
}

test('what the editor makes is stored as it was sent, whoever sends it', async () => {
  for (const person of [...people, importer]) {
    for (const send of waysToSend(person, everyNode(photo)).slice(0, 3)) {
      const { body } = await send()
      expect([person.name, body.errors]).toEqual([person.name, undefined])
      expect((await latest()).body).toEqual(everyNode(photo))
    }
  }
})

test('a photo that an answer had loaded goes back in as that photo', async () => {
  const loaded = (await newsroom.admin.get(`/photos/${photo}`)).body
  const sent = { ...complete(section), body: everyNode(loaded) }
  expect((await people[0]!.post('/articles', sent)).status).toBe(201)
  expect((await latest()).body).toEqual(everyNode(photo))
})
