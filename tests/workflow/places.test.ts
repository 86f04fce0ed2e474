import { afterAll, beforeAll, expect, test } from 'vitest'

import { databaseOf, rebuildPublished } from '../../src/engine'
import { articlesOf } from '../../src/published'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person, editor: Person, publisher: Person
let section: string

beforeAll(async () => {
  newsroom = await openNewsroom('places')
  ;[reporter, editor, publisher] = await Promise.all([
    newsroom.hire('reporter', 'reporter'),
    newsroom.hire('editor', 'editor'),
    newsroom.hire('publisher', 'publisher'),
  ])
  section = (await editor.post('/sections', { name: '要闻', kind: 'section' })).body.doc.id
})
afterAll(() => newsroom.close())

const approve = async (headline: string): Promise<string> => {
  const { id } = (await reporter.post('/articles', complete(section, headline))).body.doc
  await reporter.act(id, 'submit', { revision: 1 })
  expect((await editor.act(id, 'approve', { revision: 2 })).status).toBe(200)
  return id
}
const publish = async (id: string) =>
  expect((await publisher.act(id, 'publish', { revision: 3 })).status).toBe(200)

const make = async (date: string, number: number, articles: string[]): Promise<string> =>
  (await editor.post('/pages', { date, number, articles })).body.doc.id
const put = async (page: string, articles: string[]) =>
  expect((await editor.patch(`/pages/${page}`, { articles })).status).toBe(200)

type Read = { page: { articles: { headline: string }[] } | null }
const headlinesOn = async (date: string, number: number): Promise<string[]> => {
  const query = `{ page(date: "${date}", number: ${number}) { articles { headline } } }`
  return (await newsroom.read<Read>(query)).page?.articles.map(({ headline }) => headline) ?? []
}

test('a page that is made up while its articles go out reads as it was made up', async () => {
  for (let round = 1; round <= 6; round += 1) {
    const names = ['一', '二', '三'].map((name) => `第${round}版之${name}`)
    const ids = await Promise.all(names.map(approve))
    const page = await make('2026-11-20', round, ids.slice(0, 2))
    const order = [2, 1, 0]
    const turn = put(
      page,
      order.map((n) => ids[n]!),
    )
    await Promise.all([turn, ...ids.map(publish)])
    expect(await headlinesOn('2026-11-20', round)).toEqual(order.map((n) => names[n]))
  }
})

test('an article that leaves one page is read on the other that lists it, as after a rebuild', async () => {
  const id = await approve('两个版面的稿件')
  const [earlier, later] = [
    await make('2026-11-21', 1, [id]),
    await make('2026-11-22', 1, [id]),
  ] as const
  await publish(id)
  const placed = async () =>
    (await articlesOf(databaseOf(newsroom.payload)).findOne({ _id: id }))?.page?.id ?? null
  expect(await placed()).toBe(later)
  await editor.patch(`/pages/${earlier}`, { name: '要闻' })
  expect(await placed()).toBe(later)
  await put(later, [])
  expect(await placed()).toBe(earlier)
  await rebuildPublished(newsroom.payload)
  expect(await placed()).toBe(earlier)
  await put(earlier, [])
  expect(await placed()).toBeNull()
})
