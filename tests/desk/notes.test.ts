import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { namedIn } from '../../src/desk/Notes/mentions'
import { databaseOf } from '../../src/engine'
import type { Colleague } from '../../src/workflow'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'
import { storedOf } from '../workflow/situations'

let newsroom: Newsroom
let reporter: Person
let colleague: Person
let editor: Person
let sportsEditor: Person
let publisher: Person
let id: string

beforeAll(async () => {
  newsroom = await openNewsroom('notes')
  reporter = await newsroom.hire('yang-wen', 'reporter')
  colleague = await newsroom.hire('guo-rong', 'reporter')
  editor = await newsroom.hire('li-xiaobing', 'editor')
  sportsEditor = await newsroom.hire('bi-jingjing', 'editor')
  publisher = await newsroom.hire('wang-qian', 'publisher')
  const section = async (name: string, editors: string[]) =>
    (await newsroom.admin.post('/sections', { name, editors })).body.doc.id as string
  await section('体育', [sportsEditor.id])
  id = (await reporter.post('/articles', complete(await section('本市', [editor.id])))).body.doc.id
}, 120_000)
afterAll(() => newsroom.close())

const anchor = { field: 'body', line: 0, words: '一万株', before: '栽树木', after: '。' }
const write = (person: Person, more: object = {}) =>
  person.post('/notes', { article: id, text: '是哪一年的数？', anchor, ...more })
const margin = async (person = reporter) => (await person.get(`/articles/${id}/notes`)).body

