import { timingSafeEqual } from 'node:crypto'
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { type Db } from 'mongodb'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { type Delivery } from '../delivery'

export type Door = 'delivery' | 'newsroom'

/** `/metrics`, in the text format of Prometheus: of this process, and of the newsroom what its database counts. */
export interface Metrics {
  /** A request that is answered. */
  answered(door: Door, status: number, milliseconds: number): void
  /** Answers, or returns false to whom it is not for: to them there is no such page. */
  handle(request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean>
}

const patienceMs = 2000
// From a kept answer to one that somebody gave up waiting for.
const buckets = [0.001, 0.005, 0.025, 0.1, 0.25, 1, 2.5, 10]

const isLocal = ({ socket, headers }: IncomingMessage): boolean =>
  /^(?:::1|(?:::ffff:)?127\.)/.test(socket.remoteAddress ?? '') &&
  // A proxy on this machine asks in somebody's name.
  !headers['x-forwarded-for'] &&
  !headers.forwarded

const bears = ({ headers }: IncomingMessage, token: string): boolean => {
  const [given, due] = [Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)]
  return token !== '' && given.length === due.length && timingSafeEqual(given, due)
}

export function createMetrics({
  db,
  delivery,
  token,
}: {
  db: Db
  delivery: Pick<Delivery, 'isFresh' | 'keptBytes'>
  /** Who bears it may ask from anywhere; programs of this machine may without. */
  token: string
}): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'touban_http_requests_total',
    help: 'Requests answered, by door (delivery: readers’; newsroom: all others) and status.',
    labelNames: ['door', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'touban_http_request_seconds',
    help: 'How long a request took, by door.',
    labelNames: ['door'],
    buckets,
    registers,
  })
  new Gauge({
    name: 'touban_delivery_fresh',
    help: '1 while changes of the readers’ copy are heard and answers kept.',
    registers,
    collect() {
      this.set(delivery.isFresh() ? 1 : 0)
    },
  })
  new Gauge({
    name: 'touban_delivery_kept_bytes',
    help: 'Memory that kept answers take.',
    registers,
    collect() {
      this.set(delivery.keptBytes())
    },
  })
  new Gauge({
    name: 'touban_articles',
    help: 'Articles of the newsroom, by stage.',
    labelNames: ['stage'],
    registers,
    async collect() {
      const counts = await articlesByStage(db)
      this.reset()
      for (const { _id, count } of counts) this.set({ stage: _id }, count)
    },
  })
  new Gauge({
    name: 'touban_schedules_overdue',
    help: 'Scheduled articles whose time passed more than five seconds ago.',
    registers,
    async collect() {
      this.set(await overdue(db))
    },
  })

  const give = async (response: ServerResponse): Promise<true> => {
    const text = await registry.metrics()
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' })
    response.end(text)
    return true
  }

  return {
    answered(door, status, milliseconds) {
      requests.inc({ door, status })
      seconds.observe({ door }, milliseconds / 1000)
    },
    handle: (request, response) => (isLocal(request) || bears(request, token)) && give(response),
  }
}

// Both read an index alone.
const articlesByStage = (db: Db) =>
  db
    .collection('articles')
    .aggregate<{ _id: string; count: number }>(
      [{ $sort: { stage: 1 } }, { $group: { _id: '$stage', count: { $sum: 1 } } }],
      { maxTimeMS: patienceMs },
    )
    .toArray()

const overdue = (db: Db) =>
  db
    .collection('articles')
    .countDocuments(
      { stage: 'scheduled', publishAt: { $lt: new Date(Date.now() - 5000) } },
      { maxTimeMS: patienceMs },
    )
