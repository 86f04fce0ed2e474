import { MongoClient } from 'mongodb'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { testDatabaseUri } from '../setup/database'
import { startDelivery, type DeliveryProcess } from '../setup/deliveryAlone'

let delivery: DeliveryProcess
let client: MongoClient

beforeAll(async () => {
  const databaseUri = testDatabaseUri('operations')
  client = await MongoClient.connect(databaseUri)
  delivery = await startDelivery(databaseUri, { TOUBAN_METRICS_TOKEN: 'a-token-of-prometheus' })
})
afterAll(async () => {
  await delivery?.stop()
  await client?.close()
})

const metrics = (headers: Record<string, string> = {}) =>
  fetch(`${delivery.url}/metrics`, { headers })

test('a process that answers is alive, and ready while its database answers', async () => {
  expect((await fetch(`${delivery.url}/healthz`)).status).toBe(200)
  expect((await fetch(`${delivery.url}/readyz`)).status).toBe(200)
})

test.each(['/api/users/%', '/articles/%E0%A4%A', '/_next/static/%zz'])(
  'an address that is no address, %s, is the asker’s fault and no fault of ours',
  async (path) => {
    const answer = await fetch(`${delivery.url}${path}`)
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('%25')])
  },
)

/** The first line and the body of what is answered to a request as it is written, which no client of ours would send. */
const answerTo = (...head: string[]): Promise<[line: string, body: string]> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(delivery.url).port), '127.0.0.1')
    let said = ''
    socket.setEncoding('utf8').on('error', reject)
    socket.on('data', (text: string) => (said += text))
    socket.on('close', () => {
      resolve([said.split('\r\n', 1)[0] ?? '', said.slice(said.indexOf('\r\n\r\n') + 4)])
    })
    socket.write([...head, 'Connection: close', '', ''].join('\r\n'))
  })

test.each([
  ['of no page', 'OPTIONS * HTTP/1.1', 'Host: localhost'],
  ['whose Host is none', 'GET /admin HTTP/1.1', 'Host: a b@c:99999999'],
  ['whose Host has no end', 'GET /admin HTTP/1.1', 'Host: ['],
])('a request %s is the asker’s fault', async (_what, ...head) => {
  expect((await answerTo(...head))[0]).toBe('HTTP/1.1 400 Bad Request')
})

test('metrics count what was answered, and what the newsroom has', async () => {
  await client
    .db()
    .collection<{ stage: string; publishAt?: Date }>('articles')
    .insertMany([
      { stage: 'draft' },
      { stage: 'draft' },
      { stage: 'scheduled', publishAt: new Date(0) },
    ])
  await fetch(`${delivery.url}/graphql?query={__typename}`)
  await fetch(`${delivery.url}/nowhere`)
  const text = await (await metrics()).text()
  expect(text).toContain('touban_http_requests_total{door="delivery",status="200"} 1')
  expect(text).toContain('touban_http_requests_total{door="newsroom",status="404"} 1')
  expect(text).toContain('touban_articles{stage="draft"} 2')
  expect(text).toContain('touban_schedules_overdue 1')
  expect(text).toContain('touban_delivery_fresh 1')
  expect(text).toContain('process_cpu_seconds_total')
})

test('metrics are this machine’s and the token’s: to others there is no such page', async () => {
  expect((await metrics({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(404)
  expect(
    (await metrics({ 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer guess' })).status,
  ).toBe(404)
  const bearer = { authorization: 'Bearer a-token-of-prometheus' }
  expect((await metrics({ 'x-forwarded-for': '203.0.113.9', ...bearer })).status).toBe(200)
})

test('a request that names its whole address, as to a proxy, is answered as by the path', async () => {
  const head = ['GET http://paper.example/graphql?query={__typename} HTTP/1.1', 'Host: localhost']
  expect(await answerTo(...head)).toEqual([
    'HTTP/1.1 200 OK',
    expect.stringContaining('"__typename":"Query"'),
  ])
})

test('a process that ends answers what is under way, and lets go of who keeps asking on one connection', async () => {
  const ending = await startDelivery(testDatabaseUri('operations'))
  const socket = connect(Number(new URL(ending.url).port), '127.0.0.1').setEncoding('utf8')
  let said = ''
  socket.on('data', (text: string) => (said += text))
  const body = '{"query":"{__typename}"}'
  const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`
  const question = `${head}Content-Length: ${body.length}\r\n\r\n`
  socket.write(question + body.slice(0, 9))
  await expect.poll(() => fetch(`${ending.url}/healthz`).then(({ ok }) => ok)).toBe(true)
  const began = performance.now()
  const ended = ending.stop()
  await expect.poll(() => fetch(`${ending.url}/healthz`).catch(() => 'refused')).toBe('refused')

  socket.write(body.slice(9))
  await expect.poll(() => said.match(/"__typename":"Query"/g)?.length).toBe(1)
  socket.write(question + body)
  await expect.poll(() => said.match(/"__typename":"Query"/g)?.length).toBe(2)
  expect(said.match(/^connection: .*$/gim)?.at(-1)).toMatch(/close/)
  await ended
  expect(performance.now() - began).toBeLessThan(5000)
})
