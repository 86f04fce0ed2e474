import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { databaseOf } from '../../src/engine'
import { followNotices } from '../../src/followers/notices'
import type { Following } from '../../src/followers/follow'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person, editor: Person, second: Person, sports: Person
let publisher: Person, chief: Person
let section: string
let following: Following | undefined

const places = () => databaseOf(newsroom.payload).collection('followers')
const start = () => (following = followNotices(newsroom.payload))
const stop = async () => {
  await following?.stop()
  following = undefined
}

beforeAll(async () => {
  newsroom = await openNewsroom('notices')
  reporter = await newsroom.hire('yang-wen', 'reporter')
  editor = await newsroom.hire('li-xiaobing', 'editor')
  second = await newsroom.hire('guo-rong', 'editor')
  sports = await newsroom.hire('bi-jingjing', 'editor')
  publisher = await newsroom.hire('wang-qian', 'publisher')
  chief = await newsroom.hire('zhao-zong', 'editor', 'publisher')
  const open = async (name: string, editors: string[]) =>
    (await newsroom.admin.post('/sections', { name, editors })).body.doc.id as string
  section = await open('要闻', [editor.id, second.id, chief.id])
  await open('体育', [sports.id])
  start()
  const follows = () => places().findOne({ _id: 'notices' as never, token: { $ne: null } })
  await vi.waitFor(async () => expect(await follows()).not.toBeNull(), { timeout: 30_000 })
}, 120_000)
afterAll(async () => {
  await stop()
  await newsroom.close()
})

const bell = async (person: Person) => (await person.get('/notifications/mine')).body
const kinds = async (person: Person, article: string): Promise<string[]> =>
  (await bell(person)).notices
    .filter((notice: { article: string }) => notice.article === article)
    .map(({ kind }: { kind: string }) => kind)
    .reverse()

const write = async (person: Person, headline: string): Promise<string> =>
  (await person.post('/articles', complete(section, headline))).body.doc.id
const act = async (person: Person, id: string, action: string, given: object = {}) => {
  const { revision } = (await person.get(`/articles/${id}/actions`)).body
  const { body, status } = await person.act(id, action, { revision, ...given })
  expect([status, body.errors]).toEqual([200, undefined])
}
const heard = (person: Person, article: string, expected: string[]) =>
  vi.waitFor(async () => expect(await kinds(person, article)).toEqual(expected), {
    timeout: 15_000,
  })

describe('of an article’s way', () => {
  test('each hears what waits for them or came of their work, and nobody what they did themselves', async () => {
    const id = await write(reporter, '汾河两岸添新绿')
    await act(reporter, id, 'submit')
    await act(editor, id, 'return', { note: '请补一句市民的话。' })
    await act(reporter, id, 'submit')
    await act(second, id, 'approve')
    await act(publisher, id, 'publish')
    await heard(reporter, id, ['returned', 'approved', 'published'])
    await act(publisher, id, 'retract', { note: '采访对象否认说过。' })

    await heard(reporter, id, ['returned', 'approved', 'published', 'retracted'])
    await heard(editor, id, ['submitted', 'submitted'])
    await heard(second, id, ['submitted', 'submitted'])
    await heard(chief, id, ['submitted', 'submitted', 'ready'])
    await heard(publisher, id, ['ready'])
    for (const person of [sports, newsroom.admin]) await heard(person, id, [])
    const [retracted, , , returned] = (await bell(reporter)).notices
    expect(returned).toMatchObject({
      by: 'li-xiaobing',
      remark: '请补一句市民的话。',
      // They have submitted it again since.
      isRead: true,
    })
    expect(retracted).toMatchObject({
      by: 'wang-qian',
      remark: '采访对象否认说过。',
      isRead: false,
    })
  })

  test('who decides on an article has read what was told of it, from wherever they did, but for what a note asks them; others have not', async () => {
    const id = await write(reporter, '看板上直接通过')
    await act(reporter, id, 'submit')
    await reporter.post('/notes', { article: id, text: '数字对吗？', mentions: [editor.id] })
    await heard(editor, id, ['submitted', 'mentioned'])
    await heard(second, id, ['submitted'])
    await act(editor, id, 'approve')
    const read = async (person: Person): Promise<string[]> => {
      const { notices } = (await bell(person)) as {
        notices: { article: string; isRead: boolean; kind: string }[]
      }
      return notices
        .filter(({ article, isRead }) => article === id && isRead)
        .map(({ kind }) => kind)
    }
    await vi.waitFor(async () => expect(await read(editor)).toEqual(['submitted']), {
      timeout: 15_000,
    })
    expect(await read(second)).toEqual([])
  })

  test('whose article is spiked hears of it and why; who spikes their own hears nothing', async () => {
    const id = await write(reporter, '糖葫芦前排长队')
    await act(reporter, id, 'submit')
    await act(editor, id, 'spike', { note: '与昨日稿件重复。' })
    await heard(reporter, id, ['spiked'])
    expect((await bell(reporter)).notices[0]).toMatchObject({ remark: '与昨日稿件重复。' })

    const own = await write(reporter, '自己不要了的稿件')
    await act(reporter, own, 'spike', { note: '不写了。' })
    await act(editor, own, 'revive')
    await act(reporter, own, 'submit')
    await heard(editor, own, ['submitted'])
    await heard(reporter, own, [])
  })

  test('an editor’s own article is not sent to them to review, nor to sign what they wrote', async () => {
    const id = await write(chief, '主任自己的稿件')
    await act(chief, id, 'submit')
    await act(editor, id, 'approve')
    await heard(chief, id, ['approved'])
    await heard(publisher, id, ['ready'])
    await heard(editor, id, ['submitted'])
  })

  test('a failed schedule is told to who made it too, though it is in their name', async () => {
    const id = await write(reporter, '明早八点开园')
    await act(reporter, id, 'submit')
    await act(editor, id, 'approve')
    const publishAt = new Date(Date.now() + 86_400_000).toISOString()
    await act(publisher, id, 'schedule', { publishAt })
    const { byClock } = await import('../../src/engine')
    const article = await newsroom.payload.findByID({ collection: 'articles', id, depth: 0 })
    await byClock(newsroom.payload, article, 'hold', '照片库不在')
    await heard(publisher, id, ['ready', 'held'])
    await heard(chief, id, ['submitted', 'ready', 'held'])
    await heard(editor, id, ['submitted'])
  })

  test('a note names colleagues who may read it, and not who wrote it', async () => {
    const id = await write(reporter, '请看批注')
    const mentions = [reporter.id, editor.id, sports.id]
    const { status } = await reporter.post('/notes', { article: id, text: '数字对吗？', mentions })
    expect(status).toBe(201)
    await heard(editor, id, ['mentioned'])
    await heard(reporter, id, [])
    await heard(sports, id, [])
  })

  test('what somebody chose not to hear does not come', async () => {
    const { status } = await second.patch(`/users/${second.id}`, {
      notify: { inApp: ['mentioned'] },
    })
    expect(status).toBe(200)
    const id = await write(reporter, '不必叫我')
    await act(reporter, id, 'submit')
    await heard(editor, id, ['submitted'])
    await heard(second, id, [])
  })
})

