import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ensurePublished } from '../../src/published/collections'
import { publish } from '../../src/published/store'
import { testDatabaseUri } from '../setup/database'
import { startDelivery, type DeliveryProcess } from '../setup/deliveryAlone'
import { article, id, signed } from './newsstand'
import { send, type Got } from './served'

let client: MongoClient
let delivery: DeliveryProcess
const text = '汾河两岸添新绿。'.repeat(200)
const large = '{ article(slug: "article-1") { slug bodyText } }'
const largeAnswer = JSON.stringify({ data: { article: { slug: 'article-1', bodyText: text } } })
const small = '{ article(slug: "article-1") { slug } }'
const smallAnswer = '{"data":{"article":{"slug":"article-1"}}}'
const wrong = '{ articlez { slug } }'
const token = 'a-token-of-this-test'

beforeAll(async () => {
  const uri = testDatabaseUri('delivery-caching')
  client = await MongoClient.connect(uri)
  const db = client.db()
  await ensurePublished(db)
  await publish(
    { db },
    article(1, { bodyText: text, section: id(101), byline: [signed('杨文', id(102))] }),
  )
  delivery = await startDelivery(uri, { TOUBAN_METRICS_TOKEN: token })
})
afterAll(async () => {
  await delivery?.stop()
  await client?.db().dropDatabase()
  await client?.close()
})

