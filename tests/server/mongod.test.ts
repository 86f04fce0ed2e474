import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { childEnvironment } from '../../src/env'

// Each newsroom is a process of its own: what is tested is what happens when processes end.
const program = `
import { openDatabase } from './src/server/database'
openDatabase().then(
  (database) => {
    process.stdin.once('data', () => database.close().then(() => process.exit(0)))
    console.log('uri=' + database.uri)
  },
  (error) => { console.log('refused=' + error.message); process.exit(1) },
)
`

interface Newsroom {
  child: ChildProcess
  /** What it said first: its database's address, or why it has none. */
  said: string
}

let dataDir: string
const running: ChildProcess[] = []
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'touban-data-'))
})
afterEach(async () => {
  for (const child of running.splice(0)) await end({ child, said: '' })
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
})

async function open(): Promise<Newsroom> {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program]
  const child = spawn(process.execPath, args, {
    env: childEnvironment({
      TOUBAN_DATA_DIR: dataDir,
      DATABASE_URI: undefined,
      MONGOMS_SYSTEM_BINARY: inject('mongo').binary,
    }),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  running.push(child)
  let said = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    said += chunk as string
    if (/^uri=.*\n|^refused=/m.test(said)) break
  }
  return { child, said }
}

const uriOf = ({ said }: Newsroom): string => /^uri=(.+)$/m.exec(said)?.[1] ?? `no address: ${said}`

async function end({ child }: Newsroom): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'exit')
  child.stdin?.write('end\n')
  await closed
}

async function kill({ child }: Newsroom): Promise<void> {
  const closed = once(child, 'exit')
  child.kill('SIGKILL')
  await closed
}

async function withArticles<T>(
  newsroom: Newsroom,
  use: (articles: ReturnType<ReturnType<MongoClient['db']>['collection']>) => Promise<T>,
): Promise<T> {
  const client = new MongoClient(uriOf(newsroom), { serverSelectionTimeoutMS: 20_000 })
  try {
    return await use(client.db().collection('articles'))
  } finally {
    await client.close()
  }
}

const write = (newsroom: Newsroom, headline: string) =>
  withArticles(newsroom, (articles) => articles.insertOne({ headline }))

const headlines = (newsroom: Newsroom) =>
  withArticles(newsroom, (articles) => articles.distinct('headline'))

const portOf = (newsroom: Newsroom): number => Number(/:(\d+)\//.exec(uriOf(newsroom))?.[1])

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
  })
}

describe("development's database", { timeout: 90_000 }, () => {
  it('keeps what was written when the newsroom is started again', async () => {
    const first = await open()
    await write(first, '头版')
    await end(first)
    const second = await open()
    expect(await headlines(second)).toEqual(['头版'])
  })

  it('keeps what was acknowledged when the process was killed, and leaves no mongod behind', async () => {
    const first = await open()
    await write(first, '头版')
    await kill(first)
    const second = await open()
    expect(await headlines(second)).toEqual(['头版'])
    await end(second)
    expect(await readdir(dataDir)).not.toContain('mongod.lock.json')
    expect(await answers(portOf(first))).toBe(false)
  })

  it('moves to another port when somebody took its own in the meantime', async () => {
    const first = await open()
    await write(first, '头版')
    await end(first)
    const thief = createServer().listen(portOf(first), '127.0.0.1')
    await once(thief, 'listening')
    try {
      const second = await open()
      expect(portOf(second)).not.toBe(portOf(first))
      expect(await headlines(second)).toEqual(['头版'])
    } finally {
      thief.close()
    }
  })

  it('is one process at a time: a second one is told who has it', async () => {
    const first = await open()
    const second = await open()
    expect(second.said).toContain(`process ${first.child.pid}`)
    expect(second.said).toContain('正在使用')
    await write(first, '还在')
    expect(await headlines(first)).toEqual(['还在'])
  })
})