describe('a notice', () => {
  let id: string
  beforeEach(async () => {
    id = await write(reporter, '只给收信人看')
    await act(reporter, id, 'submit')
    await heard(editor, id, ['submitted'])
  })

  test('is there once, however often the entry is told', async () => {
    const count = () => databaseOf(newsroom.payload).collection('notifications').countDocuments()
    const before = await count()
    await stop()
    // As a process that wrote them and ended before it said so.
    const at = new Date(Date.now() - 60_000)
    await places().updateOne({ _id: 'notices' as never }, { $set: { token: null, at } })
    start()
    const last = await write(reporter, '之后的稿件')
    await act(reporter, last, 'submit')
    await heard(editor, last, ['submitted'])
    // Editor and chief; the second editor has chosen not to hear.
    expect(await count()).toBe(before + 2)
  })

  test('is read and marked by whose it is, and by nobody else', async () => {
    const { notices, unread } = await bell(editor)
    const [{ id: notice }] = notices
    for (const person of [reporter, second, publisher, newsroom.admin]) {
      expect((await person.get(`/notifications/${notice}`)).status).toBe(404)
      const { body } = await person.get('/notifications?limit=250&depth=0')
      expect(body.docs.every(({ user }: { user: string }) => user === person.id)).toBe(true)
      expect((await person.post('/notifications/read', { ids: [notice] })).status).toBe(200)
    }
    expect((await editor.patch(`/notifications/${notice}`, { kind: 'held' })).status).toBe(403)
    expect((await bell(editor)).unread).toBe(unread)

    const marked = await editor.post('/notifications/read', { ids: [notice] })
    expect(marked.body.unread).toBe(unread - 1)
    expect(marked.body.notices[0]).toMatchObject({ id: notice, isRead: true })
    expect((await editor.post('/notifications/read')).body.unread).toBe(0)
    expect((await bell(chief)).unread).toBeGreaterThan(0)
  })

  const tooMany = Array<string>(31).fill('0'.repeat(24))
  test.each(['all', [1], [{ $ne: null }], tooMany].map((ids) => [ids]))(
    'is not marked by ids like %j',
    async (ids) => {
      expect((await editor.post('/notifications/read', { ids })).status).toBe(400)
    },
  )

  test('costs a 304 while nothing is new', async () => {
    const { headers } = await editor.get('/notifications/mine')
    const tag = { 'if-none-match': headers.get('etag') ?? '' }
    const again = () => editor.send('GET', '/notifications/mine', undefined, tag)
    expect((await again()).status).toBe(304)
    await editor.post('/notifications/read')
    expect((await again()).status).toBe(200)
  })
})
