import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { clientOf, createDelivery, type Delivery, type DeliveryOptions } from '../../src/delivery'
import { article, openNewsstand, type Newsstand } from './newsstand'
import { send, serve, type Got, type Served } from './served'

let newsstand: Newsstand
const opened: { delivery: Delivery; served: Served }[] = []

beforeAll(async () => {
  newsstand = await openNewsstand('rates')
  await newsstand.publish(article(1))
})
afterEach(async () => {
  for (const { delivery, served } of opened.splice(0)) {
    await served.close()
    await delivery.close()
  }
})
afterAll(() => newsstand.close())

/** Ten points a second: a hundred in a window, a dozen questions that the database is asked. */
const open = async (options: Partial<DeliveryOptions> = {}): Promise<string> => {
  const { db, photos } = newsstand
  const delivery = createDelivery({ db, photos, follows: false, rateLimit: 10, ...options })
  const served = await serve(delivery)
  opened.push({ delivery, served })
  return served.origin
}

const ask = (
  origin: string,
  forwarded?: string,
  query = '{ article(slug: "article-1") { slug } }',
) =>
  send(origin, {
    path: `/graphql?query=${encodeURIComponent(query)}`,
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  })

/** Asks until it is refused. */
const exhaust = async (origin: string, forwarded?: (n: number) => string): Promise<Got> => {
  for (let n = 0; n < 120; n++) {
    const got = await ask(origin, forwarded?.(n))
    if (got.status !== 200) return got
  }
  throw new Error('was never refused')
}

/** A hundred articles, four times, with their bodies, and another search each time: nearly as much as one may ask. */
const dear = (n: number): string => {
  const list = 'articles(first: 100) { nodes { slug bodyHtml bodyText byline { name } } }'
  return `{ a: ${list} b: ${list} c: ${list} d: ${list} search(query: "汾河 ${n}", first: 100) { nodes { slug } } }`
}

const waits = async (count: number, ask: (n: number) => Promise<Got>): Promise<number[]> => {
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const from = performance.now()
    expect((await ask(n)).status).toBe(200)
    times.push(performance.now() - from)
  }
  return times
}
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
/** How long whoever comes at some moment waits: a long wait is met more often than a short one. */
const atSomeMoment = (times: readonly number[]): number =>
  sum(times.map((time) => time ** 2)) / sum(times)

describe('a flood of dear questions', () => {
  it('costs others, once its share is spent, less than the wait for one of them', async () => {
    const bodies = { publishedAt: new Date('2020-01-01'), bodyHtml: '汾河两岸添新绿。'.repeat(200) }
    await newsstand.publish(...Array.from({ length: 100 }, (_, n) => article(1000 + n, bodies)))
    const origin = await open({ rateLimit: 100, trustedProxies: ['loopback'] })
    const [reader, stranger] = ['203.0.113.7', '198.51.100.1']
    const one = atSomeMoment(await waits(15, (n) => ask(origin, `192.0.2.${n}`, dear(n))))
    while ((await ask(origin, stranger, dear(15))).status !== 429);

    let refused = 0
    let isOver = false
    const flood = Array.from({ length: 8 }, async (_, n) => {
      for (; !isOver; n += 8)
        if ((await ask(origin, stranger, dear(100 + n))).status === 429) refused++
    })
    const among = atSomeMoment(await waits(60, () => ask(origin, reader)))
    isOver = true
    await Promise.all(flood)
    expect(refused).toBeGreaterThan(60)

    expect(among, `${one} ms for one of them alone`).toBeLessThan(one)
  }, 60_000)
})

