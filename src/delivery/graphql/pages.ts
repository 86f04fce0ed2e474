import type { ReadersArticle } from '../../published/queries'
import type { PublishedPlace } from '../../published/types'

export type Page = Pick<PublishedPlace, 'date' | 'number' | 'name'> & { articles: ReadersArticle[] }

/** A page is what its published articles say of it: one that holds none doesn't exist for readers. */
export const pagesOf = (printed: readonly ReadersArticle[]): Page[] => {
  const pages = new Map<string, Page>()
  for (const article of printed) {
    if (!article.page) continue
    const { id, date, number, name } = article.page
    const page = pages.get(id) ?? { date, number, name, articles: [] }
    page.articles.push(article)
    pages.set(id, page)
  }
  return [...pages.values()].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0)
}
