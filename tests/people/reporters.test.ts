import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openNewsroom, type Newsroom, type Person } from '../photos/newsroom'

let newsroom: Newsroom
let admin: Person
let editor: Person
let reporter: Person
beforeAll(async () => {
  newsroom = await openNewsroom('reporters')
  admin = await newsroom.hire('guan-li', 'admin')
  editor = await newsroom.hire('li-xiaobing', 'editor')
  reporter = await newsroom.hire('yang-wen', 'reporter')
})
afterAll(() => newsroom.close())

const added = async (name: string, more: object = {}) =>
  (await editor.post('/reporters', { name, ...more })).body.doc

describe('a reporter', () => {
  it('gets a slug, a sort key and initials of the name, surnames read as surnames', async () => {
    expect(await added('单田文')).toMatchObject({
      slug: 'shan-tianwen',
      initials: 'stw',
      sortKey: 'shan4单 tian2田 wen2文',
    })
  })

  it('shares a name with another and has a slug of their own', async () => {
    const slugs = [await added('郭蓉'), await added('郭蓉'), await added('郭容')].map(
      ({ slug }) => slug,
    )
    expect(slugs).toEqual(['guo-rong', 'guo-rong-2', 'guo-rong-3'])
  })

  it('has a slug even with a name that can’t be read', async () => {
    expect((await added('𠮷𠮷')).slug).toMatch(/^reporter(-\d+)?$/)
  })

  it('keeps the slug when the name is mended; the order follows', async () => {
    const { id, slug } = await added('毕京京')
    const { body } = await editor.patch(`/reporters/${id}`, { name: '毕晶晶' })
    expect(body.doc).toMatchObject({ slug, sortKey: 'bi4毕 jing1晶 jing1晶' })
  })

  it('gets a new slug by one that is typed, or by emptying it', async () => {
    const { id } = await added('杨文')
    const typed = await editor.patch(`/reporters/${id}`, { slug: 'Yang Wen 太原' })
    expect(typed.body.doc.slug).toBe('yang-wen-tai-yuan')
    const emptied = await editor.patch(`/reporters/${id}`, { slug: '' })
    expect(emptied.body.doc.slug).toBe('yang-wen')
  })

  it('is refused a slug that is taken or can’t be read, with 400 naming the field', async () => {
    const [one, two] = [await added('李晓并'), await added('李小兵')]
    for (const slug of [one.slug, '！？']) {
      const { status, body } = await editor.patch(`/reporters/${two.id}`, { slug })
      expect(status).toBe(400)
      expect(body.errors[0]?.data.errors[0]?.path).toBe('slug')
    }
  })

  it('is an editor’s and an admin’s to add and change, nobody’s to delete, and nothing to strangers', async () => {
    const { id } = await added('甲某')
    const change = (person: Person) => person.patch(`/reporters/${id}`, { affiliation: '乙报' })
    expect((await change(editor)).status).toBe(200)
    expect((await change(admin)).status).toBe(200)
    expect((await change(reporter)).status).toBe(403)
    expect((await reporter.post('/reporters', { name: '丙' })).status).toBe(403)
    expect((await admin.delete(`/reporters/${id}`)).status).toBe(403)
    expect((await reporter.get(`/reporters/${id}`)).status).toBe(200)
    expect((await newsroom.anonymous.get(`/reporters/${id}`)).status).toBe(401)
  })

  it('is bound to an account by an admin alone, and each account once', async () => {
    const [one, two] = [await added('丁某'), await added('戊某')]
    const bind = async (person: Person, id: string, user: string | null) => {
      const { status, body } = await person.patch(`/reporters/${id}`, { user, kind: 'stringer' })
      return status === 200 ? (body.doc.user?.id ?? null) : status
    }
    expect(await bind(editor, one.id, editor.id)).toBe(403)
    expect((await editor.post('/reporters', { name: '丑某', user: editor.id })).status).toBe(403)
    expect(await bind(admin, one.id, editor.id)).toBe(editor.id)
    expect(await bind(admin, two.id, editor.id)).toBe(400)
    expect(await bind(editor, one.id, null)).toBe(403)
    expect(await bind(editor, one.id, editor.id)).toBe(editor.id)
  })

  it('may be unbound, any number of them', async () => {
    for (const name of ['己某', '庚某']) {
      const { status } = await admin.post('/reporters', { name, user: null })
      expect(status).toBe(201)
    }
  })

  it('is found by initials', async () => {
    await added('晋中文')
    const { body } = await reporter.get('/reporters?where[initials][equals]=jzw')
    expect(body.docs).toHaveLength(1)
  })
})

describe('a name in a credit', () => {
  it('is filled in from the reporter, and follows when another is chosen', async () => {
    const [one, two] = [await added('辛某'), await added('壬某')]
    const photo = await editor.post('/photos', {
      credit: [{ reporter: one.id, role: 'photographer' }],
    })
    const [row] = photo.body.doc.credit ?? []
    expect(row?.name).toBe('辛某')
    const changed = await editor.patch(`/photos/${photo.body.doc.id}`, {
      credit: [{ ...row, reporter: two.id }],
    })
    expect(changed.body.doc.credit?.[0]?.name).toBe('壬某')
  })

  it('stays as it was typed', async () => {
    const { id } = await added('癸某')
    const credit = [{ reporter: id, name: '小癸', role: 'photographer' }]
    expect((await editor.post('/photos', { credit })).body.doc.credit?.[0]?.name).toBe('小癸')
  })

  it('is needed where no reporter is chosen', async () => {
    expect((await editor.post('/photos', { credit: [{ role: 'photographer' }] })).status).toBe(400)
  })
})
