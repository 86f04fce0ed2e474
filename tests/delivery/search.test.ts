import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { retract } from '../../src/published/store'
import { article, id, openNewsstand, signed, type Newsstand } from './newsstand'

type Found = {
  edges: { cursor: string; headlineHtml: string | null; excerptHtml: string }[]
  nodes: { slug: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

let newsstand: Newsstand
const [city, district, sport] = [id(901), id(902), id(903)]
const [bi, yang] = [id(801), id(802)]
const on = (day: string) => ({ publishedAt: new Date(`${day}T00:00:00Z`) })

const search = async (query: string, args = ''): Promise<Found> => {
  const { data, errors } = await newsstand.ask(
    `query ($query: String!) { search(query: $query${args}) {
      edges { cursor headlineHtml excerptHtml } nodes { slug } pageInfo { hasNextPage endCursor }
    } }`,
    { query },
  )
  expect(errors).toEqual([])
  return data?.search as Found
}
const slugs = async (query: string, args = ''): Promise<string[]> =>
  (await search(query, args)).nodes.map(({ slug }) => slug)

beforeAll(async () => {
  newsstand = await openNewsstand('search')
  await newsstand.addSections(
    { _id: city, name: '都市', slug: 'dushi', kind: 'section', order: 1, active: true },
    { _id: district, name: '城区', slug: 'chengqu', kind: 'section', parent: city, active: true },
    { _id: sport, name: '体育', slug: 'tiyu', kind: 'section', order: 2, active: true },
  )
  await newsstand.addReporters(
    { _id: bi, name: '毕晶晶', slug: 'bi-jingjing', kind: 'staff', sortKey: 'bi' },
    { _id: yang, name: '杨文', slug: 'yang-wen', kind: 'staff', sortKey: 'yang' },
  )
  await newsstand.publish(
    article(1, {
      ...on('2022-01-01'),
      headline: '汾河步道修好了',
      bodyText: '汾河西岸的步道昨天开放。路灯换成了节能灯。',
      section: district,
      byline: [signed('毕晶晶', bi)],
    }),
    article(2, {
      ...on('2022-06-01'),
      headline: '夜班公交加车',
      bodyText: '从本周起，夜班公交每十五分钟一班，沿汾河东岸的三条线路延长到零点。',
      section: city,
      byline: [signed('杨文', yang)],
    }),
    article(3, {
      ...on('2022-06-02'),
      headline: '羽毛球赛开打',
      bodyText:
        '比赛在体育馆进行，他和平时一样早到。COVID-19 检查照旧，票价 50 元。解说员李晓并到场。',
      section: sport,
    }),
    article(4, {
      ...on('2022-06-03'),
      headline: '“<b>冬蛇</b>”展览 & 讲座',
      bodyText: '展览从周六开始。\n\n讲座免费，<script>alert(1)</script>须预约。',
    }),
    article(5, { ...on('2015-06-03'), headline: '汾河水位', bodyText: '水位正常。' }),
  )
})
afterAll(() => newsstand.close())

describe('search', () => {
  it('finds every word that is asked, wherever it stands, and nothing that lacks one', async () => {
    expect(await slugs('公交汾河')).toEqual(['article-2'])
    expect(await slugs('公交 步道')).toEqual([])
  })

  it('ranks a hit in the headings a year ahead of one in the text, and newer before older', async () => {
    expect(await slugs('汾河')).toEqual(['article-1', 'article-2', 'article-5'])
  })

  it.each(['毕晶晶', '晶晶', '毕晶'])(
    'finds a reporter by a part of the name: %s',
    async (name) => {
      expect(await slugs(name)).toEqual(['article-1'])
    },
  )

  it.each(['李晓并', '晓并', '李晓'])(
    'finds a name in the text by a part of it: %s',
    async (name) => {
      expect(await slugs(name)).toEqual(['article-3'])
    },
  )

  it('finds a single character of a heading or an opening', async () => {
    expect(await slugs('蛇')).toEqual(['article-4'])
    expect(await slugs('桥')).toEqual([])
  })

  it.each([
    ['covid', 3],
    ['ＣＯＶＩＤ－１９', 3],
    ['夜班公車', null],
    ['節能燈', 1],
    ['50元', 3],
  ])(
    'takes simplified for traditional, full for half width, upper for lower case: %s',
    async (query, n) => {
      expect(await slugs(query)).toEqual(n === null ? [] : [`article-${n}`])
    },
  )

  it('finds words of letters and numbers whole only', async () => {
    expect(await slugs('covi')).toEqual([])
    expect(await slugs('5')).toEqual([])
  })

  it.each(['"汾河步道"', '“汾河步道”', '《汾河步道》'])('finds %s exactly so', async (query) => {
    expect(await slugs(query)).toEqual(['article-1'])
    expect(await slugs(query.replace('汾河步道', '步道汾河'))).toEqual([])
  })

  it('narrows by section and by reporter where these have more than is read of them at once', async () => {
    const many = Array.from({ length: 300 }, (_, n) =>
      article(5000 + n, { ...on('2022-09-01'), section: sport, byline: [signed('杨文', yang)] }),
    )
    await newsstand.publish(
      ...many,
      article(6000, { ...on('2015-01-01'), headline: '石榴熟了', section: city }),
      article(6001, { ...on('2014-01-01'), bodyText: '石榴红了。', section: sport }),
      article(6002, { ...on('2013-01-01'), bodyText: '石榴。', byline: [signed('杨文', yang)] }),
    )
    expect(await slugs('石榴')).toEqual(['article-6000', 'article-6001', 'article-6002'])
    expect(await slugs('石榴', ', section: "tiyu"')).toEqual(['article-6001'])
    expect(await slugs('石榴', ', reporter: "yang-wen"')).toEqual(['article-6002'])
    expect(await slugs('石榴', ', reporter: "yang-wen", section: "tiyu"')).toEqual([])
  })

  it('narrows by section with its children, by reporter and by period', async () => {
    expect(await slugs('汾河', ', section: "dushi"')).toEqual(['article-1', 'article-2'])
    expect(await slugs('汾河', ', section: "tiyu"')).toEqual([])
    expect(await slugs('汾河', ', reporter: "yang-wen"')).toEqual(['article-2'])
    expect(await slugs('汾河', ', reporter: "nobody"')).toEqual([])
    expect(
      await slugs('汾河', ', from: "2022-01-01T00:00:00Z", to: "2022-06-01T00:00:00Z"'),
    ).toEqual(['article-1'])
  })

  it('is given in pages, each article once', async () => {
    const seen: string[] = []
    let after = ''
    for (let hasNextPage = true; hasNextPage;) {
      const { nodes, edges, pageInfo } = await search('汾河', `, first: 1${after}`)
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor)
      seen.push(...nodes.map(({ slug }) => slug))
      after = `, after: "${pageInfo.endCursor}"`
      hasNextPage = pageInfo.hasNextPage
    }
    expect(seen).toEqual(['article-1', 'article-2', 'article-5'])
  })

  it('shows what it found in <mark>, and no markup of the newsroom’s', async () => {
    const [edge] = (await search('蛇 讲座')).edges
    expect(edge?.headlineHtml).toBe(
      '“&lt;b&gt;冬<mark>蛇</mark>&lt;/b&gt;”展览 &amp; <mark>讲座</mark>',
    )
    expect(edge?.excerptHtml).toContain(
      '<mark>讲座</mark>免费，&lt;script&gt;alert(1)&lt;/script&gt;须预约。',
    )
  })

  it('of nothing but marks finds nothing, and of too long a query says so', async () => {
    expect(await slugs('，！')).toEqual([])
    expect(await slugs(' ')).toEqual([])
    const { status, errors } = await newsstand.ask(
      `{ search(query: "${'长'.repeat(101)}") { nodes { slug } } }`,
    )
    expect(status).toBe(400)
    expect(errors[0]?.message).toMatch(/101 characters; at most 100/)
  })

  it('takes operators of regular expressions and of MongoDB as plain marks', async () => {
    expect(await slugs('.*')).toEqual([])
    expect(await slugs('$where (汾河|')).toEqual([])
    expect(await slugs('"汾河步道.*"')).toEqual(['article-1'])
  })

  it('finds nothing of a retracted article, from the moment it is', async () => {
    await newsstand.publish(article(9, { headline: '误报的停水通知' }))
    expect(await slugs('停水')).toEqual(['article-9'])
    await retract({ db: newsstand.db }, id(9), null)
    expect(await slugs('停水')).toEqual([])
  })
})
