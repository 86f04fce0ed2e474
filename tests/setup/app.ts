import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inject } from 'vitest'
import { childEnvironment } from '../../src/env'
import { freePort } from '../../src/server/mongod'
import { ensureBuild } from './build'
import { testDatabaseUri } from './database'
import { takeTurn } from './turn'

export interface AppOptions {
  mode: 'dev' | 'production'
  /** Over what `startApp` chooses; `undefined` takes a variable out (DATABASE_URI: it starts its own mongod). */
  env?: Readonly<Record<string, string | undefined>>
  /** A folder that outlives the app, for tests of a restart; without it a temporary one. */
  dataDir?: string
}

/** The real server in a process of its own. */
export interface RunningApp {
  /** Without a trailing slash. */
  url: string
  databaseUri: string | undefined
  /** All that it has written so far. */
  log(): string
  /** Ends it and its children. @returns its exit code, null when a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  pid: number
}

/** An app that ended instead of serving. */
export class AppEnded extends Error {
  constructor(
    readonly code: number | null,
    readonly output: string,
  ) {
    super(`the app ended with ${code}:\n${output}`)
  }
}

/** What every app started here asks for with its first account. */
export const setupToken = randomBytes(18).toString('base64url')

const readyWithinMs = 120_000

/**
 * Starts the server on a free port, with a database and a data folder of its own, and waits until it serves.
 * In production mode the project is built first when its build is older than its sources.
 * @throws AppEnded when it ends before it serves.
 */
export async function startApp({ mode, env = {}, dataDir }: AppOptions): Promise<RunningApp> {
  const isDevelopment = mode === 'dev'
  if (!isDevelopment) await ensureBuild()
  const passOn = isDevelopment ? await takeTurn('dev-server') : () => Promise.resolve()
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'touban-app-')))
  const port = await freePort()
  const settings = {
    NODE_ENV: isDevelopment ? 'development' : 'production',
    PORT: String(port),
    SERVER_URL: `http://localhost:${port}`,
    TOUBAN_DATA_DIR: folder,
    PHOTO_DIR: join(folder, 'photos'),
    DATABASE_URI: testDatabaseUri('app'),
    PAYLOAD_SECRET: randomBytes(32).toString('base64url'),
    MONGOMS_SYSTEM_BINARY: inject('mongo').binary,
    TOUBAN_SETUP_TOKEN: setupToken,
    NEXT_TELEMETRY_DISABLED: '1',
    // Vitest's own would make Payload and Next believe that they are inside a test.
    VITEST: undefined,
    TEST: undefined,
    ...env,
  }
  const child = spawnServer(mode, childEnvironment(settings))
  const output = listenTo(child)
  const url = `http://localhost:${port}`
  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const code = await endGroup(child, signal)
    await passOn()
    if (!dataDir) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    return code
  }
  try {
    await untilReady(child, url, output)
  } catch (error) {
    await stop('SIGKILL')
    throw error
  }
  return { url, databaseUri: settings.DATABASE_URI, log: output, stop, pid: child.pid ?? 0 }
}

// As the scripts of package.json, without npm between: its exit code and signals are the server's.
function spawnServer(mode: AppOptions['mode'], env: NodeJS.ProcessEnv): ChildProcess {
  const conditions = mode === 'dev' ? 'development' : 'production'
  const args = [`--conditions=${conditions}`, '--import', 'tsx', 'src/server/index.ts']
  const child = spawn(process.execPath, args, {
    env,
    // A group of its own, so that nothing that it starts outlives it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => signalGroup(child, 'SIGKILL'))
  return child
}

function listenTo(child: ChildProcess): () => string {
  let said = ''
  const hear = (chunk: Buffer) => (said += chunk.toString())
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  return () => said
}

async function untilReady(child: ChildProcess, url: string, output: () => string): Promise<void> {
  const deadline = Date.now() + readyWithinMs
  while (!(await serves(url))) {
    if (hasEnded(child)) throw new AppEnded(child.exitCode, output())
    if (Date.now() > deadline) throw new Error(`the app never became ready:\n${output()}`)
    await pause(100)
  }
}

const serves = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null

async function endGroup(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (!hasEnded(child)) {
    const closed = once(child, 'close')
    const force = setTimeout(() => signalGroup(child, 'SIGKILL'), 25_000)
    signalGroup(child, signal)
    await closed
    clearTimeout(force)
  }
  signalGroup(child, 'SIGKILL')
  return child.exitCode
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    // Nobody of the group is left.
  }
}
