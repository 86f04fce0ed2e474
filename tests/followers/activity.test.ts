import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'

import { databaseOf } from '../../src/engine'
import { followActivity } from '../../src/followers/activity'
import type { Following } from '../../src/followers/follow'
import type { Activity } from '../../src/payload-types'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person, editor: Person
let section: string
const running = new Set<Following>()

beforeAll(async () => {
  newsroom = await openNewsroom('activity-follower')
  reporter = await newsroom.hire('reporter', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  section = (await editor.post('/sections', { name: '要闻', kind: 'section' })).body.doc.id
})
afterEach(async () => {
  await Promise.all([...running].map((follower) => follower.stop()))
  running.clear()
})
afterAll(() => newsroom.close())

type Handle = (entries: readonly Activity[], signal: AbortSignal) => void | Promise<void>

const start = (name: string, handle: Handle): Following => {
  const follower = followActivity(newsroom.payload, {
    name,
    handle: async (entries, signal) => handle(entries, signal),
  })
  running.add(follower)
  return follower
}

const stop = async (follower: Following): Promise<void> => {
  running.delete(follower)
  await follower.stop()
}

const places = () =>
  databaseOf(newsroom.payload).collection<{ _id: string; token: unknown }>('followers')

/** Waits until a follower of this name has saved a place: what happens from then on it is told. */
const untilItFollows = (name: string) =>
  vi.waitFor(async () => expect((await places().findOne({ _id: name }))?.token).toBeTruthy(), {
    timeout: 15_000,
    interval: 50,
  })

// The same place of the stream, in 1970: type, seconds, the rest.
const longAgo = (token: unknown) => ({
  _data: (token as { _data: string })._data.replace(/^(82).{8}/, '$100000001'),
})

const write = async (headline: string): Promise<string> => {
  const { status, body } = await reporter.post('/articles', complete(section, headline))
  expect(status).toBe(201)
  return body.doc.id
}

/** Waits until entries of the articles were told, in this order. */
const untilTold = (told: readonly Activity[], articles: readonly string[]) =>
  vi.waitFor(() => expect(told.map(({ article }) => article)).toEqual(articles), {
    timeout: 20_000,
    interval: 50,
  })

test('a follower is told each entry, in order, and nothing from before its first start', async () => {
  await write('从前的稿件')
  const told: Activity[] = []
  start('order', (entries) => void told.push(...entries))
  await untilItFollows('order')
  const one = await write('第一篇')
  const two = await write('第二篇')
  await reporter.act(one, 'submit', { revision: 1 })
  await untilTold(told, [one, two, one])
  expect(told.map(({ action }) => action)).toEqual(['create', 'create', 'submit'])
  expect(told[2]).toMatchObject({ user: reporter.id, from: 'draft', to: 'review', revision: 2 })
})

test('of several processes one is told, and when it ends another goes on where it was', async () => {
  const told: [process: number, entry: Activity][] = []
  const processes = [1, 2, 3].map((n) =>
    start(
      'turns',
      (entries) => void told.push(...entries.map((entry) => [n, entry] as [number, Activity])),
    ),
  )
  await untilItFollows('turns')
  const articles = [await write('交班前')]
  await vi.waitFor(() => expect(told).toHaveLength(1), { timeout: 15_000 })
  const first = told[0]![0]
  await stop(processes[first - 1]!)
  articles.push(await write('交班时'))
  await vi.waitFor(() => expect(told).toHaveLength(2), { timeout: 15_000 })
  expect(told.map(([, { article }]) => article)).toEqual(articles)
  expect(told[1]![0]).not.toBe(first)
})

test('what was committed while no process ran is told afterwards', async () => {
  const told: Activity[] = []
  const before = start('restart', (entries) => void told.push(...entries))
  await untilItFollows('restart')
  await stop(before)
  const article = await write('停机时')
  start('restart', (entries) => void told.push(...entries))
  await untilTold(told, [article])
})

test('what could not be handled comes again, the same entries first, until it can', async () => {
  const attempts: string[][] = []
  start('again', (entries) => {
    attempts.push(entries.map(({ id }) => id))
    if (attempts.length < 3) throw new Error('the receiver is away')
  })
  await untilItFollows('again')
  await write('难送的稿件')
  await vi.waitFor(() => expect(attempts).toHaveLength(3), { timeout: 15_000 })
  expect(attempts[0]).toHaveLength(1)
  expect(attempts).toEqual([attempts[0], attempts[0], attempts[0]])
})

test('a place that the oplog has forgotten loses nothing: the record itself is read', async () => {
  const told: Activity[] = []
  const before = start('forgotten', (entries) => void told.push(...entries))
  await untilItFollows('forgotten')
  await stop(before)
  const article = await write('久远的稿件')
  const { token } = (await places().findOne({ _id: 'forgotten' })) ?? {}
  await places().updateOne({ _id: 'forgotten' }, { $set: { token: longAgo(token) } })
  start('forgotten', (entries) => void told.push(...entries))
  await vi.waitFor(() => expect(told.map((entry) => entry.article)).toContain(article), {
    timeout: 15_000,
  })
  const later = await write('之后的稿件')
  await vi.waitFor(() => expect(told.at(-1)?.article).toBe(later), { timeout: 15_000 })
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
})

test('a process that slept through its lease is told that another took over, and moves nothing', async () => {
  let signal: AbortSignal | undefined
  const told: Activity[] = []
  start('sleeper', async (_, given) => {
    signal ??= given
    if (given === signal) await pause(60_000, undefined, { signal: given })
    throw new Error('never done')
  })
  await untilItFollows('sleeper')
  const article = await write('睡着时')
  await vi.waitFor(() => expect(signal).toBeDefined(), { timeout: 15_000 })
  // As if its renewals had not come for as long as the lease.
  await places().updateOne({ _id: 'sleeper' }, { $set: { holder: 'another' } as never })
  await vi.waitFor(() => expect(signal?.aborted).toBe(true), { timeout: 15_000 })
  await Promise.all([...running].map((follower) => stop(follower)))
  await places().updateOne({ _id: 'sleeper' }, { $set: { until: new Date(0) } as never })
  start('sleeper', (entries) => void told.push(...entries))
  await untilTold(told, [article])
})
