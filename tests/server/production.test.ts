import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assertProduction, RefusedToStart } from '../../src/env'

const goodUri = 'mongodb://db.internal:27017/touban?replicaSet=rs0'
const goodSecret = () => randomBytes(32).toString('base64url')

// A process that is not told what it needs is refused with a message that names it, in both languages.
const refused: readonly [what: string, settings: Record<string, string>, says: string[]][] = [
  ['no DATABASE_URI', { DATABASE_URI: '' }, ['DATABASE_URI 没有设置', 'DATABASE_URI is not set']],
  ['blank DATABASE_URI', { DATABASE_URI: '  ' }, ['DATABASE_URI is not set']],
  ['another kind of database', { DATABASE_URI: 'postgres://x' }, ['DATABASE_URI does not begin']],
  ['no PAYLOAD_SECRET', { PAYLOAD_SECRET: '' }, ['PAYLOAD_SECRET 没有设置', 'is not set']],
  ['a short one', { PAYLOAD_SECRET: 'k3J8s0qLm2Zx9VbN4tRw7Yc1Hf6Dg5P' }, ['太短', 'too short: 31']],
  [
    'the one of .env.example',
    { PAYLOAD_SECRET: 'change-me-to-a-long-random-string-of-your-own' },
    ['示例或默认值', 'an example or a default'],
  ],
  [
    "a tutorial's",
    { PAYLOAD_SECRET: 'YOUR_SECRET_HERE_YOUR_SECRET_HERE' },
    ['an example or a default'],
  ],
  [
    'half a bucket',
    { S3_BUCKET: 'photos', S3_ACCESS_KEY_ID: 'k' },
    ['S3 设置不全', 'S3_SECRET_ACCESS_KEY, S3_ENDPOINT / S3_REGION missing'],
  ],
  ['a bucket without a name', { S3_ENDPOINT: 'https://s3.example.org' }, ['S3_BUCKET, ']],
  ['one letter again and again', { PAYLOAD_SECRET: 'x'.repeat(64) }, ['easy to guess']],
]

beforeEach(() => {
  vi.stubEnv('DATABASE_URI', goodUri)
  vi.stubEnv('PAYLOAD_SECRET', goodSecret())
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const refusal = (): string => {
  try {
    assertProduction({ needsSecret: true })
  } catch (error) {
    if (error instanceof RefusedToStart) return error.message
    throw error
  }
  return ''
}

describe('production', () => {
  it('starts with a database and a random secret', () => {
    expect(refusal()).toBe('')
  })

  it.each(refused)('refuses to start with %s', (_what, settings, says) => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
    for (const words of says) expect(refusal()).toContain(words)
  })

  it('names everything that is wrong at once', () => {
    vi.stubEnv('DATABASE_URI', '')
    vi.stubEnv('PAYLOAD_SECRET', '')
    expect(refusal()).toMatch(/DATABASE_URI[^]*PAYLOAD_SECRET/)
  })

  it('never repeats the secret in its message', () => {
    vi.stubEnv('PAYLOAD_SECRET', 'hunter2-hunter2')
    expect(refusal()).not.toContain('hunter2')
  })
})
