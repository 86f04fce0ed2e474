import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient } from 'mongodb'

import { freePort, setParameters } from '../../../src/server/mongod'
import { killed, mortal } from './children'
import { openProxy, type Proxy } from './proxy'

export type Member = {
  name: string
  proxy: Proxy
  /** Starts it, or starts it again on what it left. */
  start: () => Promise<void>
  kill: () => Promise<void>
  signal: (signal: 'SIGSTOP' | 'SIGCONT') => void
  isPrimary: () => Promise<boolean>
}

export type ReplicaSet = {
  members: readonly Member[]
  uri: (database: string) => string
  /** Waits until there is one. */
  primary: () => Promise<Member>
  stop: () => Promise<void>
}

const name = 'faults'
const count = 3

const withMember = async <T>(
  port: number,
  ask: (client: MongoClient) => Promise<T>,
): Promise<T> => {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}`, {
    directConnection: true,
    serverSelectionTimeoutMS: 500,
    connectTimeoutMS: 500,
    socketTimeoutMS: 1000,
  })
  try {
    return await ask(client)
  } finally {
    await client.close(true)
  }
}

const openMember = async (binary: string, folder: string, nth: number): Promise<Member> => {
  const port = await freePort()
  const dbPath = join(folder, `member${nth}`)
  await mkdir(dbPath, { recursive: true })
  const proxy = await openProxy(port)
  let process: ChildProcess | undefined

  const hello = () =>
    withMember(port, async (client) => client.db('admin').command({ hello: 1 })).catch(() => null)

  return {
    name: `member ${nth}`,
    proxy,
    start: async () => {
      const args = ['--replSet', name, '--port', String(port), '--dbpath', dbPath]
      const small = ['--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '128', '--quiet']
      const child = mortal(
        spawn(binary, [...args, '--bind_ip', '127.0.0.1', ...small, ...setParameters], {
          stdio: 'ignore',
        }),
      )
      process = child
      while (!(await hello())) {
        if (child.exitCode !== null) throw new Error(`mongod ${nth} ended with ${child.exitCode}`)
        await pause(100)
      }
    },
    kill: () => killed(process),
    signal: (signal) => void process?.kill(signal),
    isPrimary: async () => (await hello())?.isWritablePrimary === true,
  }
}

/** Three members that know each other, and are known, by ways that can be cut. */
export const startReplicaSet = async (binary: string, folder: string): Promise<ReplicaSet> => {
  const members = await Promise.all(
    Array.from({ length: count }, (_, nth) => openMember(binary, folder, nth)),
  )
  await Promise.all(members.map((member) => member.start()))
  const hosts = members.map(({ proxy }) => `127.0.0.1:${proxy.port}`)
  await withMember(members[0]!.proxy.port, (client) =>
    client.db('admin').command({
      replSetInitiate: {
        _id: name,
        members: hosts.map((host, _id) => ({ _id, host })),
        // So that a story of minutes holds many elections.
        settings: { electionTimeoutMillis: 2000, heartbeatIntervalMillis: 500 },
      },
    }),
  )
  const primary = async (): Promise<Member> => {
    for (;;) {
      const are = await Promise.all(members.map((member) => member.isPrimary()))
      const found = members.filter((_, nth) => are[nth])
      if (found.length === 1) return found[0]!
      await pause(100)
    }
  }
  await primary()
  return {
    members,
    uri: (database) =>
      `mongodb://${hosts.join(',')}/${database}?replicaSet=${name}&retryWrites=true&w=majority`,
    primary,
    stop: async () => {
      await Promise.all(members.map((member) => member.kill()))
      members.forEach(({ proxy }) => proxy.close())
    },
  }
}
