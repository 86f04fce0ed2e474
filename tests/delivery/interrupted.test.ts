import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient, MongoServerError, ObjectId, type Db } from 'mongodb'
import { MongoMemoryReplSet } from 'mongodb-memory-server'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'

import { ensurePublished } from '../../src/published/collections'
import { publish } from '../../src/published/store'
import { startDelivery, type DeliveryProcess } from '../setup/deliveryAlone'
import { article, signed } from './newsstand'

/** How long after it was acknowledged a text must be told, in milliseconds. */
const mostBehind = 1000
const query = '{ articles(first: 1) { nodes { headline } } }'

let set: MongoMemoryReplSet
let client: MongoClient
let db: Db
let delivery: DeliveryProcess

beforeAll(async () => {
  const { binary, version } = inject('mongo')
  set = await MongoMemoryReplSet.create({
    binary: { systemBinary: binary, version },
    replSet: {
      count: 3,
      storageEngine: 'wiredTiger',
      args: ['--wiredTigerCacheSizeGB', '0.25', '--setParameter', 'enableTestCommands=1'],
      configSettings: { electionTimeoutMillis: 2000 },
    },
  })
  const uri = `${set.getUri('touban')}&w=majority`
  client = await MongoClient.connect(uri)
  db = client.db()
  await ensurePublished(db)
  delivery = await startDelivery(uri)
}, 120_000)
afterEach(() => process.kill(delivery.pid, 'SIGCONT'))
afterAll(async () => {
  await delivery.stop()
  await client.close()
  await set.stop()
})

type Written = { version: number; begun: number; done: number }
type Read = { status: number; version: number; from: number; to: number }

const written: Written[] = []
const reads: Read[] = []

/** Gives readers another text, again until the database has acknowledged it. */
const write = async (): Promise<void> => {
  const version = written.length + 1
  const one: Written = { version, begun: performance.now(), done: Infinity }
  written.push(one)
  while (one.done === Infinity) {
    try {
      await publish({ db }, article(1, { headline: String(version) }))
      one.done = performance.now()
    } catch {
      await pause(50)
    }
  }
}

const read = async (): Promise<Read> => {
  const from = performance.now()
  const response = await fetch(`${delivery.url}/graphql?query=${encodeURIComponent(query)}`)
  const text = await response.text()
  // Before the first text there is none.
  const version = Number(/"headline":"(\d+)"/.exec(text)?.[1] ?? 0)
  const one = { status: response.status, version, from, to: performance.now() }
  reads.push(one)
  return one
}

/** Answers that were true at no moment from a second before they were asked for until they came. */
const wrong = () =>
  reads
    .filter(({ status }) => status === 200)
    .flatMap(({ version, from, to }) => {
      const oldest = written.filter(({ done }) => done < from - mostBehind).at(-1)?.version ?? 0
      const newest = written.filter(({ begun }) => begun <= to).at(-1)?.version ?? 0
      return version >= oldest && version <= newest ? [] : [{ version, oldest, newest, from, to }]
    })

/** Reads and writes go on until `work` is done. */
const during = async (work: () => Promise<void>): Promise<void> => {
  let isOver = false
  const until = async (once: () => Promise<unknown>): Promise<void> => {
    while (!isOver) await once()
  }
  const writing = until(async () => {
    await write()
    await pause(20)
  })
  const reading = Array.from({ length: 4 }, () => until(read))
  try {
    await work()
  } finally {
    isOver = true
    await Promise.all([writing, ...reading])
  }
}

/** Waits for an answer to a text that is written now. */
const untilTold = async (timeout: number): Promise<void> => {
  const version = written.length + 1
  await vi.waitFor(() => expect(reads.at(-1)).toMatchObject({ status: 200 }), { timeout })
  await vi.waitFor(() => expect(reads.at(-1)?.version).toBeGreaterThan(version), { timeout })
}

const interruptions = (): number =>
  delivery.log().split('the stream of changes was interrupted').length - 1

const failing = (mode: object | string, data: object) =>
  client
    .db('admin')
    .command({ configureFailPoint: 'failCommand', mode, data: { ...data, appName: 'touban' } })
const fail = (mode: object, errorCode: number, failCommands: string[]) =>
  failing(mode, { failCommands, errorCode })

describe('an answer that takes too long', () => {
  const ask = (slug: string) =>
    fetch(`${delivery.url}/graphql?query={article(slug:"${slug}"){headline}}`)
  const expectRefused = async (response: Response) => {
    expect([response.status, response.headers.get('cache-control')]).toEqual([503, 'no-store'])
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/took too long/) as string }],
    })
  }

  it('is refused with 503 when MongoDB gives up, and is found when asked for again', async () => {
    await fail({ times: 1 }, 50, ['find'])
    await expectRefused(await ask('given-up'))
    expect((await ask('given-up')).status).toBe(200)
  })

  it('is refused with 503 after 10 seconds, whatever the database does', async () => {
    const slow = { failCommands: ['find'], blockConnection: true, blockTimeMS: 14_000 }
    await failing({ times: 1 }, slow)
    const began = performance.now()
    await expectRefused(await ask('slow'))
    expect(performance.now() - began).toBeLessThan(13_000)
  }, 30_000)
})

describe('an answer whose database breaks the connection, again and again', () => {
  const breaking = { failCommands: ['find'], closeConnection: true }
  it.each(['/graphql?query={article(slug:"broken"){headline}}', '/photos/broken.jpg'])(
    'is refused with 503, and %s is asked for again',
    async (path) => {
      await failing({ times: 2 }, breaking)
      const refused = await fetch(`${delivery.url}${path}`)
      expect([refused.status, refused.headers.get('cache-control')]).toEqual([503, 'no-store'])
      expect((await fetch(`${delivery.url}${path}`)).status).not.toBe(503)
    },
  )
})

