import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { followSchedules } from '../../src/followers'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person, editor: Person, publisher: Person
let section: string

beforeAll(async () => {
  newsroom = await openNewsroom('schedules')
  reporter = await newsroom.hire('reporter', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  publisher = await newsroom.hire('publisher', 'publisher')
  section = (await editor.post('/sections', { name: '要闻', kind: 'section' })).body.doc.id
})
afterAll(() => newsroom.close())

const scheduled = async (headline: string, inMs: number, more: object = {}): Promise<string> => {
  const text = { ...complete(section, headline), ...more }
  const { id } = (await reporter.post('/articles', text)).body.doc
  await reporter.act(id, 'submit', { revision: 1 })
  await editor.act(id, 'approve', { revision: 2 })
  const publishAt = new Date(Date.now() + inMs).toISOString()
  const { status, body } = await publisher.act(id, 'schedule', { revision: 3, publishAt })
  expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
  return id
}

const stageOf = async (id: string) => (await publisher.get(`/articles/${id}?depth=0`)).body.stage

test('a scheduled article goes out once at its time, whoever of several processes sees it first', async () => {
  const soon = await scheduled('明早八点开园', 1500)
  const later = await scheduled('下月再发的稿件', 3_600_000)
  const followers = [1, 2, 3].map(() => followSchedules(newsroom.payload))
  try {
    await vi.waitFor(async () => expect(await stageOf(soon)).toBe('published'), {
      timeout: 20_000,
      interval: 200,
    })
  } finally {
    await Promise.all(followers.map((follower) => follower.stop()))
  }
  expect(await stageOf(later)).toBe('scheduled')
  const { docs } = await newsroom.payload.find({
    collection: 'activity',
    depth: 0,
    where: { and: [{ article: { equals: soon } }, { action: { equals: 'release' } }] },
  })
  expect(docs).toMatchObject([{ user: publisher.id, from: 'scheduled', to: 'published' }])
  expect(await newsroom.read('{ articles { nodes { headline } } }')).toEqual({
    articles: { nodes: [{ headline: '明早八点开园' }] },
  })
})

test.each([
  '2027-02-29T08:00:00+08:00',
  '2027-02-30T08:00Z',
  '2027-06-01',
  '2027-06-01T08:00',
  '12/01/2027',
  'Dec 1 2027',
  '+275760-09-13T00:00:00Z',
  '2027-01-01T00:00:00+99:00',
])(
  'nothing is scheduled for %s, which is no moment or another one on another clock',
  async (at) => {
    const { id } = (await reporter.post('/articles', complete(section, '定在哪天'))).body.doc
    await reporter.act(id, 'submit', { revision: 1 })
    await editor.act(id, 'approve', { revision: 2 })
    const { status, body } = await publisher.act(id, 'schedule', { revision: 3, publishAt: at })
    expect([status, body.errors?.[0].data.code]).toEqual([400, 'malformed'])
    expect(await stageOf(id)).toBe('approved')
  },
)

test('who is found to be its author has not signed it off: it is given back', async () => {
  const reporterOf = (name: string) => newsroom.admin.post('/reporters', { name })
  const { id: named } = (await reporterOf('李晓并')).body.doc
  const byline = [{ reporter: named, role: 'reporter' }]
  const id = await scheduled('自己签自己的稿', 1500, { byline })
  await newsroom.admin.patch(`/reporters/${named}`, { user: publisher.id })
  const follower = followSchedules(newsroom.payload)
  try {
    await vi.waitFor(async () => expect(await stageOf(id)).not.toBe('scheduled'), {
      timeout: 25_000,
      interval: 300,
    })
  } finally {
    await follower.stop()
  }
  expect(await stageOf(id)).toBe('approved')
})

test('a release that can’t succeed is given back to the publishers with the reason', async () => {
  const id = await scheduled('没有照片库的一天', 1200)
  const broken = Object.create(newsroom.payload, {
    find: {
      value: (options: { collection: string }) => {
        // What a lost collection looks like to the clock, while everything else works.
        if (options.collection === 'sections') throw new Error('the sections are gone')
        return newsroom.payload.find(options as Parameters<typeof newsroom.payload.find>[0])
      },
    },
  }) as typeof newsroom.payload
  const follower = followSchedules(broken)
  try {
    await vi.waitFor(async () => expect(await stageOf(id)).toBe('approved'), {
      timeout: 25_000,
      interval: 300,
    })
  } finally {
    await follower.stop()
  }
  const { docs } = await newsroom.payload.find({
    collection: 'activity',
    depth: 0,
    where: { and: [{ article: { equals: id } }, { action: { equals: 'hold' } }] },
  })
  expect(docs).toHaveLength(1)
  expect(docs[0]?.note).toBe('the sections are gone')
})
