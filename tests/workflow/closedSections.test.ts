import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person, editor: Person, publisher: Person
let section: string

beforeAll(async () => {
  newsroom = await openNewsroom('closed_sections')
  reporter = await newsroom.hire('reporter', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  publisher = await newsroom.hire('publisher', 'publisher')
}, 120_000)
afterAll(() => newsroom.close())

let serial = 0
const makeSection = async (): Promise<string> => {
  const { body } = await editor.post('/sections', { name: `要闻${++serial}`, kind: 'section' })
  return body.doc.id
}
const set = (active: boolean) => editor.patch(`/sections/${section}`, { active })
const write = async (): Promise<string> =>
  (await reporter.post('/articles', complete(section))).body.doc.id

beforeEach(async () => {
  section = await makeSection()
})

test('an article whose section was closed is still edited, and moves on once it stands in an open one', async () => {
  const id = await write()
  await set(false)
  const edited = await reporter.patch(`/articles/${id}`, { revision: 1, kicker: '引题', section })
  expect(edited.status).toBe(200)
  const refused = await reporter.act(id, 'submit', { revision: 2 })
  expect(refused.status).toBe(400)
  expect(refused.body.errors[0]).toMatchObject({
    message: expect.stringContaining('停用') as string,
    data: { code: 'incomplete', missing: ['openSection'] },
  })
  const another = await makeSection()
  await reporter.patch(`/articles/${id}`, { revision: 2, section: another })
  expect((await reporter.act(id, 'submit', { revision: 3 })).status).toBe(200)
})

test('a closed section can’t be chosen, by a new article or another’s', async () => {
  const closed = section
  await set(false)
  expect((await reporter.post('/articles', complete(closed))).status).toBe(400)
  section = await makeSection()
  const id = await write()
  expect((await reporter.patch(`/articles/${id}`, { revision: 1, section: closed })).status).toBe(
    400,
  )
})

test('nothing new is published into a closed section, and what readers have in one is still corrected', async () => {
  const id = await write()
  await reporter.act(id, 'submit', { revision: 1 })
  await editor.act(id, 'approve', { revision: 2 })
  await set(false)
  expect((await publisher.act(id, 'publish', { revision: 3 })).status).toBe(400)
  await set(true)
  expect((await publisher.act(id, 'publish', { revision: 3 })).status).toBe(200)
  await set(false)
  await reporter.patch(`/articles/${id}`, { revision: 4, kicker: '更正' })
  await reporter.act(id, 'submit', { revision: 5 })
  await editor.act(id, 'approve', { revision: 6 })
  const sent = { revision: 7, publicNote: '引题有误' }
  expect((await publisher.act(id, 'correct', sent)).status).toBe(200)
})
