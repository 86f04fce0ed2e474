import { join } from 'node:path'
import { env, setRuntime } from '../env'
import { log } from '../log'
import { livingHolder, lockData } from './dataLock'

/** A database to work on, and how to leave it. */
export interface OpenDatabase {
  uri: string
  /** Tells later processes where the server that owns the data listens. */
  tellPort(port: number): Promise<void>
  close(): Promise<void>
}

const databaseName = 'touban'
const nothing = () => Promise.resolve()

/**
 * DATABASE_URI if it is set; else a mongod of our own on `<data dir>/mongodb`, which this process then holds.
 * @throws RefusedToStart when another process holds the data.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  if (env.databaseUri) return { uri: env.databaseUri, tellPort: nothing, close: nothing }
  // Only now: production has no use for mongodb-memory-server.
  const { databaseAt, startMongod } = await import('./mongod')
  const { chooseMongod } = await import('./mongodBinary')
  const lock = await lockData(env.dataDir)
  try {
    const mongod = await startMongod({
      dbPath: join(env.dataDir, 'mongodb'),
      binary: await chooseMongod(),
    })
    const uri = databaseAt(mongod, databaseName)
    await lock.tell({ ...(mongod.mark ? { mongod: mongod.mark } : {}), databaseUri: uri })
    setRuntime({ databaseUri: uri })
    return {
      uri,
      tellPort: (port) => lock.tell({ port }),
      async close() {
        await mongod.stop()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** As `openDatabase`, for commands: while `npm run dev` runs, its database is used. */
export async function joinDatabase(): Promise<OpenDatabase> {
  const holder = env.databaseUri ? undefined : await livingHolder(env.dataDir)
  if (!holder?.databaseUri) return openDatabase()
  log.info(`using the database of process ${holder.server.pid}`)
  setRuntime({ databaseUri: holder.databaseUri })
  return { uri: holder.databaseUri, tellPort: nothing, close: nothing }
}
