import { afterAll, beforeAll, expect, test } from 'vitest'

import { databaseOf } from '../../src/engine'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'

let newsroom: Newsroom
let reporter: Person
let editor: Person
beforeAll(async () => {
  newsroom = await openNewsroom('oneLine')
  reporter = await newsroom.hire('yang-wen', 'reporter')
  editor = await newsroom.hire('li-xiaobing', 'editor')
})
afterAll(() => newsroom.close())

const hostile = '汾河\u0000补水\r\n今\u202E日\u2066开\u007F闸'
const plain = '汾河补水 今日开闸'

test('headings and names are one line that reads as it is stored, over both APIs', async () => {
  const byline = [{ name: `杨\u202E文`, role: 'reporter', affiliation: '山西\n日报' }]
  const { body } = await reporter.post('/articles', { headline: hostile, kicker: hostile, byline })
  expect(body.doc).toMatchObject({ headline: plain, kicker: plain, title: plain })
  expect(body.doc.byline).toMatchObject([{ name: '杨文', affiliation: '山西 日报' }])
  const made = await reporter.graphql(
    'mutation ($headline: String) { createArticle(data: { headline: $headline }) { headline } }',
    { headline: hostile },
  )
  expect(made.body.data.createArticle.headline).toBe(plain)
  const named = await editor.post('/reporters', { name: `郭\u0000\u2067蓉` })
  expect(named.body.doc.name).toBe('郭蓉')
  const source = { name: `新华\u202D社` }
  const saved = await reporter.patch(`/articles/${body.doc.id}`, { revision: 1, source })
  expect(saved.body.doc.source.name).toBe('新华社')
})

test('what was stored otherwise before is read, and a form that posts it back changes nothing', async () => {
  const { doc } = (await reporter.post('/articles', { headline: '旧稿' })).body
  const articles = databaseOf(newsroom.payload).collection('articles')
  await articles.updateOne({ title: '旧稿' }, { $set: { headline: hostile } })
  expect((await reporter.get(`/articles/${doc.id}`)).body.headline).toBe(hostile)
  const form = { revision: 1, headline: hostile, kicker: '引题' }
  const saved = await reporter.patch(`/articles/${doc.id}`, form)
  expect(saved.body.doc).toMatchObject({ headline: hostile, kicker: '引题' })
})
