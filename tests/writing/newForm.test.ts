import { afterAll, beforeAll, expect, it } from 'vitest'

import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person
let section: string

beforeAll(async () => {
  newsroom = await openNewsroom('new-form')
  reporter = await newsroom.hire('yang-wen', 'reporter')
  section = (await newsroom.admin.post('/sections', { name: '本市' })).body.doc.id
  const { doc } = (await newsroom.admin.post('/reporters', { name: '杨文' })).body
  await newsroom.admin.patch(`/reporters/${doc.id}`, { user: reporter.id })
  await reporter.post('/articles', complete(section))
}, 120_000)
afterAll(() => newsroom.close())

// The form itself is looked at in tests/browser/writing.test.ts.
it('a draft that a program makes without byline and section has none, when made and when read', async () => {
  const made = await reporter.post('/articles', { headline: '只有标题' })
  expect(made.status).toBe(201)
  const read = await reporter.get(`/articles/${made.body.doc.id}?depth=0`)
  for (const { body } of [made, read]) {
    const article = body.doc ?? body
    expect(article.byline ?? []).toEqual([])
    expect(article.section ?? null).toBeNull()
  }
})
