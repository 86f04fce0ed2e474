import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openNewsroom, type Newsroom, type Person } from '../newsroom'

let newsroom: Newsroom
let editor: Person, colleague: Person
beforeAll(async () => {
  newsroom = await openNewsroom('undone-import')
  editor = await newsroom.hire('editor', 'editor')
  colleague = await newsroom.hire('colleague', 'editor')
})
afterAll(() => newsroom.close())

const textOf = (words = randomUUID().slice(0, 8)) =>
  [
    `夜航船停靠新码头${words}`,
    `本报讯（记者 杨文）${words}号码头昨夜迎来第一班船。`,
    '',
    `桥下新添自习室${words}`,
    `本报讯（记者 郭蓉）${words}号自习室今起开放。`,
  ].join('\n')

type Made = { id: string; headline: string | null; created: boolean; undoable: boolean }

const importAs = async (person: Person, text = textOf()) => {
  const { status, body } = await person.post('/pages/import', {
    text,
    ...(!text.includes('2031') && { date: '2031-05-06' }),
  })
  const articles = body.articles as Made[]
  return { status, page: body.page.id as string, ids: articles.map(({ id }) => id), body, text }
}
const undo = async (person: Person, page: string, articles: string[]) =>
  (await person.post(`/pages/${page}/undo-import`, { articles })).body
const told = ({ articles }: { articles: Made[] }) =>
  articles.map(({ created, undoable }) => [created, undoable])
const stageOf = async (id: string) => (await editor.get(`/articles/${id}?depth=0`)).body.stage

test('pressing undo again says what the first press took back, and takes nothing back twice', async () => {
  const { page, ids } = await importAs(editor)
  const first = await undo(editor, page, ids)
  expect(first).toEqual({ undone: ids, kept: [] })
  expect(await undo(editor, page, ids)).toEqual(first)
})

test('of two who press undo at once, both hear what was taken back', async () => {
  const { page, ids } = await importAs(editor)
  const answers = await Promise.all([undo(editor, page, ids), undo(editor, page, ids)])
  expect(answers).toEqual(answers.map(() => ({ undone: ids, kept: [] })))
})

test('a draft that somebody has written a note at, or put its picture to, is left alone', async () => {
  const { page, ids } = await importAs(editor)
  await colleague.post('/notes', { article: ids[0], text: '船名请再核对' })
  const { undone, kept } = await undo(editor, page, ids)
  expect(undone).toEqual([ids[1]])
  expect(kept.map(({ id }: Made) => id)).toEqual([ids[0]])
})

test('a draft that another is in is left alone, and stops nothing of the rest', async () => {
  const { page, ids } = await importAs(editor)
  expect((await colleague.post(`/articles/${ids[0]}/hold`)).status).toBe(200)
  const { undone, kept } = await undo(editor, page, ids)
  expect(undone).toEqual([ids[1]])
  expect(kept.map(({ id }: Made) => id)).toEqual([ids[0]])
  expect(await stageOf(ids[0]!)).toBe('draft')
})

test('of a page that two people import at once, one set of drafts is made', async () => {
  const text = textOf()
  const answers = await Promise.all([importAs(editor, text), importAs(colleague, text)])
  const [one, other] = answers.map(({ page, ids }) => ({ page, ids }))
  expect(one).toEqual(other)
})

test('who imports a page anew, since no answer came, is told which drafts are theirs to take back', async () => {
  const { ids, text } = await importAs(editor)
  const { body } = await importAs(editor, text)
  expect(body.articles.map(({ id }: Made) => id)).toEqual(ids)
  expect(told(body)).toEqual([
    [false, true],
    [false, true],
  ])
  await colleague.patch(`/articles/${ids[0]}`, { revision: 1, kicker: '码头改造' })
  expect(told((await importAs(editor, text)).body)).toEqual([
    [false, false],
    [false, true],
  ])
  expect(told((await importAs(colleague, text)).body)).toEqual([
    [false, false],
    [false, false],
  ])
})

test('a photo that waits for its file is found again by the import that follows an undo, and by no other', async () => {
  const caption = `昨夜，夜航船${randomUUID().slice(0, 8)}靠岸。`
  const text = `太原社区报 2031年5月7日 图片 03版\n\n${caption}毕晶晶 摄\n`
  const photoOf = async (id?: string) =>
    (await editor.get(`/articles/${id}?depth=0`)).body.photos[0].photo
  const first = await importAs(editor, text)
  await undo(editor, first.page, first.ids)
  const second = await importAs(editor, text)
  expect(await photoOf(second.ids[0])).toBe(await photoOf(first.ids[0]))
  const elsewhere = await importAs(editor, text.replace('03版', '04版'))
  expect(await photoOf(elsewhere.ids[0])).not.toBe(await photoOf(first.ids[0]))
})
