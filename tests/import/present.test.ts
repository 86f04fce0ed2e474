import { afterAll, beforeAll, expect, test } from 'vitest'

import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

const day = '2026-11-20'
const text = '雪人排满柳溪小广场\n\n本报讯（记者 杨文）昨日，柳溪社区的孩子们堆起一排雪人。\n'

let newsroom: Newsroom
let reporter: Person, editor: Person, publisher: Person, importer: Person
let page: string

beforeAll(async () => {
  newsroom = await openNewsroom('import-on-a-page')
  reporter = await newsroom.hire('reporter', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  publisher = await newsroom.hire('publisher', 'publisher')
  importer = await newsroom.enlist('wires', 'importer')
  const section = (await newsroom.admin.post('/sections', { name: '本市' })).body.doc.id
  const { id } = (await reporter.post('/articles', complete(section))).body.doc
  await reporter.act(id, 'submit', { revision: 1 })
  await editor.act(id, 'approve', { revision: 2 })
  await publisher.act(id, 'publish', { revision: 3 })
  page = (
    await editor.post('/pages', {
      ...{ date: day, number: 4, name: '本市', text: '原来的文本', articles: [id] },
      staff: [{ name: '李晓并', role: 'editor' }],
    })
  ).body.doc.id
})
afterAll(() => newsroom.close())

const seen = () =>
  newsroom.read(`{ page(date: "${day}", number: 4) { name articles { headline } } }`)

test.each(['reporter', 'importer'])(
  'what a %s imports onto a page changes nothing that readers have of it, and nothing that it came from',
  async (who) => {
    const person = { reporter, importer }[who]!
    const before = await seen()
    const { body: was } = await editor.get(`/pages/${page}?depth=0`)
    const asked = { text: `${who}${text}`, date: day, number: 4, name: '改名' }
    expect((await person.post('/pages/import', asked)).status).toBe(201)
    expect(await seen()).toEqual(before)
    const { body: is } = await editor.get(`/pages/${page}?depth=0`)
    expect(is).toMatchObject({ date: was.date, number: 4, name: '本市', staff: was.staff })
    expect(is.text).toBe(`${was.text}\n\n${asked.text}`)
    expect(is.articles).toHaveLength(was.articles.length + 1)
  },
)

test('of two who order a page as they saw it at once, one wins and the other is told who', async () => {
  const second = await newsroom.hire('second', 'editor')
  const { body: saw } = await editor.get(`/pages/${page}?depth=0`)
  const { updatedAt } = saw
  const [first, ...others] = saw.articles
  const orders = [saw.articles.toReversed(), [...others, first]]
  const answers = await Promise.all(
    [editor, second].map((person, each) =>
      person.patch(`/pages/${page}`, { articles: orders[each], updatedAt }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const winner = answers[0]!.status === 200 ? editor : second
  const { body } = answers.find(({ status }) => status === 409)!
  expect(body.errors[0].data).toMatchObject({ code: 'stalePage', changedBy: winner.name })
  const { body: is } = await editor.get(`/pages/${page}?depth=0`)
  expect(is.articles).toEqual(orders[winner === editor ? 0 : 1])
  // Who names nothing that they saw changes the page as it is.
  expect((await editor.patch(`/pages/${page}`, { name: '本市' })).status).toBe(200)
})
