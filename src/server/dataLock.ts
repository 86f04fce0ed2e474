import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RefusedToStart } from '../env'
import { endProcess, markOf, type ProcessMark, stillRuns } from './processes'

/** Who uses the data directory, kept beside the data so that the next process can know. */
export interface DataHolder {
  server: ProcessMark
  mongod?: ProcessMark
  /** The replica set's address, once it answers. */
  databaseUri?: string
  port?: number
}

/** The one right to run a mongod on a data directory. */
export interface DataLock {
  /** Adds to what others can read about the holder. */
  tell(more: Partial<DataHolder>): Promise<void>
  release(): Promise<void>
}

const lockPath = (dataDir: string): string => join(dataDir, 'mongod.lock.json')

/** @returns the holder as its file says, whether or not it still runs; undefined without a readable file. */
export async function readHolder(dataDir: string): Promise<DataHolder | undefined> {
  try {
    return JSON.parse(await readFile(lockPath(dataDir), 'utf8')) as DataHolder
  } catch {
    return undefined
  }
}

/** The holder, if its process runs. */
export async function livingHolder(dataDir: string): Promise<DataHolder | undefined> {
  const holder = await readHolder(dataDir)
  return holder && (await stillRuns(holder.server)) ? holder : undefined
}

/**
 * Takes the lock; ends a mongod that a killed process left behind.
 * @throws RefusedToStart when a living process holds it.
 */
export async function lockData(dataDir: string): Promise<DataLock> {
  await mkdir(dataDir, { recursive: true })
  const server = await markOf(process.pid)
  if (!server) throw new Error('this process has no mark')
  let told: DataHolder = { server }
  if (!(await claim(dataDir, told))) {
    await clearStale(dataDir)
    if (!(await claim(dataDir, told))) throw inUse(dataDir, await readHolder(dataDir))
  }
  return {
    async tell(more) {
      told = { ...told, ...more }
      await writeFile(lockPath(dataDir), JSON.stringify(told))
    },
    release: () => rm(lockPath(dataDir), { force: true }),
  }
}

async function claim(dataDir: string, holder: DataHolder): Promise<boolean> {
  try {
    await writeFile(lockPath(dataDir), JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function clearStale(dataDir: string): Promise<void> {
  const holder = await readHolder(dataDir)
  if (holder && (await stillRuns(holder.server))) throw inUse(dataDir, holder)
  if (holder?.mongod) await endProcess(holder.mongod, 15_000)
  await rm(lockPath(dataDir), { force: true })
}

function inUse(dataDir: string, holder: DataHolder | undefined): RefusedToStart {
  const pid = holder?.server.pid ?? '?'
  const port = holder?.port ? `, http://localhost:${holder.port}` : ''
  return new RefusedToStart(
    [
      `另一个 Touban 正在使用 ${dataDir}（进程 ${pid}${port}）。请用那一个，或先停掉它，或另设 TOUBAN_DATA_DIR 和 PORT。`,
      `Another Touban is using ${dataDir} (process ${pid}${port}). Use that one, stop it first, or set another TOUBAN_DATA_DIR and PORT.`,
    ].join('\n'),
  )
}
