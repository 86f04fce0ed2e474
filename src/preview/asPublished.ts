import type { Article } from '../payload-types'

/** As it would read if it went out as it was saved last. */
export const asPublished = (article: Article): Article => ({
  ...article,
  publishedAt: article.publishedAt ?? article.updatedAt,
  liveSince: article.updatedAt,
})
