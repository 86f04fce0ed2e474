import { afterAll, beforeAll, expect, test } from 'vitest'

import { complete } from '../newsroom/articles'
import { openNewsroom, type Newsroom, type Person } from './newsroom'
import { jpeg } from './pictures'

const page = `太原社区报 2026年11月20日 星期五 图片 04版

昨日，柳溪社区的孩子们在雪地里堆起一排雪人。毕晶晶 摄
`

let newsroom: Newsroom
let admin: Person, editor: Person
beforeAll(async () => {
  newsroom = await openNewsroom('photo-waiting')
  admin = await newsroom.hire('guan-li', 'admin')
  editor = await newsroom.hire('bian-ji', 'editor')
})
afterAll(() => newsroom.close())

test('a photo item of a page is complete once its file has come', async () => {
  const section = await admin.post('/sections', { name: '图片', kind: 'section' })
  const imported = await editor.post('/pages/import', { text: page })
  expect(imported.status).toBe(201)
  const { docs } = (await editor.get('/articles?depth=0')).body
  const [article] = docs as unknown as { id: string; photos: { photo: string }[] }[]
  if (!article) throw new Error('the page gave no article')

  const { revision } = (
    await editor.patch(`/articles/${article.id}`, { revision: 1, section: section.body.doc.id })
  ).body.doc
  const early = await editor.post(`/articles/${article.id}/submit`, { revision })
  expect({ status: early.status, errors: JSON.stringify(early.body.errors) }).toEqual({
    status: 400,
    errors: expect.stringContaining('photos') as string,
  })

  const file = { bytes: await jpeg(), name: 'snow.jpg', type: 'image/jpeg' }
  expect((await editor.upload(file, {}, article.photos[0]?.photo)).status).toBe(200)
  expect((await editor.post(`/articles/${article.id}/submit`, { revision })).status).toBe(200)
})

test('a text that was passed without a picture goes out without it', async () => {
  const section = (await admin.post('/sections', { name: '本市', kind: 'section' })).body.doc.id
  const reporter = await newsroom.hire('ji-zhe', 'reporter')
  const publisher = await newsroom.hire('qian-fa', 'publisher')
  const photo = (await reporter.post('/photos', { caption: '雪后的汾河' })).body.doc.id
  const { doc } = (await reporter.post('/articles', { ...complete(section), photos: [{ photo }] }))
    .body
  const steps = [
    [reporter, 'submit'],
    [editor, 'approve'],
    [publisher, 'publish'],
  ] as const
  const file = { bytes: await jpeg(), name: 'other.jpg', type: 'image/jpeg' }
  for (const [index, [person, action]] of steps.entries()) {
    const asked = { revision: doc.revision + index }
    expect((await person.post(`/articles/${doc.id}/${action}`, asked)).status).toBe(200)
    expect((await reporter.upload(file, {}, photo)).status).toBe(409)
  }
})