describe('a note in the margin', () => {
  it('is read by whoever may read the article, with who wrote it, at which revision, and its answers', async () => {
    const { body, status } = await write(editor)
    expect(status).toBe(201)
    expect((await write(reporter, { answers: body.doc.id, text: '今年的。' })).status).toBe(201)
    for (const person of [reporter, editor, publisher, newsroom.admin]) {
      expect(await margin(person)).toMatchObject({
        mayWrite: person !== newsroom.admin,
        threads: [
          {
            text: '是哪一年的数？',
            by: { name: 'li-xiaobing' },
            revision: 1,
            anchor,
            resolved: null,
            replies: [{ text: '今年的。', by: { name: 'yang-wen' } }],
          },
        ],
      })
    }
  })

  it('is not there for colleagues who may not read the article, nor theirs to write', async () => {
    const [thread] = (await margin()).threads
    for (const person of [colleague, sportsEditor]) {
      const answers = [
        await person.get(`/articles/${id}/notes`),
        await person.get(`/notes/${thread.id}`),
        await write(person),
        await person.post(`/notes/${thread.id}/resolve`),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
      expect((await person.get('/notes')).body.totalDocs).toBe(0)
      // Nor is what it says to be found out by asking.
      expect((await person.get('/notes?where[article.headline][contains]=汾河')).status).toBe(400)
      const { body } = await person.graphql('{ Notes { docs { text } } }')
      expect(body.data.Notes.docs).toEqual([])
    }
  })

  it('is an admin’s to read and nobody’s to change or delete', async () => {
    const [thread] = (await margin()).threads
    expect((await write(newsroom.admin)).status).toBe(403)
    expect((await newsroom.admin.post(`/notes/${thread.id}/resolve`)).status).toBe(403)
    for (const person of [editor, publisher, reporter, newsroom.admin]) {
      expect((await person.patch(`/notes/${thread.id}`, { text: '改' })).status).toBe(403)
      expect((await person.delete(`/notes/${thread.id}`)).status).toBe(403)
    }
  })

  it('is resolved and reopened by whoever works on the article, in their own name', async () => {
    const [thread] = (await margin()).threads
    expect((await reporter.post(`/notes/${thread.id}/resolve`)).status).toBe(200)
    expect((await margin()).threads[0].resolved).toMatchObject({ by: 'yang-wen' })
    expect((await editor.post(`/notes/${thread.id}/reopen`)).status).toBe(200)
    expect((await margin()).threads[0].resolved).toBeNull()
  })

  it('says nothing in another’s name, of another revision or as resolved', async () => {
    const resolvedAt = new Date().toISOString()
    const forged = [{ author: publisher.id }, { revision: 99 }, { resolvedBy: publisher.id }]
    for (const each of [...forged, { resolvedAt }])
      expect((await write(editor, each)).status).toBe(403)
    const { body } = await write(editor, {})
    const stored = await newsroom.admin.get(`/notes/${body.doc.id}?depth=0`)
    expect(stored.body).toMatchObject({ author: editor.id, revision: 1 })
    expect(stored.body.resolvedAt ?? null).toBeNull()
  })

  it('is answered under the note itself, and under one of the same article only', async () => {
    const [thread] = (await margin()).threads
    const other = (await reporter.post('/articles', { headline: '另一篇' })).body.doc.id
    expect((await write(editor, { answers: thread.replies[0].id })).status).toBe(400)
    expect((await write(reporter, { article: other, answers: thread.id })).status).toBe(400)
  })

  it('may name every colleague, and says who of them does not read the article and so would not hear', async () => {
    const colleagues = (await editor.get(`/articles/${id}/colleagues`)).body as Colleague[]
    const heard = Object.fromEntries(colleagues.map(({ name, reads }) => [name, reads]))
    expect(heard).toEqual({
      admin: true,
      'yang-wen': true,
      'wang-qian': true,
      'guo-rong': false,
      'bi-jingjing': false,
    })
  })

  it('names the one whose name is there whole, and both of two who are called the same', () => {
    const called = (...names: string[]) =>
      names.map((name, at): Colleague => ({ id: String(at), name, reads: true }))
    const named = (text: string, ...names: string[]) =>
      namedIn(text, called(...names)).map(({ id }) => id)
    expect(named('@王伟民 请看', '王伟', '王伟民')).toEqual(['1'])
    expect(named('@王伟 请看', '王伟', '王伟民', '王伟')).toEqual(['0', '2'])
  })

  it('keeps whom it mentions by their ids', async () => {
    const { body } = await write(editor, { text: '@yang-wen 请看。', mentions: [reporter.id] })
    const stored = await newsroom.admin.get(`/notes/${body.doc.id}?depth=0`)
    expect(stored.body.mentions).toEqual([reporter.id])
    expect((await write(editor, { mentions: ['yang-wen'] })).status).toBe(400)
  })

  it('writes nothing of the article: no revision, no move, no approval is touched', async () => {
    const act = async (person: Person, action: string) => {
      const { body } = await person.get(`/articles/${id}/actions`)
      expect((await person.act(id, action, { revision: body.revision })).status).toBe(200)
    }
    await act(reporter, 'submit')
    await act(editor, 'approve')
    // A note counts itself on the article, where a save in the same moment meets it; nobody is shown the count.
    const stored = async () => {
      const { article, ...rest } = await storedOf(newsroom, id)
      return { ...rest, article: { ...article, madeBeside: undefined } }
    }
    const before = await stored()
    const { body } = await write(publisher)
    await write(reporter, { answers: body.doc.id })
    await editor.post(`/notes/${body.doc.id}/resolve`)
    expect(await stored()).toEqual(before)
    await act(publisher, 'publish')
    expect(
      JSON.stringify(await newsroom.read('{ articles { nodes { headline bodyText } } }')),
    ).not.toContain('哪一年')
  })

  it('is in the record, with its resolving', async () => {
    const { body } = await publisher.get('/activity?where[subject][equals]=notes&limit=100&sort=at')
    const [first, , , reopened] = body.docs
    expect(first).toMatchObject({ action: 'create', user: { name: 'li-xiaobing' } })
    expect(reopened).toMatchObject({
      action: 'update',
      fields: expect.arrayContaining(['resolvedAt']),
    })
  })

  it('goes with an article that is deleted', async () => {
    const gone = (await reporter.post('/articles', { headline: '误建' })).body.doc.id
    await write(reporter, { article: gone })
    expect((await newsroom.admin.delete(`/articles/${gone}`)).status).toBe(200)
    const left = await newsroom.admin.get(`/notes?where[article][equals]=${gone}`)
    expect(left.body.totalDocs).toBe(0)
  })
})

it('of a margin, no note is beyond what is shown', async () => {
  const { doc } = (await write(editor)).body
  const notes = databaseOf(newsroom.payload).collection('notes')
  const { _id, ...made } = (await notes.findOne({ _id: new ObjectId(String(doc.id)) }))!
  await notes.insertMany(Array.from({ length: 500 }, () => ({ ...made })))
  expect((await write(editor)).status).toBe(409)
})
