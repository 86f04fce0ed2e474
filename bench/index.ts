// `npm run bench`: 10,000 and 100,000 articles; `--full` a million as well; `--quick` a smoke test of a minute.
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { MongoClient, type Db } from 'mongodb'

import { mongoOptions } from '../src/mongo'
import { databaseAt, startMongod } from '../src/server/mongod'
import { findMongod } from '../src/server/mongodBinary'
import { sizeOf, workFor, type Work } from './database'
import { load } from './load'
import { allocatedBy, searchTimes, visibleTimes } from './measure'
import { plotOf } from './plot'
import { questions, type Asked } from './queries'
import { reportOf, type Corpus, type Result, type Row } from './report'
import { questionFor, serve, targets, type Server, type Target } from './servers'
import { speedsOf } from './speeds'

const isQuick = process.argv.includes('--quick')
const isFull = process.argv.includes('--full')
const sizes = isQuick ? [500] : [10_000, 100_000, ...(isFull ? [1_000_000] : [])]
const effort = isQuick ? { runs: 1, seconds: 0.3 } : { runs: 5, seconds: 1 }
const times = isQuick ? { searches: 30, publications: 5 } : { searches: 300, publications: 200 }
const loads = isQuick ? [8] : [1, 8, 64]
const asks = Object.keys(questions(1)) as Asked[]

const tell = (text: string): boolean =>
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`)

// Nobody writes a search by hand in three queries.
const isAsked = (target: Target, asked: Asked): boolean =>
  target !== 'by hand' || asked !== 'search'

/** The hand-written program answers the same as ours, or comparing them would say nothing. */
const answerBytes = async (
  servers: Record<Target, Server>,
  asked: Asked,
  articles: number,
): Promise<number> => {
  const question = questions(articles)[asked]
  const { text } = await servers.cold.ask(question)
  if (isAsked('by hand', asked) && (await servers['by hand'].ask(question)).text !== text)
    throw new Error(`the answers to ${asked} are not the same`)
  return Buffer.byteLength(text)
}

const rowsOf = async (servers: Record<Target, Server>, articles: number): Promise<Row[]> => {
  const rows: Row[] = []
  for (const asked of asks)
    for (const connections of loads) {
      const bytes = await answerBytes(servers, asked, articles)
      const taking = targets
        .filter((target) => isAsked(target, asked))
        .map((target) => servers[target])
      const speeds = await speedsOf(taking, { articles, asked, connections, bytes }, effort)
      rows.push({ articles, asked, connections, bytes, speeds })
      const said = Object.entries(speeds).map(
        ([target, { perSecond }]) => `${target} ${perSecond.toFixed(perSecond < 10 ? 1 : 0)}/s`,
      )
      tell(`${articles} articles, ${asked}, ${connections} connections: ${said.join(', ')}`)
    }
  return rows
}

const workOf = async (db: Db, servers: Record<Target, Server>, articles: number) => {
  const work: Corpus['work'] = []
  for (const asked of asks)
    for (const target of ['by hand', 'Payload', 'cold'] as const)
      if (isAsked(target, asked)) {
        const ask = () => servers[target].ask(questionFor(target, asked, articles))
        // What runs in Payload speaks to MongoDB under the name that all of ours has.
        const appName = target === 'Payload' ? mongoOptions.appName : target
        const done: Work = await workFor(db, appName, ask)
        work.push({ asked, target, ...done })
      }
  return work
}

const allocationsOf = async (uri: string, articles: number) => {
  const allocatedKB: Corpus['allocatedKB'] = {}
  for (const target of targets)
    allocatedKB[target] = await allocatedBy(target, uri, 'front page', articles)
  return allocatedKB
}

const corpusOf = async (uri: string, articles: number): Promise<void> => {
  const client = await MongoClient.connect(uri)
  const db = client.db()
  const began = performance.now()
  await load(db, articles, (text) => void tell(text))
  const loadSeconds = (performance.now() - began) / 1000
  tell('servers, and the indexes of Payload')
  const started: [Target, Server][] = []
  for (const target of targets) started.push([target, await serve(target, uri)])
  const servers = Object.fromEntries(started) as Record<Target, Server>

  const work = await workOf(db, servers, articles)
  const searchMs = await searchTimes(servers.cold, times.searches)
  tell(
    `${articles} articles, ${times.searches} searches: p50 ${searchMs.p50.toFixed(1)} ms, p95 ${searchMs.p95.toFixed(1)} ms`,
  )
  result.rows.push(...(await rowsOf(servers, articles)))
  const visibleMs = await visibleTimes(db, servers.hot, articles, times.publications)
  tell(`${times.publications} publications, visible after ${visibleMs.p50.toFixed(1)} ms`)
  const rssMB: Corpus['rssMB'] = {}
  for (const [target, server] of started) rssMB[target] = (await server.usage()).rss / 2 ** 20
  for (const [, server] of started) server.stop()
  const allocatedKB = await allocationsOf(uri, articles)
  const diskMB = {
    published: await sizeOf(db, 'published'),
    published_search: await sizeOf(db, 'published_search'),
  }
  result.corpora.push({
    ...{ articles, loadSeconds, searchMs, visibleMs },
    ...{ work, rssMB, allocatedKB, diskMB },
  })
  await db.dropDatabase()
  await client.close()
}

const save = async (): Promise<void> => {
  const folder = new URL('./results/', import.meta.url)
  await mkdir(folder, { recursive: true })
  await writeFile(new URL('latest.json', folder), `${JSON.stringify(result, null, 2)}\n`)
  await writeFile(new URL('latest.svg', folder), plotOf(result))
  await writeFile(new URL('latest.md', folder), reportOf(result))
}

const began = performance.now()
const binary = await findMongod()
const mongod = await startMongod({ binary, replSet: 'touban-bench' })
const result: Result = {
  machine: {
    processor: cpus()[0]?.model.trim() ?? '',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    mongod: binary.version,
    date: new Date().toISOString().slice(0, 10),
  },
  ...effort,
  ...times,
  rows: [],
  corpora: [],
}
try {
  for (const articles of sizes) {
    await corpusOf(databaseAt(mongod, `bench-${articles}`), articles)
    if (!isQuick) await save()
  }
  tell(`${Math.round((performance.now() - began) / 60_000)} minutes`)
  process.stdout.write(reportOf(result))
} finally {
  await mongod.stop()
}
process.exit(0)