describe('no answer is older than a second', { timeout: 120_000 }, () => {
  it.each([
    ['its place in the stream is forgotten (ChangeStreamHistoryLost)', 286],
    ['the stream breaks with an error that nobody foresaw (InternalError)', 1],
    ['the cursor is gone (CursorNotFound)', 43],
  ])('while %s', async (_, errorCode) => {
    await during(async () => {
      await untilTold(20_000)
      const before = interruptions()
      await fail({ times: 1 }, errorCode, ['getMore'])
      await vi.waitFor(() => expect(interruptions()).toBe(before + 1), 5000)
      await untilTold(20_000)
    })
    expect(wrong()).toEqual([])
  })

  it('when the process slept, and was asked while it did', async () => {
    await during(() => untilTold(20_000))
    process.kill(delivery.pid, 'SIGSTOP')
    // So that the last news that it will find when it wakes is that there is none.
    await pause(500)
    const asked = Array.from({ length: 8 }, () => pause(1500).then(read))
    for (let n = 0; n < 5; n++) await write()
    // Longer than what is kept may be given without news, and the last text is old enough to be due.
    await pause(2 * mostBehind + 500)
    const awake = performance.now()
    process.kill(delivery.pid, 'SIGCONT')
    const answers = await Promise.all(asked)
    expect(answers.map(({ version }) => version)).toEqual(answers.map(() => written.length))
    expect(Math.min(...answers.map(({ to }) => to))).toBeGreaterThan(awake)
    expect(wrong()).toEqual([])
  })

  it.each(['sections', 'reporters'])(
    'when a name in %s changed while the process slept, and names are slow to be read again',
    async (collection) => {
      const record = new ObjectId()
      const kind = collection === 'sections' ? 'section' : 'staff'
      const [slug, known] = [`told-${collection}`, { slug: collection, kind, name: 'before' }]
      await db.collection(collection).insertOne({ _id: record, ...known })
      const name = String(record)
      const told =
        collection === 'sections' ? { section: name } : { byline: [signed('杨文', name)] }
      const publishedAt = new Date('2022-11-14T08:00:00Z')
      await publish({ db }, article(2, { slug, publishedAt, ...told }))
      const asked = `{ article(slug: "${slug}") { section { name } byline { reporter { name } } } }`
      const tell = async () => {
        const response = await fetch(`${delivery.url}/graphql?query=${encodeURIComponent(asked)}`)
        const said = /"name":"(before|after)"/.exec(await response.text())?.[1]
        return response.status === 200 ? said : response.status
      }
      await vi.waitFor(async () => expect(await tell()).toBe('before'), 5000)

      process.kill(delivery.pid, 'SIGSTOP')
      await pause(500)
      await db.collection(collection).updateOne({ _id: record }, { $set: { name: 'after' } })
      await pause(2 * mostBehind)
      const slow = { blockConnection: true, blockTimeMS: 700, namespace: `touban.${collection}` }
      await failing('alwaysOn', { failCommands: ['find', 'aggregate'], ...slow })
      process.kill(delivery.pid, 'SIGCONT')
      // Not one after the other: who waits for a slow answer would not see those that come meanwhile.
      const answers: Promise<unknown>[] = []
      for (let n = 0; n < 100; n++) {
        answers.push(tell())
        await pause(20)
      }
      expect(new Set(await Promise.all(answers))).toEqual(new Set(['after']))
      await failing('off', {})
    },
  )

  it('when the primary steps down', async () => {
    await during(async () => {
      await untilTold(20_000)
      await client
        .db('admin')
        .command({ replSetStepDown: 5, force: true })
        .catch((error: unknown) => {
          if (error instanceof MongoServerError) throw error
        })
      await untilTold(60_000)
    })
    expect(wrong()).toEqual([])
  })

  it('when the primary is killed, and it answers again when there is another', async () => {
    await during(async () => {
      await untilTold(20_000)
      const { primary } = (await client.db('admin').command({ hello: 1 })) as { primary: string }
      const server = set.servers.find(({ instanceInfo }) =>
        primary.endsWith(`:${instanceInfo?.port}`),
      )
      server?.instanceInfo?.instance.mongodProcess?.kill('SIGKILL')
      await untilTold(60_000)
    })
    expect(wrong()).toEqual([])
    const told = reads.slice(-200)
    expect(told.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  })

  it('and most answers were kept ones', () => {
    const versions = new Set(reads.map(({ version }) => version))
    expect(reads.length).toBeGreaterThan(versions.size * 3)
  })
})

it('while no member of the database answers, every question is refused with 503', async () => {
  for (const { instanceInfo } of set.servers) instanceInfo?.instance.mongodProcess?.kill('SIGKILL')
  const ask = async (path: string) => {
    const { status, headers } = await fetch(`${delivery.url}${path}`)
    return `${status} ${headers.get('cache-control')}`
  }
  const paths = ['/graphql?query={article(slug:"gone"){headline}}', '/photos/gone.jpg']
  expect(await Promise.all(paths.map(ask))).toEqual(['503 no-store', '503 no-store'])
  // Not before the driver has found that there is none.
  expect(await ask('/graphql?query={search(query:"gone"){nodes{slug}}}')).toBe('503 no-store')
}, 40_000)
