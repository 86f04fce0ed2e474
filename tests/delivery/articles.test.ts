import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { article, id, openNewsstand, signed, type Newsstand } from './newsstand'

type Connection = {
  nodes: { slug: string }[]
  edges: { cursor: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

let newsstand: Newsstand
const [city, football, sport, letters, closed] = [id(901), id(902), id(903), id(904), id(905)]
const [yang, guo, stranger] = [id(801), id(802), id(803)]
const at = (time: string) => ({ publishedAt: new Date(time) })

const list = async (args: string): Promise<Connection> => {
  const { data, errors } = await newsstand.ask(
    `{ articles(${args}) { nodes { slug } edges { cursor } pageInfo { hasNextPage endCursor } } }`,
  )
  expect(errors).toEqual([])
  return data?.articles as Connection
}
const slugs = async (args: string): Promise<string[]> =>
  (await list(args)).nodes.map(({ slug }) => slug)

beforeAll(async () => {
  newsstand = await openNewsstand('articles')
  await newsstand.addSections(
    { _id: city, name: '都市', slug: 'dushi', kind: 'section', order: 2, active: true },
    { _id: sport, name: '体育', slug: 'tiyu', kind: 'section', order: 1, active: true },
    { _id: closed, name: '旧刊', slug: 'jiukan', kind: 'section', parent: sport, active: false },
    { _id: football, name: '足球', slug: 'zuqiu', kind: 'section', parent: closed, active: true },
    { _id: letters, name: '来信', slug: 'laixin', kind: 'column', parent: city, active: true },
  )
  await newsstand.addReporters(
    { _id: yang, name: '杨文', slug: 'yang-wen', kind: 'staff', sortKey: 'yang wen', user: 'u1' },
    { _id: guo, name: '郭蓉', slug: 'guo-rong', kind: 'staff', sortKey: 'guo rong', active: false },
    {
      _id: stranger,
      name: '李晓并',
      slug: 'li-xiaobing',
      kind: 'stringer',
      sortKey: 'li xiaobing',
    },
  )
  await newsstand.publish(
    article(1, { ...at('2022-11-13T00:00:00Z'), section: city, column: letters }),
    article(2, { ...at('2022-11-14T00:00:00Z'), section: sport, kind: 'brief' }),
    article(3, { ...at('2022-11-15T00:00:00Z'), section: closed }),
    article(4, {
      ...at('2022-11-16T00:00:00Z'),
      section: football,
      byline: [signed('杨文', yang), signed('郭蓉', guo)],
    }),
    ...[5, 6, 7, 8, 9].map((n) => article(n, at('2022-11-17T00:00:00Z'))),
  )
})
afterAll(() => newsstand.close())

describe('articles', () => {
  it('come newest first, and those of one moment in a fixed order', async () => {
    expect(await slugs('first: 100')).toEqual(
      [9, 8, 7, 6, 5, 4, 3, 2, 1].map((n) => `article-${n}`),
    )
  })

  it.each([1, 2, 3, 4, 5])(
    'are each given once in pages of %i, also where many went out in the same moment',
    async (first) => {
      const seen: string[] = []
      let after = ''
      for (let hasNextPage = true; hasNextPage;) {
        const { nodes, edges, pageInfo } = await list(`first: ${first}${after}`)
        expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor)
        seen.push(...nodes.map(({ slug }) => slug))
        after = `, after: "${pageInfo.endCursor}"`
        hasNextPage = pageInfo.hasNextPage
      }
      expect(seen).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1].map((n) => `article-${n}`))
    },
  )

  it('can be gone through from any edge, and a page between keeps its place when one is added on top', async () => {
    const { edges } = await list('first: 4')
    await newsstand.publish(article(99, at('2022-11-18T00:00:00Z')))
    expect(await slugs(`first: 2, after: "${edges[2]?.cursor}"`)).toEqual([
      'article-6',
      'article-5',
    ])
    await newsstand.db.collection<{ _id: string }>('published').deleteOne({ _id: id(99) })
  })

  it('of a section include its children, through an inactive one too', async () => {
    expect(await slugs('section: "tiyu"')).toEqual(['article-4', 'article-3', 'article-2'])
    expect(await slugs('section: "zuqiu"')).toEqual(['article-4'])
  })

  it('of a column are those in it', async () => {
    expect(await slugs('column: "laixin"')).toEqual(['article-1'])
  })

  it('of a reporter are those that they signed, alone or not', async () => {
    expect(await slugs('reporter: "guo-rong"')).toEqual(['article-4'])
  })

  it('of a kind are of that kind only', async () => {
    expect(await slugs('kind: brief')).toEqual(['article-2'])
  })

  it('of a period include its beginning and not its end', async () => {
    const period = 'from: "2022-11-14T08:00:00+08:00", to: "2022-11-16T00:00:00Z"'
    expect(await slugs(period)).toEqual(['article-3', 'article-2'])
  })

  it('narrow with every argument that is given, and within a page too', async () => {
    expect(await slugs('section: "tiyu", kind: news, to: "2022-11-16T00:00:00Z"')).toEqual([
      'article-3',
    ])
    const { pageInfo } = await list('section: "tiyu", first: 1')
    expect(await slugs(`section: "tiyu", kind: news, after: "${pageInfo.endCursor}"`)).toEqual([
      'article-3',
    ])
  })

  it.each(['section', 'column', 'reporter'])('of an unknown %s are none', async (name) => {
    const { nodes, pageInfo } = await list(`${name}: "nothing"`)
    expect(nodes).toEqual([])
    expect(pageInfo).toEqual({ hasNextPage: false, endCursor: null })
  })

  it('take a null for an argument that is left out', async () => {
    expect(
      await slugs(
        'section: null, column: null, reporter: null, kind: null, from: null, after: null, first: null',
      ),
    ).toHaveLength(9)
  })

  it.each([0, -1, 101])(
    'first: %i is refused, and the answer says what to ask instead',
    async (n) => {
      const { status, errors } = await newsstand.ask(`{ articles(first: ${n}) { nodes { slug } } }`)
      expect(status).toBe(400)
      expect(errors[0]?.message).toMatch(/must be 1 to 100.*endCursor/)
    },
  )

  it.each(['', 'nonsense', 'MTIz', Buffer.from('9999999999999999:x').toString('base64url')])(
    'after: %j is refused as no cursor',
    async (after) => {
      const { status, errors } = await newsstand.ask(
        'query ($after: String) { articles(after: $after) { nodes { slug } } }',
        { after },
      )
      expect(status).toBe(400)
      expect(errors[0]?.message).toMatch(/endCursor/)
    },
  )

  it.each([
    '2022-11-15',
    '2022-02-30T00:00:00Z',
    '2022-11-15T08:00:00',
    '2022-11-15T25:00:00Z',
    'now',
  ])('from: %j is refused, and the answer shows how a moment is written', async (from) => {
    const { status, errors } = await newsstand.ask(
      'query ($from: DateTime) { articles(from: $from) { nodes { slug } } }',
      { from },
    )
    expect(status).toBe(400)
    expect(errors[0]?.message).toMatch(/2022-11-15T08:00:00Z/)
  })
})

