import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createDelivery } from '../../src/delivery'
import { article, openNewsstand, type Newsstand } from './newsstand'

let newsstand: Newsstand
let server: Server
let origin: string
const ask = '{ article(slug: "article-1") { slug } }'
const answered = { data: { article: { slug: 'article-1' } } }

beforeAll(async () => {
  newsstand = await openNewsstand('http')
  await newsstand.publish(article(1))
  server = createServer((req, res) => {
    void Promise.resolve(newsstand.delivery.handle(req, res)).then((isTaken) => {
      if (!isTaken) res.writeHead(299).end('another room')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await newsstand.close()
})

const send = (init: RequestInit, path = '/graphql') => fetch(`${origin}${path}`, init)
const json = (body: unknown, accept = '*/*'): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept },
  body: JSON.stringify(body),
})
const messages = async (response: Response): Promise<string> =>
  ((await response.json()) as { errors: { message: string }[] }).errors
    .map(({ message }) => message)
    .join('\n')

describe('over HTTP', () => {
  it('a query is answered by GET and by POST alike', async () => {
    const byGet = await send({}, `/graphql?query=${encodeURIComponent(ask)}`)
    const byPost = await send(json({ query: ask }))
    expect([byGet.status, await byGet.json()]).toEqual([200, answered])
    expect([byPost.status, await byPost.json()]).toEqual([200, answered])
  })

  it('a path that is not ours is left to others, untouched', async () => {
    for (const path of ['/', '/graphqlx', '/graphql/x', '/photos', '/api/graphql'])
      expect([path, (await send({}, path)).status]).toEqual([path, 299])
  })

  it('every origin may read, and none with credentials', async () => {
    const preflight = await send({
      method: 'OPTIONS',
      headers: {
        origin: 'https://reader.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toBe('*')
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    const { headers } = await send(
      { headers: { origin: 'https://reader.example' } },
      `/graphql?query=${ask}`,
    )
    expect(headers.get('access-control-allow-origin')).toBe('*')
    for (const answer of [preflight.headers, headers])
      expect(answer.get('access-control-allow-credentials') ?? 'false').toBe('false')
  })

  it('a browser gets no page with scripts from other hosts', async () => {
    const response = await send({ headers: { accept: 'text/html' } })
    expect(await response.text()).not.toMatch(/<script|<html/i)
    expect(response.status).toBeGreaterThanOrEqual(400)
  })

  it.each(['mutation { publish }', 'subscription { articles }', `query A ${ask} mutation B { x }`])(
    '%s is refused with 405: this API only reads',
    async (query) => {
      for (const init of [
        json({ query, operationName: 'A' }),
        json({ query }, 'application/json'),
      ]) {
        const response = await send(init)
        expect(response.status).toBe(405)
        expect(await messages(response)).toMatch(/only reads/)
      }
      expect((await send({}, `/graphql?query=${encodeURIComponent(query)}`)).status).toBe(405)
    },
  )

  it.each(['PUT', 'DELETE', 'PATCH'])('the method %s is refused with 405', async (method) => {
    expect((await send({ method })).status).toBe(405)
  })

  it.each([
    ['a field that does not exist', '{ articlez { nodes { slug } } }', /Cannot query field/],
    ['no GraphQL', '{ articles( }', /Syntax Error/],
    ['a missing variable', 'query ($s: String!) { article(slug: $s) { slug } }', /\$s/],
    ['a kind that does not exist', '{ articles(kind: poem) { nodes { slug } } }', /poem/],
  ])(
    '%s is answered with 400 and the reason, whatever the client accepts',
    async (_, query, reason) => {
      for (const accept of ['*/*', 'application/json', 'application/graphql-response+json']) {
        const response = await send(json({ query }, accept))
        expect(response.status).toBe(400)
        expect(await messages(response)).toMatch(reason)
      }
    },
  )

  it.each(['{"query":', '"text"', 'null', '{}', '[]', '[{"query":"{__typename}"}]'])(
    'the body %s is answered with 400',
    async (body) => {
      const response = await newsstand.post(body)
      expect(response.status).toBe(400)
    },
  )

  it('a body of another media type is answered with 415', async () => {
    const response = await send({
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: ask,
    })
    expect(response.status).toBe(415)
  })

  it('a body above 100 KB is answered with 413, announced or not', async () => {
    const query = `${ask} # ${'x'.repeat(110_000)}`
    const announced = await send(json({ query }))
    expect(announced.status).toBe(413)
    expect(await messages(announced)).toMatch(/100 KB/)
    expect((await newsstand.post(JSON.stringify({ query }))).status).toBe(413)

    const streamed = await new Promise<IncomingMessage>((resolve, reject) => {
      const upload = request(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      })
      upload.on('response', resolve).on('error', reject)
      // Never ended: the answer comes from what is too much already.
      upload.write('x'.repeat(110_000))
    })
    expect(streamed.statusCode).toBe(413)
    streamed.destroy()
  })

  it('a client that leaves in the middle of its request harms nobody', async () => {
    await new Promise<void>((resolve) => {
      const upload = request(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': 1000 },
      })
      upload.on('error', () => resolve())
      upload.write('{"query":', () => upload.destroy(new Error('left')))
    })
    expect((await send(json({ query: ask }))).status).toBe(200)
  })
})

describe('a query', () => {
  const nested = (levels: number): string =>
    `{ sections ${'{ children '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 2)} }`
  const aliases = (count: number): string =>
    `{ ${Array.from({ length: count }, (_, n) => `a${n}: section(slug: "x") { name }`).join(' ')} }`

  it('may be 12 levels deep, and no deeper', async () => {
    expect((await newsstand.ask(nested(12))).status).toBe(200)
    const { status, errors } = await newsstand.ask(nested(13))
    expect([status, errors[0]?.message]).toEqual([400, expect.stringMatching(/13 levels/)])
  })

  it('may have 30 aliases, and no more', async () => {
    expect((await newsstand.ask(aliases(30))).status).toBe(200)
    const { status, errors } = await newsstand.ask(aliases(31))
    expect([status, errors[0]?.message]).toEqual([400, expect.stringMatching(/31 aliases/)])
  })

  it('has its aliases and depth counted through fragments, so that these multiply nothing', async () => {
    const bomb = Array.from(
      { length: 9 },
      (_, n) =>
        `fragment F${n} on Section { a: children { ...F${n + 1} } b: children { ...F${n + 1} } }`,
    ).join(' ')
    const { status, errors } = await newsstand.ask(
      `{ sections { ...F0 } } ${bomb} fragment F9 on Section { name }`,
    )
    expect([status, errors[0]?.message]).toEqual([400, expect.stringMatching(/1022 aliases/)])
    const deep = await newsstand.ask(
      `{ sections { ...D } } fragment D on Section ${nested(13).slice('{ sections'.length, -1)}`,
    )
    expect(deep.status).toBe(400)
  })

  it('with a fragment inside itself is refused and ends', async () => {
    const { status } = await newsstand.ask(
      '{ sections { ...A } } fragment A on Section { children { ...A } }',
    )
    expect(status).toBe(400)
  })

  it('may have 2000 tokens, and no more', async () => {
    const { status, errors } = await newsstand.ask(`{ sections { ${'name '.repeat(2000)} } }`)
    expect([status, errors[0]?.message]).toEqual([400, expect.stringMatching(/2000 tokens/)])
  })

  it('may ask for 500 articles in all, and no more', async () => {
    const lists = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: articles(first: 100) { nodes { slug } }`).join(' ')} }`
    expect((await newsstand.ask(lists(5))).status).toBe(200)
    const { status, errors } = await newsstand.ask(lists(6))
    expect([status, errors[0]?.message]).toEqual([400, expect.stringMatching(/500 articles/)])
  })

  it('may be the full introspection that tools send', async () => {
    const { status, data } = await newsstand.ask(getIntrospectionQuery())
    expect(status).toBe(200)
    expect(data?.__schema).toMatchObject({ mutationType: null, subscriptionType: null })
  })

  it('that fails on our side says nothing of why', async () => {
    const broken = await openNewsstand('broken')
    const { db, photos } = broken
    await db.collection('sections').insertOne({ name: null, slug: 'x', kind: 'section' })
    const delivery = createDelivery({ db, photos, follows: false })
    const response = await delivery.fetch(
      new Request('http://test/graphql?query={sections{name}}', { method: 'GET' }),
    )
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).toMatch(/went wrong on our side/)
    expect(text).not.toMatch(/non-nullable|stack|node_modules/)
    await broken.close()
  })
})
