import { afterAll, beforeAll, expect, test } from 'vitest'

import { bodyOf } from '../newsroom/articles'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'

let newsroom: Newsroom
let reporter: Person
let editor: Person
beforeAll(async () => {
  newsroom = await openNewsroom('titles')
  reporter = await newsroom.hire('yang-wen', 'reporter')
  editor = await newsroom.hire('li-xiaobing', 'editor')
})
afterAll(() => newsroom.close())

const body = bodyOf('昨日清晨，汾河起雾。市民沿河而行。')
const titled = async (article: object) => {
  const { body, status } = await reporter.post('/articles', article)
  return status === 201 ? (body.doc.title as string) : JSON.stringify(body)
}

test('an article goes by its headline, else by what its caption begins with, else its text', async () => {
  const { doc } = (await reporter.post('/photos', { caption: '桥' })).body
  const photos = [{ photo: doc.id, caption: '雾中的桥。毕晶晶摄' }]
  expect(await titled({ headline: '汾河起雾', photos, body })).toBe('汾河起雾')
  expect(await titled({ kind: 'photo', photos, body })).toBe('雾中的桥')
  expect(await titled({ body })).toBe('昨日清晨，汾河起雾')
  expect(await titled({})).toBe('—')
})

test('its title follows each save, and nobody else’s word for it is taken', async () => {
  const { doc } = (await reporter.post('/articles', { headline: '晨雾' })).body
  const saved = await reporter.patch(`/articles/${doc.id}`, { revision: 1, headline: '夜雨' })
  expect(saved.body.doc.title).toBe('夜雨')
  const told = await reporter.patch(`/articles/${doc.id}`, { revision: 2, title: '别的' })
  expect([told.status, told.body.errors[0]?.data.guarded]).toEqual([400, ['title']])
})

test('a page goes by its day, number and name, whatever title a stale form posts back', async () => {
  const { doc } = (await editor.post('/pages', { date: '2026-11-24', number: 2, name: '要闻' }))
    .body
  expect(doc.title).toBe('2026-11-24 02 要闻')
  const stale = { name: '综合', title: '2026-11-24 01 要闻' }
  const saved = await editor.patch(`/pages/${doc.id}`, stale)
  expect([saved.status, saved.body.doc.title]).toEqual([200, '2026-11-24 02 综合'])
})
