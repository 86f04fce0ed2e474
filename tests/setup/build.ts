import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { childEnvironment } from '../../src/env'
import { takeTurn } from './turn'

const sources = [
  'src',
  'access',
  'collections',
  'payload.config.ts',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
]

/** Makes sure that `.next` holds a build of the sources as they are; builds it when it does not. */
export async function ensureBuild(): Promise<void> {
  const passOn = await takeTurn('build')
  try {
    const built = await changedAt('.next/BUILD_ID')
    const changes = await Promise.all(sources.map(newestIn))
    if (built < Math.max(...changes)) await build()
  } finally {
    await passOn()
  }
}

const changedAt = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )

async function newestIn(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true }).catch(() => [])
  const times = await Promise.all(
    [path, ...entries.map((entry) => join(path, entry))].map(changedAt),
  )
  return times.reduce((newest, time) => Math.max(newest, time), 0)
}

function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const child = spawn('npm', ['run', 'build'], {
      env: childEnvironment({
        DATABASE_URI: undefined,
        PAYLOAD_SECRET: undefined,
        VITEST: undefined,
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const hear = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-8000))
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`npm run build ended with ${code}:\n${said}`))
    })
  })
}
