import { afterAll, beforeAll, expect, test } from 'vitest'

import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person, editor: Person, publisher: Person
let section: string

beforeAll(async () => {
  newsroom = await openNewsroom('life')
  reporter = await newsroom.hire('reporter', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  publisher = await newsroom.hire('publisher', 'publisher')
  const { body } = await editor.post('/sections', { name: '要闻', kind: 'section' })
  section = body.doc.id
})
afterAll(() => newsroom.close())

test('an article goes from a reporter over an editor and a publisher to readers', async () => {
  const created = await reporter.post('/articles', complete(section))
  expect(created.body).toMatchObject({ doc: { stage: 'draft', revision: 1 } })
  const { id } = created.body.doc
  const submitted = await reporter.act(id, 'submit', { revision: 1 })
  expect(submitted.body).toMatchObject({ article: { stage: 'review', revision: 2 } })
  expect(await newsroom.read('{ articles { nodes { headline } } }')).toEqual({
    articles: { nodes: [] },
  })
  await editor.act(id, 'approve', { revision: 2 })
  const published = await publisher.act(id, 'publish', { revision: 3 })
  expect(published.body).toMatchObject({
    article: { stage: 'published', revision: 4, liveRevision: 4 },
    activity: { action: 'publish', from: 'approved', to: 'published', revision: 4 },
  })
  expect(
    await newsroom.read(
      '{ article(slug: "fen-he-liang-an-tian-xin-lv") { headline byline { name } bodyText } }',
    ),
  ).toMatchObject({
    article: { headline: '汾河两岸添新绿', byline: [{ name: '杨文' }] },
  })
})