describe('sections', () => {
  it('are the active ones as a tree, in their order; under an inactive one they move up', async () => {
    const { data } = await newsstand.ask(
      '{ sections { slug kind children { slug kind children { slug } } } }',
    )
    expect(data?.sections).toEqual([
      {
        slug: 'tiyu',
        kind: 'section',
        children: [{ slug: 'zuqiu', kind: 'section', children: [] }],
      },
      {
        slug: 'dushi',
        kind: 'section',
        children: [{ slug: 'laixin', kind: 'column', children: [] }],
      },
    ])
  })

  it('are found by slug, unless unknown or inactive', async () => {
    const { data } = await newsstand.ask(
      '{ a: section(slug: "zuqiu") { name } b: section(slug: "jiukan") { name } c: section(slug: "no") { name } }',
    )
    expect(data).toEqual({ a: { name: '足球' }, b: null, c: null })
  })
})

describe('reporters', () => {
  it('are those with a byline on something published, by surname, and nobody else', async () => {
    const { data } = await newsstand.ask('{ reporters { name slug affiliation kind } }')
    expect(data?.reporters).toEqual([
      { name: '郭蓉', slug: 'guo-rong', affiliation: null, kind: 'staff' },
      { name: '杨文', slug: 'yang-wen', affiliation: null, kind: 'staff' },
    ])
  })

  it('without one do not exist by slug either', async () => {
    const { data } = await newsstand.ask(
      '{ a: reporter(slug: "yang-wen") { name } b: reporter(slug: "li-xiaobing") { name } }',
    )
    expect(data).toEqual({ a: { name: '杨文' }, b: null })
  })

  it.each(['user', 'active', 'confirmed', 'sortKey', 'id'])(
    'show nothing of their %s',
    async (field) => {
      const { status } = await newsstand.ask(`{ reporters { ${field} } }`)
      expect(status).toBe(400)
    },
  )
})
