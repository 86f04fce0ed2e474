import { escapeHtml, xmlText } from './html'
import { nameOf } from './names'
import { articlePath, type Site } from './site'

export type Mapped = {
  slug: string
  headline: string | null
  photos: { caption: string | null }[]
  publishedAt: string
  updatedAt: string
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const maps = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const news = 'http://www.google.com/schemas/sitemap-news/0.9'
const element = (name: string, text: string): string =>
  `<${name}>${escapeHtml(xmlText(text))}</${name}>`

/** The most that the protocols allow in one file. */
export const mostMapped = 50_000
export const mostNews = 1000

export const sitemap = (articles: Mapped[], { origin }: Site): string =>
  `${head}<urlset xmlns="${maps}">${articles
    .map(
      ({ slug, updatedAt }) =>
        `<url>${element('loc', origin + articlePath(slug))}${element('lastmod', updatedAt)}</url>`,
    )
    .join('\n')}</urlset>`

/** A file for each month that has articles: one that is over never changes but for corrections. */
export const sitemapIndex = (months: string[], { origin }: Site): string =>
  `${head}<sitemapindex xmlns="${maps}">${months
    .map((month) => `<sitemap>${element('loc', `${origin}/sitemaps/${month}.xml`)}</sitemap>`)
    .join('\n')}</sitemapindex>`

export const newsSitemap = (articles: Mapped[], { name, origin }: Site): string =>
  `${head}<urlset xmlns="${maps}" xmlns:news="${news}">${articles
    .map((article) =>
      [
        `<url>${element('loc', origin + articlePath(article.slug))}<news:news><news:publication>`,
        `${element('news:name', name)}<news:language>zh-cn</news:language></news:publication>`,
        element('news:publication_date', article.publishedAt),
        `${element('news:title', nameOf(article, 'zh'))}</news:news></url>`,
      ].join(''),
    )
    .join('\n')}</urlset>`

/** From the first moment of a month to that of the next, in UTC. `month` is YYYY-MM. */
export const monthSpan = (month: string) => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = (index: number) => new Date(Date.UTC(year, index, 1)).toISOString()
  return { from: at(number - 1), to: at(number) }
}

type Span = { from: string; to: string }

/** Whether each of these spans has an article, in one question; at most 25 of them, for delivery counts aliases. */
export const spansQuery = (spans: Span[]): string =>
  `{ ${spans
    .map(
      ({ from, to }, index) =>
        `s${index}: articles(from: "${from}", to: "${to}", first: 1) { nodes { slug } }`,
    )
    .join(' ')} }`
