import { afterAll, beforeAll, expect, test } from 'vitest'

import { rebuildPublished } from '../../src/engine'
import { articlesOf } from '../../src/published'
import { databaseOf } from '../../src/engine'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person, editor: Person, publisher: Person
let section: string

beforeAll(async () => {
  newsroom = await openNewsroom('rebuild')
  reporter = await newsroom.hire('reporter', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  publisher = await newsroom.hire('publisher', 'publisher')
  section = (await editor.post('/sections', { name: '要闻', kind: 'section' })).body.doc.id
})
afterAll(() => newsroom.close())

const publish = async (headline: string): Promise<string> => {
  const { id } = (await reporter.post('/articles', complete(section, headline))).body.doc
  await reporter.act(id, 'submit', { revision: 1 })
  await editor.act(id, 'approve', { revision: 2 })
  expect((await publisher.act(id, 'publish', { revision: 3 })).status).toBe(200)
  return id
}

const everything =
  '{ articles { nodes { slug headline publishedAt updatedAt bodyHtml } } corrections { nodes { note } } }'

test('a rebuild gives readers what they had: the last published text, not an open revision', async () => {
  const revised = await publish('汾河两岸添新绿')
  const retracted = await publish('写错了的一篇')
  await publisher.act(retracted, 'retract', {
    revision: 4,
    note: '事实有误',
    publicNote: '该稿已撤回',
  })
  const edit = await reporter.patch(`/articles/${revised}`, {
    revision: 4,
    headline: '还没审的新标题',
  })
  expect(edit.body.doc).toMatchObject({ stage: 'draft', revision: 5 })
  const before = await newsroom.read(everything)

  const published = articlesOf(databaseOf(newsroom.payload))
  const [copy] = await published.find().toArray()
  await published.deleteMany({})
  await published.insertOne({ ...copy!, _id: 'f'.repeat(24), slug: 'stray' })
  expect(await rebuildPublished(newsroom.payload)).toEqual({ published: 1, removed: 1 })
  expect(await newsroom.read(everything)).toEqual(before)
})
