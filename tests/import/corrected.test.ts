import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { openNewsroom, type Newsroom, type Person } from '../newsroom'

const text = readFileSync(new URL('../text/pages/party-front.txt', import.meta.url), 'utf8')

let newsroom: Newsroom
let editor: Person, reporter: Person
beforeAll(async () => {
  newsroom = await openNewsroom('corrected-import')
  editor = await newsroom.hire('editor', 'editor')
  reporter = await newsroom.hire('reporter', 'reporter')
})
afterAll(() => newsroom.close())

type Item = { headline: string | null; lines: [number, number]; body: unknown[] }
const read = async () => (await editor.post('/pages/import', { text, dryRun: true })).body
const stages = async (ids: string[]) =>
  Promise.all(ids.map(async (id) => (await editor.get(`/articles/${id}?depth=0`)).body.stage))

let page: string
let ids: string[]

test('items that a person corrected, merged or split are still known when the page comes again', async () => {
  const { items } = (await read()) as { items: Item[] }
  const [first, second, ...rest] = items
  if (!first || !second) throw new Error('the page has lost its items')
  const corrected = [
    { ...first, headline: '改过的主题' },
    { ...second, headline: '拆出的前半', body: second.body.slice(0, 1) },
    { ...second, headline: '拆出的后半', body: second.body.slice(1) },
    ...rest.slice(1),
  ]
  const made = await editor.post('/pages/import', { text, items: corrected })
  expect(made.status).toBe(201)
  page = made.body.page.id
  ids = made.body.articles.map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(corrected.length)

  const again = await editor.post('/pages/import', { text: text.replaceAll('\n', '\r\n') })
  expect(again.status).toBe(201)
  // The item that was left out the first time, and nothing else.
  expect(again.body.articles.filter(({ created }: { created: boolean }) => created)).toHaveLength(1)
  const { body } = await editor.post('/pages/import', { text, dryRun: true })
  expect(body.already.map(({ item }: { item: number }) => item)).toEqual(items.map((_, at) => at))
})

test('undoing an import spikes what nobody has touched, takes it off the page, and leaves the rest', async () => {
  const [worked, ...others] = ids
  await editor.patch(`/articles/${worked}`, { revision: 1, kicker: '已经有人改过' })
  expect(
    (await newsroom.anonymous.post(`/pages/${page}/undo-import`, { articles: ids })).status,
  ).toBe(401)
  // To a reporter who wrote none of them they do not exist.
  expect((await reporter.post(`/pages/${page}/undo-import`, { articles: ids })).body).toEqual({
    undone: [],
    kept: [],
  })
  const { status, body } = await editor.post(`/pages/${page}/undo-import`, { articles: ids })
  expect(status).toBe(200)
  expect([...body.undone].sort()).toEqual([...others].sort())
  expect(body.kept).toEqual([{ id: worked, headline: '改过的主题' }])
  expect(await stages(ids)).toEqual(['draft', ...others.map(() => 'spiked')])
  const { articles } = (await editor.get(`/pages/${page}?depth=0`)).body
  expect(articles).toContain(worked)
  expect(articles.filter((id: string) => others.includes(id))).toEqual([])
  const { docs } = await newsroom.payload.find({
    collection: 'activity',
    depth: 0,
    where: { action: { equals: 'spike' } },
  })
  expect(docs).toHaveLength(others.length)
  expect(docs.every(({ note }) => note === '撤销整版导入')).toBe(true)
})

test('what was undone is made anew when the page comes again', async () => {
  const { body } = await editor.post('/pages/import', { text })
  const created = body.articles.filter((article: { created: boolean }) => article.created)
  expect(created).toHaveLength(ids.length - 2)
})

test('no other article of the page is taken back by naming it', async () => {
  const { id } = (await editor.post('/articles', { headline: '另外写的一篇' })).body.doc
  await editor.patch(`/pages/${page}`, { articles: [id] })
  const { body } = await editor.post(`/pages/${page}/undo-import`, { articles: [id] })
  expect(body).toEqual({ undone: [], kept: [] })
  expect(await stages([id])).toEqual(['draft'])
})
