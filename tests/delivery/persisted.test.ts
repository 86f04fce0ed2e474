import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { article, openNewsstand, type Newsstand } from './newsstand'

let newsstand: Newsstand

beforeAll(async () => {
  newsstand = await openNewsstand('persisted')
  await newsstand.publish(article(1), article(2))
})
afterAll(() => newsstand.close())

const hashOf = (query: string): string => createHash('sha256').update(query).digest('hex')
const persistedQuery = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } })

type Asked = { query?: string; variables?: object; extensions: object }
type Told = { status: number; text: string; cacheControl: string | null }

const told = async (response: Response): Promise<Told> => ({
  status: response.status,
  text: await response.text(),
  cacheControl: response.headers.get('cache-control'),
})
const post = async (asked: Asked) => told(await newsstand.post(JSON.stringify(asked)))
const get = async ({ query, variables, extensions }: Asked) => {
  const params = new URLSearchParams({
    ...(query && { query }),
    ...(variables && { variables: JSON.stringify(variables) }),
    extensions: JSON.stringify(extensions),
  })
  return told(await newsstand.delivery.fetch(new Request(`http://test/graphql?${params}`)))
}

describe('a query named by its hash alone', () => {
  it('is not known before it was sent, says so as clients expect it, and no cache keeps that', async () => {
    const extensions = persistedQuery(hashOf('{ sections { name } } # never sent'))
    for (const ask of [post, get]) {
      const { status, text, cacheControl } = await ask({ extensions })
      expect([status, cacheControl]).toEqual([200, 'no-store'])
      expect(JSON.parse(text)).toEqual({
        errors: [
          {
            message: 'PersistedQueryNotFound',
            extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', statusCode: 200 },
          },
        ],
      })
    }
  })

  it.each([
    ['GET', 'GET', get, get],
    ['POST', 'GET', post, get],
    ['GET', 'POST', get, post],
  ])('is answered after it was sent once, by %s and by %s', async (before, after, first, then) => {
    const query = `query ($slug: String!) { article(slug: $slug) { slug } } # ${before} ${after}`
    const extensions = persistedQuery(hashOf(query))
    const answered = (slug: string) => `{"data":{"article":{"slug":"${slug}"}}}`
    const sent = await first({ query, variables: { slug: 'article-1' }, extensions })
    expect([sent.status, sent.text]).toEqual([200, answered('article-1')])
    const named = await then({ variables: { slug: 'article-2' }, extensions })
    expect([named.status, named.text]).toEqual([200, answered('article-2')])
  })

  it('is no other one: what is sent with a wrong hash is refused and not remembered', async () => {
    const extensions = persistedQuery(hashOf('{ reporters { name } }'))
    for (const ask of [post, get]) {
      const { status, text } = await ask({ query: '{ sections { name } }', extensions })
      expect([status, text]).toEqual([
        400,
        expect.stringMatching(/`sha256Hash` is not the SHA-256/),
      ])
    }
    expect((await post({ extensions })).text).toMatch(/PersistedQueryNotFound/)
  })

  it.each([
    { version: 2, sha256Hash: hashOf('x') },
    { version: 1 },
    'x',
    { version: 1, sha256Hash: 7 },
  ])('is refused as malformed by %j', async (persistedQuery) => {
    for (const ask of [post, get])
      expect((await ask({ extensions: { persistedQuery } })).status).toBe(400)
  })

  it('is forgotten when many came after it: those of a flood take no more than their room', async () => {
    const large = (n: number) => `{ sections { name } } # ${n} ${'x'.repeat(90_000)}`
    const extensions = (n: number) => persistedQuery(hashOf(large(n)))
    for (let n = 0; n < 40; n++) await post({ query: large(n), extensions: extensions(n) })
    expect((await post({ extensions: extensions(39) })).text).toMatch(/"data"/)
    expect((await post({ extensions: extensions(0) })).text).toMatch(/PersistedQueryNotFound/)
  })
})
