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

test('a review counts for nothing once its reviewer is an author, by the byline or by an account bound to it', async () => {
  const second = await newsroom.hire('second', 'editor')
  const third = await newsroom.hire('third', 'editor')
  const bylineOf = async (user: string | null) => {
    const { doc } = (await newsroom.admin.post('/reporters', { name: '郭蓉', user })).body
    return { reporter: doc.id, role: 'reporter' }
  }
  const own = await bylineOf(editor.id)
  const named = { name: '两审', requiredReviews: 2 }
  const two = (await newsroom.admin.post('/sections', named)).body.doc.id
  const { id } = (await reporter.post('/articles', complete(two))).body.doc
  await reporter.act(id, 'submit', { revision: 1 })
  await editor.act(id, 'approve', { revision: 2 })
  const byline = [{ name: '杨文', role: 'reporter' }, own]
  await second.patch(`/articles/${id}`, { revision: 3, byline })
  const again = await second.act(id, 'approve', { revision: 4 })
  expect(again.body.article).toMatchObject({ stage: 'review', approvals: [{ revision: 4 }] })
  const { body } = await third.act(id, 'approve', { revision: 5 })
  expect(body.article.stage).toBe('approved')

  const late = await bylineOf(null)
  const text = { ...complete(section), byline: [late] }
  const other = (await reporter.post('/articles', text)).body.doc.id
  await reporter.act(other, 'submit', { revision: 1 })
  await second.act(other, 'approve', { revision: 2 })
  await newsroom.admin.patch(`/reporters/${late.reporter}`, { user: second.id })
  const refused = await publisher.act(other, 'publish', { revision: 3 })
  expect([refused.status, refused.body.errors[0].data.code]).toEqual([403, 'ownReview'])
  expect((await publisher.act(other, 'return', { revision: 3, note: '另审' })).status).toBe(200)
})
