import type { PayloadRequest } from 'payload'

import type { Article } from '../payload-types'
import { idOrNull, requiredReviewsOf } from '../workflow'
import { usersOfByline } from './authors'
import { withIds } from './byId'
import { withPhotoFiles } from './photos'

/**
 * What a decision looks at: the article with its photos, section and column loaded and all its authors, and how many
 * approvals are asked.
 */
export const judged = async (
  req: PayloadRequest,
  article: Article,
): Promise<{ article: Article; requiredReviews: number }> => {
  const ids = [article.section, article.column].flatMap((place) => idOrNull(place) ?? [])
  const places = await withIds(req, 'sections', ids)
  const loaded = (place: Article['section']) => places.get(idOrNull(place) ?? '') ?? place
  const section = loaded(article.section)
  return {
    article: {
      ...(await withPhotoFiles(req, article)),
      authors: [...(article.authors ?? []), ...(await usersOfByline(req, article.byline))],
      section,
      column: loaded(article.column),
    },
    requiredReviews: requiredReviewsOf(typeof section === 'object' ? section : null),
  }
}
