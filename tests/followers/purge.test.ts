import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Following } from '../../src/followers/follow'
import { followPurge } from '../../src/followers/purge'
import { articlesOf } from '../../src/published/collections'
import { article, id, openNewsstand, signed, type Newsstand } from '../delivery/newsstand'

type Purge = { tags?: string[]; purge_everything?: true }

let newsstand: Newsstand
let cdn: Server
let url: string
let received: { authorization: string | undefined; body: Purge }[]
/** What the CDN says; a number is a status, null nothing at all. */
let says: (number | null)[]
const running = new Set<Following>()

const take = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
  let body = ''
  for await (const chunk of req) body += String(chunk)
  received.push({ authorization: req.headers.authorization, body: JSON.parse(body) as Purge })
  const status = says.shift()
  if (status !== null) res.writeHead(status ?? 200).end('{"success":true}')
}

beforeAll(async () => {
  newsstand = await openNewsstand('purge')
  await newsstand.addSections({ _id: id(101), name: '要闻', slug: 'yao-wen', kind: 'section' })
  await newsstand.addReporters({ _id: id(201), name: '杨文', slug: 'yang-wen', kind: 'staff' })
  cdn = createServer((req, res) => void take(req, res))
  await new Promise<void>((resolve) => cdn.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(cdn.address() as AddressInfo).port}/purge`
})
beforeEach(async () => {
  received = []
  says = []
  await newsstand.db.collection('followers').deleteMany({})
})
afterEach(() => stopAll())
afterAll(async () => {
  cdn.closeAllConnections()
  await new Promise((resolve) => cdn.close(resolve))
  await newsstand.close()
})

const places = () => newsstand.db.collection<{ _id: string; token: unknown }>('followers')

const start = async (): Promise<void> => {
  running.add(followPurge(newsstand.db, { url, token: 'a-secret' }))
  await vi.waitFor(
    async () => expect((await places().findOne({ _id: 'purge' }))?.token).toBeTruthy(),
    { timeout: 15_000 },
  )
}
const stopAll = async (): Promise<void> => {
  await Promise.all([...running].map((follower) => follower.stop()))
  running.clear()
}

const untilReceived = (count: number) =>
  vi.waitFor(() => expect(received.length).toBeGreaterThanOrEqual(count), {
    timeout: 15_000,
    interval: 20,
  })

const told = () => received.flatMap(({ body }) => body.tags ?? [])
const touched = {
  section: id(101),
  byline: [signed('杨文', id(201))],
  page: { id: id(301), date: '2022-11-15', number: 1, name: null, position: 1 },
}

describe('a CDN', () => {
  it('is told the tags of what a publish, a retraction and a new name made old, with the secret', async () => {
    await start()
    await newsstand.publish(article(1, touched))
    await untilReceived(1)
    expect(received[0]?.authorization).toBe('Bearer a-secret')
    expect(told().sort()).toEqual(
      [
        'any',
        `article:${id(1)}`,
        'articles',
        'kind:news',
        'page:2022-11-15',
        `reporter:${id(201)}`,
        'reporters',
        'search',
        `section:${id(101)}`,
        'slug:article-1',
      ].sort(),
    )

    received = []
    await articlesOf(newsstand.db).deleteOne({ _id: id(1) })
    await untilReceived(1)
    expect(told()).toEqual(expect.arrayContaining(['any', `article:${id(1)}`, 'search']))

    received = []
    await newsstand.db
      .collection('sections')
      .updateOne({ slug: 'yao-wen' }, { $set: { name: '头条' } })
    await newsstand.db
      .collection('reporters')
      .updateOne({ slug: 'yang-wen' }, { $set: { name: '杨雯' } })
    await vi.waitFor(
      () =>
        expect(told()).toEqual(
          expect.arrayContaining(['any', 'sections', 'reporters', `profile:${id(201)}`]),
        ),
      { timeout: 15_000 },
    )
  })

  it('is told by one process of several, at most 30 tags at once', async () => {
    await start()
    await start()
    await start()
    await newsstand.publish(...Array.from({ length: 40 }, (_, n) => article(n + 10, touched)))
    await vi.waitFor(() => expect(told()).toContain(`article:${id(49)}`), { timeout: 15_000 })
    const counts = received.map(({ body }) => body.tags?.length ?? 0)
    expect(Math.max(...counts)).toBeLessThanOrEqual(30)
    expect(told().filter((tag) => tag === `article:${id(30)}`)).toHaveLength(1)
  })

  it('that is away, refuses or says nothing is told again until it has heard', async () => {
    await start()
    says = [503, 401]
    await newsstand.publish(article(1, touched))
    await untilReceived(3)
    expect(received[1]).toEqual(received[0])
    expect(received[2]).toEqual(received[0])
  })

  it('that hangs keeps nobody from publishing, and hears of all of it afterwards', async () => {
    await start()
    says = [null]
    await newsstand.publish(article(3, touched))
    await untilReceived(1)
    await newsstand.publish(article(4, touched))
    const { data } = await newsstand.ask('{ article(slug: "article-4") { slug } }')
    expect(data?.article).toEqual({ slug: 'article-4' })
    await stopAll()
    await start()
    await vi.waitFor(
      () =>
        expect(told()).toEqual(expect.arrayContaining([`article:${id(3)}`, `article:${id(4)}`])),
      { timeout: 15_000 },
    )
  })

  it('is told to forget everything where nobody can say what changed', async () => {
    await start()
    await newsstand.db.collection('published_notices').drop()
    await untilReceived(1)
    expect(received[0]?.body).toEqual({ purge_everything: true })
    await stopAll()

    received = []
    const { token } = (await places().findOne({ _id: 'purge' })) ?? {}
    const _data = (token as { _data: string })._data.replace(/^(82).{8}/, '$100000001')
    await places().updateOne({ _id: 'purge' }, { $set: { token: { _data } } })
    await start()
    await untilReceived(1)
    expect(received[0]?.body).toEqual({ purge_everything: true })
  })
})
