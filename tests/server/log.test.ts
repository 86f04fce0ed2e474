import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'

import { openNewsroom, type Newsroom, type Person } from '../newsroom'

const canary = 'canary9e1f'
let newsroom: Newsroom
let reporter: Person
let lines: string[]

beforeAll(async () => {
  newsroom = await openNewsroom('log')
  reporter = await newsroom.hire('reporter', 'reporter')
})
afterAll(() => newsroom.close())

beforeEach(() => {
  lines = []
  vi.stubEnv('NODE_ENV', 'production')
  const hear = (text: string | Uint8Array) => lines.push(String(text)) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(hear)
  vi.spyOn(process.stderr, 'write').mockImplementation(hear)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

type Line = { level: string; message: string; error?: { name?: string; stack?: string } }
const said = () => lines.map((line) => JSON.parse(line) as Line)

test('what somebody sent is in no line of the log, whatever is wrong with it', async () => {
  const form = new FormData()
  form.set('_payload', `{"caption": ${canary}}`)
  const answers = [
    await reporter.post('/photos', form),
    await reporter.post('/articles', `{"headline": ${canary}}`),
    await reporter.post('/articles', { headline: canary.repeat(30), kind: canary }),
    await reporter.post('/articles', { headline: 'x', section: canary }),
    await reporter.get(`/articles?where[${canary}][equals]=${canary}`),
    await reporter.get(`/articles?where={"a":${canary}`),
    await reporter.get(`/articles/${canary}`),
    await reporter.graphql(`{ Article(id: "${canary}") { id } }`),
    await newsroom.anonymous.post('/users/login', { email: `${canary}@x.test`, password: canary }),
  ]
  expect(answers.map(({ status }) => status)).not.toContain(200)
  expect(lines.join('')).not.toContain(canary)
  expect(said().filter(({ level }) => level === 'error')).toEqual([])
})

test('what Payload says is a line as ours are, with the stack of a fault', () => {
  const { logger } = newsroom.payload
  logger.info('began')
  logger.error({ err: new TypeError('broken'), msg: 'it ended' })
  logger.error(new TypeError('broken too'))
  expect(said()).toMatchObject([
    { level: 'info', message: 'began' },
    { level: 'error', message: 'it ended', error: { name: 'TypeError' } },
    { level: 'error', message: 'broken too', error: { name: 'TypeError' } },
  ])
  expect(said().at(-1)?.error?.stack).toContain('log.test.ts')
})

test('what two write at once is no fault: it is done again', async () => {
  const make = () => reporter.post('/articles', { headline: '同题' })
  const answers = await Promise.all([make(), make(), make(), make()])
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
  expect(said().filter(({ level }) => level === 'error')).toEqual([])
})
