import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openNewsroom, type Newsroom, type Person } from '../photos/newsroom'

let newsroom: Newsroom
let admin: Person
let editor: Person
let other: Person
beforeAll(async () => {
  newsroom = await openNewsroom('sections')
  admin = await newsroom.hire('guan-li', 'admin')
  editor = await newsroom.hire('li-xiaobing', 'editor')
  other = await newsroom.hire('guo-rong', 'editor')
})
afterAll(() => newsroom.close())

const added = async (name: string, more: object = {}) =>
  (await admin.post('/sections', { name, ...more })).body.doc

describe('a section', () => {
  it('has a slug in pinyin and asks for one review, unless it says two', async () => {
    expect(await added('太原新闻')).toMatchObject({
      slug: 'tai-yuan-xin-wen',
      kind: 'section',
      requiredReviews: 1,
    })
    expect((await admin.post('/sections', { name: '要闻', requiredReviews: 2 })).status).toBe(201)
    for (const requiredReviews of [0, 3, 1.5])
      expect((await admin.post('/sections', { name: '甲', requiredReviews })).status).toBe(400)
  })

  it('never stands under itself, however far down', async () => {
    const top = await added('上')
    const middle = await added('中', { parent: top.id })
    const bottom = await added('下', { parent: middle.id })
    for (const parent of [top.id, middle.id, bottom.id]) {
      const { status, body } = await admin.patch(`/sections/${top.id}`, { parent })
      expect(status).toBe(400)
      expect(body.errors[0]?.data.errors[0]?.path).toBe('parent')
    }
    expect((await admin.patch(`/sections/${bottom.id}`, { parent: top.id })).status).toBe(200)
  })

  it('may carry columns, and a column nothing', async () => {
    const section = await added('时评')
    const column = await added('晨语', { kind: 'column', parent: section.id })
    expect(column.id).toBeTruthy()
    expect((await admin.post('/sections', { name: '乙', parent: column.id })).status).toBe(400)
    expect((await admin.patch(`/sections/${section.id}`, { kind: 'column' })).status).toBe(400)
  })

  it('is never deleted', async () => {
    const { id } = await added('旧')
    for (const person of [admin, editor])
      expect((await person.delete(`/sections/${id}`)).status).toBe(403)
    expect((await admin.patch(`/sections/${id}`, { active: false })).status).toBe(200)
  })

  it('is changed by its own editors, not by others', async () => {
    const { id } = await added('体育', { editors: [editor.id] })
    const below = await added('足球', { parent: id })
    for (const section of [id, below.id]) {
      const change = (person: Person) => person.patch(`/sections/${section}`, { order: 5 })
      expect((await change(editor)).status).toBe(200)
      expect((await change(other)).status).toBe(403)
    }
    const reporter = await newsroom.hire('bi-jingjing', 'reporter')
    expect((await reporter.patch(`/sections/${id}`, { order: 6 })).status).toBe(403)
    expect((await newsroom.anonymous.get('/sections')).status).toBe(401)
  })

  it('is opened by an editor as they say; its place, editors and reviews are changed by an admin alone', async () => {
    const { id } = await added('财经', { editors: [editor.id], requiredReviews: 2 })
    const sent = { name: '财经新闻', editors: [other.id], requiredReviews: 1 }
    const above = await added('要论', { editors: [editor.id] })
    // What names no editors is for those above it: to move it would take it from everybody else.
    for (const own of [{ editors: [other.id] }, { requiredReviews: 1 }, { parent: above.id }])
      expect((await editor.patch(`/sections/${id}`, { name: '财经新闻', ...own })).status).toBe(403)
    const change = await editor.patch(`/sections/${id}`, { name: '财经新闻' })
    expect(change.body.doc).toMatchObject({ name: '财经新闻', requiredReviews: 2 })
    expect(change.body.doc.editors?.map(({ id }) => id)).toEqual([editor.id])
    const made = await editor.post('/sections', { ...sent, name: '楼市', requiredReviews: 2 })
    expect(made.body.doc).toMatchObject({ name: '楼市', requiredReviews: 2 })
    expect(made.body.doc.editors?.map(({ id }) => id)).toEqual([other.id])
    const byAdmin = await admin.patch(`/sections/${id}`, sent)
    expect(byAdmin.body.doc).toMatchObject({ requiredReviews: 1 })
    expect(byAdmin.body.doc.editors?.map(({ id }) => id)).toEqual([other.id])
  })
})
