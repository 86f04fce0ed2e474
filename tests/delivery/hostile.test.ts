import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createDelivery, type Delivery } from '../../src/delivery'
import { article, openNewsstand, type Newsstand } from './newsstand'

let newsstand: Newsstand
let delivery: Delivery
let server: Server
let port: number

beforeAll(async () => {
  newsstand = await openNewsstand('hostile')
  await newsstand.publish(...[1, 2, 3].map((n) => article(n, { bodyText: '汾河两岸添新绿' })))
  delivery = createDelivery({ db: newsstand.db, photos: newsstand.photos, follows: false })
  server = createServer((req, res) => void delivery.handle(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await delivery.close()
  await newsstand.close()
})

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ')
const bySlug = 'query ($slug: String!) { article(slug: $slug) { slug } }'
const searching = 'query ($q: String!) { search(query: $q) { nodes { slug } } }'
const listed = 'query ($v: String) { articles(after: $v) { nodes { slug } } }'
const searchingOn = 'query ($v: String) { search(query: "汾河", after: $v) { nodes { slug } } }'
const since = 'query ($v: DateTime) { articles(from: $v) { nodes { slug } } }'
const cursor = (text: string) => Buffer.from(text).toString('base64url')
const bomb = (levels: number): string =>
  `{ sections { ...F0 } } ${times(levels, (n) => `fragment F${n} on Section { children { ...F${n + 1} } children { ...F${n + 1} } }`)} fragment F${levels} on Section { name }`

type Case = { what: string; body: unknown; status: number; says: RegExp }
const asked = (
  what: string,
  status: number,
  says: RegExp,
  query: string,
  variables?: object,
): Case => ({
  what,
  body: { query, variables },
  status,
  says,
})

const hostile: Case[] = [
  asked(
    '40 levels',
    400,
    /levels deep/,
    `{ sections ${'{ children '.repeat(40)}{ name }${' }'.repeat(40)} }`,
  ),
  asked('10,000 open braces', 400, /tokens|Syntax/, '{ a '.repeat(10_000)),
  asked('300 aliases', 400, /aliases/, `{ ${times(300, (n) => `a${n}: sections { name }`)} }`),
  asked(
    'one field 1,900 times',
    400,
    /each field once/,
    `{ sections { ${'name '.repeat(1900)} } }`,
  ),
  asked(
    'a fragment in itself',
    400,
    /itself/,
    '{ sections { ...A } } fragment A on Section { children { ...A } }',
  ),
  asked(
    'two fragments in each other',
    400,
    /itself/,
    '{ sections { ...A } } fragment A on Section { ...B } fragment B on Section { ...A }',
  ),
  asked('a bomb of fragments', 400, /levels deep|aliases|costs/, bomb(40)),
  asked(
    'a flat bomb of fragments',
    400,
    /fields, counted/,
    `{ articles(first: 100) { nodes { ...F0 } } } ${times(30, (n) => `fragment F${n} on Article { ...F${n + 1} ...F${n + 1} bodyHtml }`)} fragment F30 on Article { body bodyText }`,
  ),
  asked(
    'a flood of directives',
    400,
    /directive/i,
    `{ sections { name ${'@skip(if: false) '.repeat(200)} } }`,
  ),
  asked(
    'a flood of unknown directives',
    400,
    /Unknown directive/,
    `{ sections { name ${times(400, (n) => `@d${n}`)} } }`,
  ),
  asked(
    'a directive on each of many fields',
    200,
    /sections/,
    `{ sections { ${'name @include(if: true) '.repeat(200)} } }`,
  ),
  asked(
    'a list of 500 operations',
    400,
    /operation/i,
    times(250, (n) => `query Q${n} { sections { name } }`),
  ),
  asked('introspection', 200, /__schema/, getIntrospectionQuery()),
  asked(
    'an introspection bomb',
    400,
    /introspection|cost|levels/i,
    `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
  ),
  asked(
    'introspection by many aliases',
    400,
    /aliases/,
    `{ ${times(100, (n) => `s${n}: __schema { types { fields { args { name } } } }`)} }`,
  ),
  asked(
    'a hundred lists',
    400,
    /aliases|articles/,
    `{ ${times(100, (n) => `a${n}: articles(first: 100) { nodes { body } }`)} }`,
  ),
  asked(
    'everything of very many',
    400,
    /costs|articles/,
    `{ ${times(5, (n) => `a${n}: articles(first: 100) { nodes { body bodyHtml bodyText byline { name reporter { name } } photos { credit { name } sizes { url } } } edges { node { body bodyHtml } } }`)} }`,
  ),
  asked('first: 2147483647', 400, /costs/, '{ articles(first: 2147483647) { nodes { slug } } }'),
  asked('first: 99999999999', 400, /32-bit/, '{ articles(first: 99999999999) { nodes { slug } } }'),
  asked('a slug of 90,000 characters', 200, /"article":null/, bySlug, { slug: 'x'.repeat(90_000) }),
  asked('a slug with NUL', 200, /"article":null/, bySlug, { slug: 'article-1\u0000' }),
  asked('a slug that is half a character', 200, /"article":null/, bySlug, { slug: '\ud800' }),
  asked('a slug that is an operator', 400, /String cannot represent/, bySlug, {
    slug: { $gt: '' },
  }),
  asked('a slug that is a list', 400, /String cannot represent/, bySlug, { slug: ['article-1'] }),
  asked('5,000 variables that nobody declared', 200, /article-1/, bySlug, {
    slug: 'article-1',
    ...Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`v${n}`, n])),
  }),
  asked(
    '__proto__ as a variable',
    200,
    /article-1/,
    bySlug,
    JSON.parse('{"slug":"article-1","__proto__":{"x":1},"constructor":1}') as object,
  ),
  asked('a cursor that was changed', 400, /endCursor/, listed, {
    v: cursor('1668499200000:$where'),
  }),
  asked('a cursor of another list in a search', 400, /endCursor/, searchingOn, {
    v: cursor('1668499200000:000000000000000000000001-retraction-1668499200000'),
  }),
  asked('a cursor of NUL', 400, /endCursor/, listed, { v: cursor('1\u0000:1') }),
  asked('a cursor beyond all time', 400, /endCursor/, listed, { v: cursor('9999999999999999:a') }),
  asked('a cursor of 50,000 characters', 400, /endCursor/, listed, { v: 'A'.repeat(50_000) }),
  asked('the 30th of February', 400, /2022-11-15/, since, { v: '2022-02-30T00:00:00Z' }),
  asked('the year 999999', 400, /2022-11-15/, since, { v: '+999999-01-01T00:00:00Z' }),
  asked('a day that is none', 400, /2022-11-15/, '{ pages(date: "2022-13-45") { name } }'),
  asked(
    'a page beyond 32 bits',
    400,
    /32-bit/,
    '{ page(date: "2022-11-15", number: 4294967296) { name } }',
  ),
  asked('a search for a regular expression', 200, /search/, searching, { q: '(a+)+$ .* [^]* \\' }),
  asked('a search for operators', 200, /search/, searching, {
    q: '{"$where":"sleep(1000)"} $regex',
  }),
  asked('a search for NUL', 200, /search/, searching, { q: '汾\u0000河' }),
  asked('a search for half a character', 200, /search/, searching, { q: '汾\udc00' }),
  asked('a search for a hundred open quotes', 200, /search/, searching, { q: '"《“'.repeat(33) }),
  asked('a search for 10,000 characters', 400, /at most 100/, searching, {
    q: '汾河'.repeat(5_000),
  }),
  asked('a search for nothing', 200, /"nodes":\[\]/, searching, { q: ' \u3000\u200b' }),
  {
    what: 'a batch',
    body: Array.from({ length: 100 }, () => ({ query: '{ sections { name } }' })),
    status: 400,
    says: /object/,
  },
  { what: 'a text', body: 'query', status: 400, says: /object/ },
  { what: 'a query that is a number', body: { query: 1 }, status: 400, says: /must be a text/ },
  {
    what: 'variables that are a list',
    body: { query: '{ sections { name } }', variables: [1] },
    status: 400,
    says: /variables/,
  },
  {
    what: 'a hash that is none',
    body: { extensions: { persistedQuery: { version: 1, sha256Hash: '../..' } } },
    status: 400,
    says: /sha256Hash/,
  },
]

const post = async (body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return { status: response.status, text: await response.text() }
}

/** How long a normal client waits for its answer, in milliseconds. */
const normal = async (): Promise<number> => {
  const from = performance.now()
  expect(
    (await post(JSON.stringify({ query: '{ articles { nodes { slug headline } } }' }))).status,
  ).toBe(200)
  return performance.now() - from
}
const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1]!

describe('a hostile request', () => {
  it.each(hostile)(
    'with $what is answered with $status and says why',
    async ({ body, status, says }) => {
      const answer = await post(JSON.stringify(body))
      expect(answer).toEqual({ status, text: expect.stringMatching(says) as string })
      expect(answer.text.length).toBeLessThan(200_000)
    },
  )

  it.each([
    ['malformed JSON', '{"query": "{ sections { name } }"', 'application/json', 400],
    ['JSON 50,000 deep', '['.repeat(50_000), 'application/json', 400],
    [
      'variables 40,000 deep',
      `{"query":"{ sections { name } }","variables":{"v":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
      'application/json',
      400,
    ],
    ['no body', '', 'application/json', 400],
    ['a form', 'query={sections{name}}', 'application/x-www-form-urlencoded', 415],
    ['multipart', '--x--', 'multipart/form-data; boundary=x', 415],
    ['GraphQL as such', '{ sections { name } }', 'application/graphql', 415],
    ['another charset', '{}', 'application/json; charset=utf-16', 415],
    ['a media type that is none', '{}', 'application/json;;;;', 415],
  ])('of %s is refused', async (_, body, type, status) => {
    expect((await post(body, { 'content-type': type })).status).toBe(status)
  })

  it('by GET is refused just as well', async () => {
    for (const url of [
      '?query=%',
      '?query=%ff%fe',
      '?variables=1&query={sections{name}}',
      '?query=',
      '?',
      `?query=${'a'.repeat(10_000)}`,
    ]) {
      const response = await fetch(`http://127.0.0.1:${port}/graphql${url}`)
      expect([url.slice(0, 20), response.status]).toEqual([url.slice(0, 20), 400])
    }
  })
})

const oneByOne = async (count: number): Promise<number[]> => {
  const waits: number[] = []
  for (let n = 0; n < count; n++) waits.push(await normal())
  return waits
}

/** All that comes back on a connection on which this is written, until it holds `last` or is closed. */
const raw = (write: (socket: Socket) => void, last?: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(port, '127.0.0.1', () => write(socket))
    const done = () => {
      socket.destroy()
      resolve(said)
    }
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (last?.test(said)) done()
    })
    socket.on('close', done).on('error', reject)
  })

describe('a connection', () => {
  it('may send many requests at once, and gets their answers in order', async () => {
    const one = (slug: string) =>
      `GET /graphql?query=${encodeURIComponent(`{article(slug:"${slug}"){slug}}`)} HTTP/1.1\r\nhost: x\r\n\r\n`
    const slugs = times(50, (n) => `article-${(n % 3) + 1}`).split(' ')
    const said = await raw(
      (socket) => socket.write(slugs.map(one).join('') + one('last')),
      /"article":null/,
    )
    expect([...said.matchAll(/"slug":"(article-\d)"/g)].map(([, slug]) => slug)).toEqual(slugs)
  })

  it('with a body that never ends is given up, and keeps nobody waiting meanwhile', async () => {
    const head =
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n'
    const slow = Array.from({ length: 50 }, () => raw((socket) => socket.write(`${head}{`)))
    const alone = median(await oneByOne(20))
    expect(alone).toBeLessThan(1000)
    expect(await Promise.all(slow)).toEqual(slow.map(() => ''))
  }, 30_000)

  it('that speaks no HTTP is closed with 400', async () => {
    expect(await raw((socket) => socket.write('\u0000\u0001 HELLO\r\n\r\n'))).toMatch(
      /400 Bad Request/,
    )
  })
})
