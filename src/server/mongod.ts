import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { MongoMemoryReplSet, MongoMemoryServer } from 'mongodb-memory-server'
import { RefusedToStart } from '../env'
import { type MongodBinary } from './mongodBinary'
import { markOf, type ProcessMark } from './processes'

/** A running single-node replica set. */
export interface Mongod {
  /** Without a database name: use `databaseAt`. */
  port: number
  replSet: string
  mark: ProcessMark | undefined
  stop(): Promise<void>
}

export interface MongodOptions {
  /** Kept when the process ends. Without it the data is in a temporary folder and goes with the process. */
  dbPath?: string
  replSet?: string
  binary: MongodBinary
}

/** The address of a database in a running replica set, for drivers that must see transactions. */
export function databaseAt(
  { port, replSet }: Pick<Mongod, 'port' | 'replSet'>,
  name: string,
): string {
  return `mongodb://127.0.0.1:${port}/${name}?replicaSet=${replSet}&retryWrites=true&w=majority`
}

/**
 * Starts mongod as a replica set of one, since transactions and change streams need one.
 * It is stopped by `stop`, and within two seconds of this process's death by mongodb-memory-server's watcher.
 * @throws RefusedToStart when the data can't be opened.
 */
export async function startMongod({
  dbPath,
  replSet = 'touban',
  binary,
}: MongodOptions): Promise<Mongod> {
  const port = dbPath ? await settlePort(dbPath, replSet, binary) : undefined
  const server = await MongoMemoryReplSet.create({
    binary: { systemBinary: binary.path, version: binary.version },
    // Checked to be free a moment ago, and the data names it: another port would never become primary.
    instanceOpts: [
      { ...(port ? { port } : {}), ...(dbPath ? { dbPath } : {}), launchTimeout: 60_000 },
    ],
    replSet: { ...common, name: replSet },
  }).catch((error: Error) => {
    throw unopened(dbPath ?? 'a temporary folder', binary, error)
  })
  const instance = server.servers[0]?.instanceInfo
  if (!instance) throw new Error('mongodb-memory-server started no mongod')
  const pid = instance.instance.mongodProcess?.pid
  return {
    port: instance.port,
    replSet,
    mark: pid === undefined ? undefined : await markOf(pid),
    stop: async () => {
      await server.stop({ doCleanup: !dbPath })
    },
  }
}

/**
 * A transaction of a process that was killed keeps its articles from all others for so long, where it is a minute by
 * default. Ours take milliseconds, the import of a page a second or two.
 */
export const setParameters = ['--setParameter', 'transactionLifetimeLimitSeconds=15'] as const

// Its own process group: Ctrl-C in a terminal would stop it under a server that is still finishing writes.
const common = {
  storageEngine: 'wiredTiger' as const,
  args: ['--wiredTigerCacheSizeGB', '0.5', '--quiet', ...setParameters],
  spawn: { detached: true },
}

/**
 * The port that the replica set in `dbPath` is configured for. The configuration is part of the data, so
 * when somebody else has taken the port, it is rewritten for a free one before the set starts.
 */
async function settlePort(dbPath: string, replSet: string, binary: MongodBinary): Promise<number> {
  await mkdir(dbPath, { recursive: true })
  const note = join(dbPath, '..', 'mongodb.port')
  const before = Number(await readFile(note, 'utf8').catch(() => ''))
  const isNew = !(await stat(join(dbPath, 'WiredTiger')).catch(() => undefined))
  if (!isNew && before && (await isFree(before))) return before
  const port = await freePort()
  if (!isNew) await moveReplicaSet(dbPath, replSet, port, binary)
  await writeFile(note, String(port))
  return port
}

// "Change Hostnames in a Replica Set" of MongoDB's manual: the member is started alone and edits its own entry.
async function moveReplicaSet(
  dbPath: string,
  replSet: string,
  port: number,
  binary: MongodBinary,
): Promise<void> {
  const alone = await MongoMemoryServer.create({
    binary: { systemBinary: binary.path, version: binary.version },
    instance: { ...common, dbPath, launchTimeout: 60_000 },
    spawn: common.spawn,
  }).catch((error: Error) => {
    throw unopened(dbPath, binary, error)
  })
  const client = new MongoClient(alone.getUri(), { directConnection: true })
  try {
    const configurations = client.db('local').collection<{ _id: string }>('system.replset')
    await configurations.updateOne(
      { _id: replSet },
      { $set: { 'members.0.host': `127.0.0.1:${port}` } },
    )
  } finally {
    await client.close()
    await alone.stop({ doCleanup: false })
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** A port of the loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

function unopened(dbPath: string, binary: MongodBinary, error: Error): RefusedToStart {
  const refused = new RefusedToStart(
    [
      `mongod ${binary.version} 打不开 ${dbPath}:${error.message}`,
      '如果数据是另一个版本的 mongod 写的，请用 MONGOMS_SYSTEM_BINARY 指定那个版本，或把该目录移走。',
      `mongod ${binary.version} could not open ${dbPath}.`,
      'If another version of mongod wrote the data, name that one in MONGOMS_SYSTEM_BINARY, or move the folder away.',
    ].join('\n'),
  )
  refused.cause = error
  return refused
}