const get = (query: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> =>
  send(delivery.url, { path: `/graphql?query=${encodeURIComponent(query)}`, method, headers })
const post = (query: string, headers: Record<string, string> = {}): Promise<Got> =>
  send(delivery.url, {
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
const tagOf = async (headers: Record<string, string> = {}): Promise<string> =>
  (await get(large, headers)).headers.etag ?? ''

describe('an answer to GET', () => {
  it('has a strong entity tag, the same each time', async () => {
    expect(await tagOf()).toMatch(/^"[\w-]+"$/)
    expect(await tagOf()).toBe(await tagOf())
  })

  it('is 304 without a body for whoever has it, by its tag, in a list, weak, or by *', async () => {
    const etag = await tagOf()
    for (const known of [etag, `"a", ${etag} , "b,c"`, `W/${etag}`, `"x",W/${etag}`, '*']) {
      const { status, headers, body } = await get(large, { 'if-none-match': known })
      expect([known, status, body.length]).toEqual([known, 304, 0])
      expect(headers).toMatchObject({ etag, 'cache-tag': expect.any(String) as string })
      expect(headers['content-length']).toBeUndefined()
    }
  })

  it.each(['"other"', 'W/"other"', 'other', '', '""'])('is whole for who has %s', async (known) => {
    expect((await get(large, { 'if-none-match': known })).body.toString()).toBe(largeAnswer)
  })

  it('may be kept by shared caches for 5 seconds, and given for 10 more while they ask', async () => {
    const { headers } = await get(large)
    expect(headers['cache-control']).toBe(
      'public, max-age=0, s-maxage=5, stale-while-revalidate=10',
    )
  })

  it('names in Cache-Tag what it shows, or could list', async () => {
    expect((await get(large)).headers['cache-tag']).toBe(`article:${id(1)}`)
    const list = await get('{ articles { nodes { slug } } }')
    expect(String(list.headers['cache-tag']).split(',').sort()).toEqual([
      `article:${id(1)}`,
      'articles',
    ])
    expect((await get('{ article(slug: "没有") { slug } }')).headers['cache-tag']).toBe(
      `slug:${encodeURIComponent('没有')}`,
    )
  })

  it('differs by media type and by encoding, says so in Vary, and has a tag of its own for each', async () => {
    const forms = ['application/json', 'application/graphql-response+json'].flatMap((accept) =>
      ['br', 'gzip', 'identity'].map((encoding) => ({ accept, 'accept-encoding': encoding })),
    )
    const given = await Promise.all(forms.map((headers) => get(large, headers)))
    for (const { headers } of given) expect(headers.vary).toBe('accept, accept-encoding')
    expect(new Set(given.map(({ headers }) => headers.etag)).size).toBe(forms.length)
  })

  // As graphql-request writes it.
  it.each(['; charset=utf-8', ';charset="UTF-8"', '; charset=utf8; q=0.9'])(
    'is of the media type that is accepted%s',
    async (charset) => {
      for (const type of ['application/json', 'application/graphql-response+json']) {
        const { headers, status } = await get(small, { accept: `text/x, ${type}${charset}` })
        expect([status, headers['content-type']]).toEqual([200, `${type}; charset=utf-8`])
      }
    },
  )

  it('is refused to who accepts it in another charset only', async () => {
    const { status } = await get(small, { accept: 'application/json; charset=utf-16' })
    expect(status).toBe(406)
  })

  it('with the tag of another encoding is whole', async () => {
    const etag = await tagOf({ 'accept-encoding': 'br' })
    const { status } = await get(large, { 'accept-encoding': 'gzip', 'if-none-match': etag })
    expect(status).toBe(200)
  })
})

describe('HEAD', () => {
  it.each([large, small, wrong])('tells all of GET but the body: %s', async (query) => {
    for (const encoding of ['br', 'identity']) {
      const headers = { 'accept-encoding': encoding }
      const [head, whole] = [await get(query, headers, 'HEAD'), await get(query, headers)]
      const { date: _, ...told } = head.headers
      expect(whole.headers).toMatchObject(told)
      expect([head.status, head.body.length]).toEqual([whole.status, 0])
      expect(told['content-length']).toBe(String(whole.body.length))
    }
  })

  it('is 304 for whoever has the answer', async () => {
    const { status } = await get(large, { 'if-none-match': await tagOf() }, 'HEAD')
    expect(status).toBe(304)
  })
})

describe('an answer to POST, and one that failed', () => {
  it('is kept by nobody, and whole whatever the client has', async () => {
    const etag = await tagOf()
    const requests: [number, Promise<Got>][] = [
      [200, post(large)],
      [200, post(large, { 'if-none-match': etag })],
      [200, post(large, { 'if-none-match': '*' })],
      [400, get(wrong)],
      [400, get(wrong, { 'if-none-match': '*' })],
      [400, post(wrong)],
    ]
    for (const [expected, request] of requests) {
      const { status, headers, body } = await request
      expect([status, headers['cache-control']]).toEqual([expected, 'no-store'])
      expect([headers.etag, headers['cache-tag']]).toEqual([undefined, undefined])
      expect(body.length).toBeGreaterThan(0)
    }
  })
})

describe('Accept-Encoding', () => {
  const plain = (bytes: Buffer): string => bytes.toString()
  const unpack: Record<string, (bytes: Buffer) => string> = {
    br: (bytes) => brotliDecompressSync(bytes).toString(),
    gzip: (bytes) => gunzipSync(bytes).toString(),
  }

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['identity, br;q=0.5', undefined],
    ['gzip;q=0', undefined],
    ['deflate', undefined],
    ['', undefined],
  ])('%s gets %s, the same text and its exact length', async (accept, encoding) => {
    for (const ask of [get, post]) {
      const { headers, body } = await ask(large, { 'accept-encoding': accept })
      expect(headers['content-encoding']).toBe(encoding)
      expect(headers['content-length']).toBe(String(body.length))
      expect((unpack[encoding ?? ''] ?? plain)(body)).toBe(largeAnswer)
      if (encoding) expect(body.length).toBeLessThan(largeAnswer.length / 10)
    }
  })

  it('without it the answer is as it is', async () => {
    const { headers, body } = await get(large)
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, largeAnswer])
  })

  it('of a small answer, which no packet is saved by, is taken only where the client insists', async () => {
    const { headers, body } = await get(small, { 'accept-encoding': 'br, gzip' })
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, smallAnswer])
    const insisted = await get(small, { 'accept-encoding': 'gzip, identity;q=0' })
    expect(insisted.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(insisted.body).toString()).toBe(smallAnswer)
  })

  it.each(['identity;q=0', '*;q=0'])('%s can be answered with nothing: 406', async (accept) => {
    const { status, body } = await get(small, { 'accept-encoding': accept })
    expect([status, body.toString()]).toEqual([406, expect.stringMatching(/`gzip`/)])
  })
})

describe('what is kept', () => {
  it('takes its 64 MB and no more, however many answers were given', async () => {
    await publish({ db: client.db() }, article(2, { bodyText: '汾'.repeat(350_000) }))
    for (let n = 0; n < 300; n++) {
      const query = `{ article(slug: "article-2") { slug text${n}: bodyText } }`
      const { status } = await get(query, { 'accept-encoding': 'identity' })
      expect(status).toBe(200)
    }
    const { body } = await send(delivery.url, {
      path: '/metrics',
      headers: { authorization: `Bearer ${token}` },
    })
    const [, kept] = /^touban_delivery_kept_bytes (\d+)/m.exec(String(body)) ?? []
    const [, taken] = /^nodejs_external_memory_bytes (\d+)/m.exec(String(body)) ?? []
    expect(Number(kept)).toBeGreaterThan(32 * 2 ** 20)
    // With what is being made and not yet collected.
    expect(Number(taken)).toBeLessThan(180 * 2 ** 20)
  }, 60_000)
})
