import type { PayloadRequest } from 'payload'

import type { Article, Section } from '../payload-types'
import { idOrNull, requiredReviewsOf } from '../workflow'
import { withPhotoFiles } from './photos'

const loadPlaces = async (
  req: PayloadRequest,
  { column, section }: Article,
): Promise<Map<string, Section>> => {
  const ids = [section, column].flatMap((place) => idOrNull(place) ?? [])
  if (!ids.length) return new Map()
  const { docs } = await req.payload.find({
    collection: 'sections',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  return new Map(docs.map((section) => [section.id, section]))
}

/** What a decision looks at: the article with its photos, section and column loaded, and how many approvals are asked. */
export const judged = async (
  req: PayloadRequest,
  article: Article,
): Promise<{ article: Article; requiredReviews: number }> => {
  const places = await loadPlaces(req, article)
  const loaded = (place: Article['section']) => places.get(idOrNull(place) ?? '') ?? place
  const section = loaded(article.section)
  return {
    article: {
      ...(await withPhotoFiles(req, article)),
      section,
      column: loaded(article.column),
    },
    requiredReviews: requiredReviewsOf(typeof section === 'object' ? section : null),
  }
}
