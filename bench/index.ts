// `npm run bench`: 10,000 and 100,000 articles; `--full` a million as well; `--quick` a smoke test of a minute.
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { MongoClient, type Db } from 'mongodb'

import { articlesOf, searchOf } from '../src/published/collections'
import { publish } from '../src/published/store'
import { databaseAt, startMongod } from '../src/server/mongod'
import { findMongod } from '../src/server/mongodBinary'
import { articleOf, searches } from './corpus'
import { load } from './load'
import { middle, serve, speedOf, type Server } from './measure'
import { questions } from './queries'
import { plotOf, tableOf, type Result, type Row } from './report'

const isQuick = process.argv.includes('--quick')
const sizes = isQuick
  ? [500]
  : [10_000, 100_000, ...(process.argv.includes('--full') ? [1_000_000] : [])]
const effort = isQuick ? { runs: 1, seconds: 1 } : { runs: 5, seconds: 1 }
const targets = ['constant', 'by hand', 'cold', 'hot']
const tell = (text: string): boolean =>
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`)

const rowsOf = async (servers: Record<string, Server>, articles: number): Promise<Row[]> => {
  const rows: Row[] = []
  for (const [question, asked] of Object.entries(questions(articles)))
    for (const connections of question === 'front page' && !isQuick ? [1, 8, 64] : [8]) {
      const speeds: Row['speeds'] = {}
      const bytes = (await servers.cold?.ask(asked))?.text.length ?? 0
      for (const [target, server] of Object.entries(servers)) {
        // Nobody writes a search by hand in three queries.
        if (target === 'by hand' && question === 'search') continue
        speeds[target] = await speedOf(server, asked, { ...effort, connections, bytes })
        tell(
          `${articles} articles, ${question}, ${connections} connections, ${target}: ${Math.round(speeds[target].perSecond)}/s`,
        )
      }
      rows.push({ articles, question, connections, speeds })
    }
  return rows
}

/** Different queries, one after another, without a cache. */
const searchTimes = async (server: Server): Promise<number[]> => {
  const times: number[] = []
  const { query } = questions(1).search
  for (const asked of searches(isQuick ? 30 : 300))
    times.push((await server.ask({ query, variables: { query: asked } })).ms)
  return times
}

/** From the moment that a publication is acknowledged until a warm cache shows it. */
const visibleTimes = async (db: Db, server: Server, articles: number): Promise<number[]> => {
  const times: number[] = []
  const asked = questions(articles)['front page']
  for (let n = 0; n < (isQuick ? 5 : 50); n++) {
    await server.ask(asked)
    const view = articleOf(articles + n, articles)
    await publish({ db }, view)
    const began = performance.now()
    while (!(await server.ask(asked)).text.includes(`"${view.slug}"`)) {
      if (performance.now() - began > 10_000) throw new Error('a publication never became visible')
    }
    times.push(performance.now() - began)
  }
  return times
}

const binary = await findMongod()
const mongod = await startMongod({ binary, replSet: 'touban-bench' })
const result: Result = {
  machine: {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    mongod: binary.version,
    date: new Date().toISOString().slice(0, 10),
  },
  rows: [],
  corpora: [],
}
try {
  for (const articles of sizes) {
    const uri = databaseAt(mongod, `bench-${articles}`)
    const client = await MongoClient.connect(uri)
    const db = client.db()
    const began = performance.now()
    await load(db, articles, (text) => void tell(text))
    const loadSeconds = (performance.now() - began) / 1000
    const servers: Record<string, Server> = {}
    for (const target of targets) servers[target] = await serve(target, uri)
    const { cold, hot } = servers as { cold: Server; hot: Server }
    await cold.ask(questions(articles).search)
    const times = await searchTimes(cold)
    tell(
      `${articles} articles, search: p50 ${middle(times).toFixed(1)} ms, p95 ${middle(times, 0.95).toFixed(1)} ms`,
    )
    result.rows.push(...(await rowsOf(servers, articles)))
    const visible = await visibleTimes(db, hot, articles)
    const rssMegabytes: Record<string, number> = {}
    for (const [target, server] of Object.entries(servers))
      rssMegabytes[target] = Math.round((await server.memory()) / 2 ** 20)
    const megabytes: Record<string, number> = {}
    for (const collection of [articlesOf(db), searchOf(db)]) {
      const { storageSize, totalIndexSize } = (await db.command({
        collStats: collection.collectionName,
      })) as Record<string, number>
      megabytes[collection.collectionName] = (storageSize ?? 0) / 2 ** 20
      megabytes[`${collection.collectionName} indexes`] = (totalIndexSize ?? 0) / 2 ** 20
    }
    result.corpora.push({
      articles,
      loadSeconds,
      megabytes,
      rssMegabytes,
      searchMs: { p50: middle(times), p95: middle(times, 0.95) },
      visibleMs: { p50: middle(visible), p99: middle(visible, 0.99) },
    })
    for (const server of Object.values(servers)) server.stop()
    if (!isQuick) await save()
    await db.dropDatabase()
    await client.close()
  }
  process.stdout.write(`${tableOf(result)}\n`)
} finally {
  await mongod.stop()
}
process.exit(0)

async function save(): Promise<void> {
  const folder = new URL('./results/', import.meta.url)
  await mkdir(folder, { recursive: true })
  await writeFile(new URL('latest.json', folder), `${JSON.stringify(result, null, 2)}\n`)
  await writeFile(new URL('latest.svg', folder), plotOf(result))
  await writeFile(new URL('latest.md', folder), `${tableOf(result)}\n`)
}
