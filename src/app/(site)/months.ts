import { mappedArticles } from '../../site/queries'
import { monthSpan, spansQuery, type Mapped } from '../../site/sitemap'
import type { PageInfo } from '../../site/types'
import { ask } from './ask'

type Page = { articles: { nodes: Mapped[]; pageInfo: PageInfo } }
type Span = { from: string; to: string }

/** The articles of a span, newest first, page after page by cursor; never more than `most`. */
export const mappedIn = async (span: Span, most: number): Promise<Mapped[]> => {
  const mapped: Mapped[] = []
  let after: string | null = null
  do {
    const { articles }: Page = await ask<Page>(mappedArticles, { ...span, after })
    mapped.push(...articles.nodes)
    after = articles.pageInfo.hasNextPage ? articles.pageInfo.endCursor : null
  } while (after && mapped.length < most)
  return mapped.slice(0, most)
}

const withArticles = async <Item>(items: Item[], spanOf: (item: Item) => Span): Promise<Item[]> => {
  const found: Item[] = []
  for (let start = 0; start < items.length; start += 25) {
    const some = items.slice(start, start + 25)
    const answer = await ask<Record<string, { nodes: unknown[] }>>(spansQuery(some.map(spanOf)))
    found.push(...some.filter((_, index) => answer[`s${index}`]?.nodes.length))
  }
  return found
}

/** The oldest year that an article may be of: Touban knows no archive before the web. */
const firstYear = 1990

/** Every month (YYYY-MM) that has an article, newest first: years are asked for before their months. */
export const monthsWithArticles = async (now: Date): Promise<string[]> => {
  const last = now.getUTCFullYear() + 1
  const years = Array.from({ length: last - firstYear + 1 }, (_, index) => last - index)
  const some = await withArticles(years, (year) => ({
    from: monthSpan(`${year}-01`).from,
    to: monthSpan(`${year}-12`).to,
  }))
  const months = some.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(12 - index).padStart(2, '0')}`),
  )
  return withArticles(months, monthSpan)
}
