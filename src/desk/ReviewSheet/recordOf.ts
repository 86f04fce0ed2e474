import type { PayloadRequest } from 'payload'

import type { Activity, Article } from '../../payload-types'

/** The most that one question may ask for; no article has so many moves, or its first ones are left out. */
const longest = 250

/** The article and its record, oldest first, as far as this person may read them; null when they may not. */
export const recordOf = async (
  req: PayloadRequest,
  id: string,
): Promise<{ article: Article; entries: Activity[] } | null> => {
  const asReader = { depth: 1, overrideAccess: false, req } as const
  const article = await req.payload.findByID({
    ...asReader,
    collection: 'articles',
    id,
    disableErrors: true,
  })
  if (!article) return null
  const { docs } = await req.payload.find({
    ...asReader,
    collection: 'activity',
    where: { article: { equals: id } },
    sort: '-revision',
    limit: longest,
  })
  return { article, entries: docs.reverse() }
}