describe('dear questions at once', () => {
  it('wait for each other, and nobody else for more than some of them', async () => {
    const origin = await open({ rateLimit: 100_000, trustedProxies: ['loopback'] })
    const query = encodeURIComponent(
      dear(0)
        .replace('{', 'query ($from: DateTime) {')
        .replaceAll('first: 100)', 'first: 100, from: $from)'),
    )
    // One text: what it takes to parse it is another matter.
    const askOnce = (client: string, n: number) => {
      const variables = encodeURIComponent(JSON.stringify({ from: new Date(n).toISOString() }))
      const path = `/graphql?query=${query}&variables=${variables}`
      return send(origin, { path, headers: { 'x-forwarded-for': client } })
    }

    let answered = 0
    const flood = Array.from({ length: 80 }, async (_, n) => {
      expect((await askOnce('198.51.100.1', 200 + n)).status).toBe(200)
      answered++
    })
    await waits(3, (n) => ask(origin, '203.0.113.7', `{ article(slug: "${n}") { slug } }`))
    expect(answered).toBeLessThan(flood.length * 0.8)
    await Promise.all(flood)
  }, 60_000)
})

describe('a client that asks for more than its share', () => {
  it('is refused with 429, told when to come again, and no cache keeps that', async () => {
    const origin = await open()
    const { status, headers, body } = await exhaust(origin)
    expect([status, headers['cache-control']]).toEqual([429, 'no-store'])
    const wait = Number(headers['retry-after'])
    expect(wait).toBeGreaterThanOrEqual(1)
    expect(wait).toBeLessThanOrEqual(10)
    expect(JSON.parse(body.toString())).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }],
    })
  })

  it('takes nothing from another behind the same proxy', async () => {
    const origin = await open({ trustedProxies: ['loopback'] })
    expect((await exhaust(origin, () => '203.0.113.7')).status).toBe(429)
    expect((await ask(origin, '203.0.113.7')).status).toBe(429)
    expect((await ask(origin, '203.0.113.8')).status).toBe(200)
  })

  it('is no other by what it says of itself, unless a proxy of ours says it', async () => {
    const claims = (n: number) => `203.0.113.${n}`
    expect((await exhaust(await open(), claims)).status).toBe(429)
    const behind = await open({ trustedProxies: ['loopback'] })
    expect((await exhaust(behind, (n) => `${claims(n)}, 198.51.100.1`)).status).toBe(429)
    const behindTwo = await open({ trustedProxies: ['loopback', '198.51.100.0/24'] })
    expect((await exhaust(behindTwo, (n) => `${claims(n)}, 192.0.2.1, 198.51.100.1`)).status).toBe(
      429,
    )
    expect((await ask(behindTwo, '192.0.2.2, 198.51.100.1')).status).toBe(200)
  })

  it('has one share for all addresses of its IPv6 network', async () => {
    const origin = await open({ trustedProxies: ['loopback'] })
    const { status } = await exhaust(origin, (n) => `2001:db8:0:1::${n.toString(16)}`)
    expect(status).toBe(429)
    expect((await ask(origin, '2001:db8:0:2::1')).status).toBe(200)
  })

  it('is known by its address, of IPv6 by its network, as people write them', () => {
    const known = (address: string): string => {
      const request = new IncomingMessage(new Socket())
      Object.defineProperty(request.socket, 'remoteAddress', { value: '127.0.0.1' })
      request.headers['x-forwarded-for'] = address
      return clientOf(['loopback'])(request)
    }
    expect(known('203.0.113.7')).toBe('203.0.113.7')
    expect(known('2001:db8:0:1:a:b:c:d')).toBe('2001:db8:0:1::/64')
  })

  it('pays for what it asks: more for more, and for what is wrong too', async () => {
    const questionsOf = async (query: string): Promise<number> => {
      const origin = await open()
      let count = 0
      while ((await ask(origin, undefined, query)).status !== 429) count++
      return count
    }
    const few = '{ article(slug: "article-1") { slug } }'
    const much = '{ articles(first: 100) { nodes { slug headline bodyText } } }'
    const wrong = `{ sections { ${'nothing '.repeat(400)} } }`
    const searched = '{ search(query: "汾河两岸", first: 1) { nodes { slug } } }'
    expect(await questionsOf(much)).toBeLessThan((await questionsOf(few)) / 2)
    expect(await questionsOf(searched)).toBeLessThan((await questionsOf(few)) / 2)
    expect(await questionsOf(wrong)).toBeLessThan(40)
    // Valid or not is found by comparing each field with all others of its name.
    const repeated = `{ ${'sections { name } '.repeat(390)} nothing }`
    expect(await questionsOf(repeated)).toBeLessThan(3)
  })
})
