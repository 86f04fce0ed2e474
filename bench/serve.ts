// One server in a process of its own: `serve.ts TARGET DATABASE_URI`. Tells its parent the port, then its memory on request.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MongoClient, ObjectId, type Db } from 'mongodb'

import { createDelivery } from '../src/delivery'
import { ensurePublished } from '../src/published/collections'

const [, , target = '', uri = ''] = process.argv
const client = await MongoClient.connect(uri)
const db = client.db()

type Body = { query: string; variables: { slug?: string; section?: string; query?: string } }

const bodyOf = async (chunks: AsyncIterable<Buffer>): Promise<Buffer> => {
  const kept: Buffer[] = []
  for await (const chunk of chunks) kept.push(chunk)
  return Buffer.concat(kept)
}

/** The floor: whatever the first request of a query sends in `x-answer` bytes, at once. */
const constant = (): RequestListener => {
  const answers = new Map<string, Buffer>()
  return (req, res) => {
    const size = req.headers['x-answer'] as string
    const answer = answers.get(size) ?? Buffer.alloc(Number(size), 'x')
    answers.set(size, answer)
    req.resume()
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length })
    res.end(answer)
  }
}

/** What one would write without a framework: articles, then their sections, then their reporters. */
const byHand = (db: Db): RequestListener => {
  type Row = { section: string | null; byline: { reporter: string | null }[] }
  const articles = db.collection<Row>('published')
  const named = (name: string, ids: unknown[]) =>
    db
      .collection<{ _id: ObjectId }>(name)
      .find({ _id: { $in: ids.map((id) => new ObjectId(String(id))) } })
      .toArray()
  const projection = { slug: 1, headline: 1, publishedAt: 1, section: 1, byline: 1 }
  const answer = async ({ variables: { slug, section } }: Body) => {
    const sections = section
      ? await db.collection('sections').find({ slug: section }).toArray()
      : []
    const filter = slug
      ? { slug }
      : section
        ? { section: { $in: sections.map(({ _id }) => String(_id)) } }
        : {}
    const rows = await articles
      .find(filter, { projection: slug ? { ...projection, bodyHtml: 1 } : projection })
      .sort({ publishedAt: -1, _id: -1 })
      .limit(10)
      .toArray()
    const places = await named(
      'sections',
      rows.map((row) => row.section),
    )
    const people = await named(
      'reporters',
      rows.flatMap(({ byline }) => byline.map(({ reporter }) => reporter)),
    )
    return JSON.stringify({ rows, places, people })
  }
  return (req, res) => {
    void bodyOf(req)
      .then((body) => answer(JSON.parse(body.toString()) as Body))
      .then((text) => res.writeHead(200, { 'content-type': 'application/json' }).end(text))
  }
}

const ours = async (cacheBytes: number): Promise<RequestListener> => {
  await ensurePublished(db)
  const options = { db, photoDir: '/nowhere', cacheBytes }
  const delivery = createDelivery(options)
  return (req, res) => void delivery.handle(req, res)
}

const targets: Record<string, () => RequestListener | Promise<RequestListener>> = {
  constant,
  'by hand': () => byHand(db),
  cold: () => ours(0),
  hot: () => ours(64 * 1024 * 1024),
}

const listener = await targets[target]?.()
const server = createServer(listener)
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
)
process.on('message', () => process.send?.({ memory: process.memoryUsage().rss }))
process.on('disconnect', () => process.exit(0))
