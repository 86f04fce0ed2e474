import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { articlesOf } from '../../src/published/collections'
import type { Notice } from '../../src/published/types'
import { article, id, openNewsstand, type Newsstand } from './newsstand'

let newsstand: Newsstand
const on = (page: number, number: number | null, position: number, date = '2022-11-15') => ({
  page: { id: id(600 + page), date, number, name: number === 1 ? '要闻' : null, position },
})
const notice = (n: number, at: string, is: Partial<Notice> = {}): Notice => ({
  _id: `${id(n)}-correction-${n}`,
  article: id(n),
  type: 'correction',
  slug: `article-${n}`,
  headline: `第${n}篇`,
  note: `更正${n}`,
  at: new Date(at),
  publishedAt: new Date('2022-11-15T08:00:00Z'),
  ...is,
})

beforeAll(async () => {
  newsstand = await openNewsstand('pages')
  await newsstand.db
    .collection('pages')
    .insertOne({ date: new Date('2022-11-15T12:00:00Z'), number: 9, sourceText: '版面原文' })
  await newsstand.publish(
    article(1, on(1, 1, 3)),
    article(2, on(1, 1, 1)),
    article(3, on(1, 1, 2)),
    article(4, on(2, 10, 1)),
    article(5, on(3, 2, 1)),
    article(6, on(4, null, 1)),
    article(7, on(5, 1, 1, '2022-11-16')),
    article(8),
  )
})
afterAll(() => newsstand.close())

const pageAt = async (date: string, number: number): Promise<unknown> => {
  const { data, errors } = await newsstand.ask(
    'query ($date: Date!, $number: Int!) { page(date: $date, number: $number) { date number name articles { slug } } }',
    { date, number },
  )
  expect(errors).toEqual([])
  return data?.page
}

describe('a page', () => {
  it('holds its published articles in the order of the paper', async () => {
    expect(await pageAt('2022-11-15', 1)).toEqual({
      date: '2022-11-15',
      number: 1,
      name: '要闻',
      articles: [{ slug: 'article-2' }, { slug: 'article-3' }, { slug: 'article-1' }],
    })
  })

  it('does not exist without one, though the newsroom has it', async () => {
    expect(await pageAt('2022-11-15', 9)).toBeNull()
    expect(await pageAt('2022-11-14', 1)).toBeNull()
  })

  it('goes when its last article is retracted', async () => {
    await newsstand.publish(article(20, on(20, 20, 1)))
    expect(await pageAt('2022-11-15', 20)).not.toBeNull()
    await articlesOf(newsstand.db).deleteOne({ _id: id(20) })
    expect(await pageAt('2022-11-15', 20)).toBeNull()
  })

  it.each(['2022-02-30', '15.11.2022', '2022-11-15T00:00:00Z', 20221115])(
    'on %j is refused, and the answer shows how a day is written',
    async (date) => {
      const { status, errors } = await newsstand.ask(
        'query ($date: Date!) { page(date: $date, number: 1) { name } }',
        { date },
      )
      expect(status).toBe(400)
      expect(errors[0]?.message).toContain('2022-11-15')
    },
  )
})

describe('the pages of a day', () => {
  it('come by number, those without one last, each with its own articles', async () => {
    const { data } = await newsstand.ask(
      '{ pages(date: "2022-11-15") { number articles { slug } } none: pages(date: "2020-01-01") { number } }',
    )
    expect(data).toEqual({
      pages: [
        { number: 1, articles: ['2', '3', '1'].map((n) => ({ slug: `article-${n}` })) },
        { number: 2, articles: [{ slug: 'article-5' }] },
        { number: 10, articles: [{ slug: 'article-4' }] },
        { number: null, articles: [{ slug: 'article-6' }] },
      ],
      none: [],
    })
  })
})

describe('corrections', () => {
  it('are listed newest first, retractions among them, and paged over one moment', async () => {
    await newsstand.notify(
      notice(1, '2022-11-16T00:00:00Z'),
      notice(2, '2022-11-17T00:00:00Z', { type: 'retraction', headline: null }),
      notice(3, '2022-11-17T00:00:00Z'),
      notice(4, '2022-11-15T00:00:00Z'),
    )
    const ask = async (args: string) =>
      (
        await newsstand.ask(
          `{ corrections(${args}) { nodes { type slug headline note at publishedAt } edges { node { slug } } pageInfo { hasNextPage endCursor } } }`,
        )
      ).data?.corrections as {
        nodes: { slug: string }[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
      }
    const first = await ask('first: 2')
    expect(first.nodes).toEqual([
      {
        type: 'correction',
        slug: 'article-3',
        headline: '第3篇',
        note: '更正3',
        at: '2022-11-17T00:00:00.000Z',
        publishedAt: '2022-11-15T08:00:00.000Z',
      },
      {
        type: 'retraction',
        slug: 'article-2',
        headline: null,
        note: '更正2',
        at: '2022-11-17T00:00:00.000Z',
        publishedAt: '2022-11-15T08:00:00.000Z',
      },
    ])
    const rest = await ask(`first: 2, after: "${first.pageInfo.endCursor}"`)
    expect(rest.nodes.map(({ slug }) => slug)).toEqual(['article-1', 'article-4'])
    expect(rest.pageInfo.hasNextPage).toBe(false)
  })

  it('keep what was said of a retracted article at its slug, and nothing of one that was corrected', async () => {
    const said = async (slug: string) =>
      (await newsstand.ask(`{ retraction(slug: "${slug}") { type slug headline note } }`)).data
        ?.retraction
    expect(await said('article-2')).toEqual({
      type: 'retraction',
      slug: 'article-2',
      headline: null,
      note: '更正2',
    })
    expect([await said('article-1'), await said('nowhere')]).toEqual([null, null])
  })

  it('refuse a page that is too large', async () => {
    const { status } = await newsstand.ask('{ corrections(first: 101) { nodes { slug } } }')
    expect(status).toBe(400)
  })
})
