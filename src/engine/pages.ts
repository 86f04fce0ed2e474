import type { PayloadRequest } from 'payload'

import { isSame } from '../../access'
import type { Page } from '../payload-types'
import { placeArticles, type PublishedPlace } from '../published'
import { idOf, type Id, type Stage } from '../workflow'
import { databaseOf, sessionOf } from './database'
import { meetWrites } from './meetWrites'

type Listing = Pick<Page, 'id' | 'date' | 'number' | 'name' | 'articles'>

/** The article's place from 1 on a page that lists it, as readers are told; null on another. */
const placeOn = (page: Partial<Listing>, article: Id): PublishedPlace | null => {
  const { articles, date, id, name, number } = page
  const position = (articles ?? []).map(idOf).indexOf(article) + 1
  return position && date && id
    ? { id, date: date.slice(0, 10), number: number ?? null, name: name ?? null, position }
    : null
}

/** Where each of these stands in the paper: of several pages that list one, on that of the latest day. */
const placesOf = async (
  req: PayloadRequest,
  articles: readonly Id[],
): Promise<Map<Id, PublishedPlace | null>> => {
  const { docs } = await req.payload.find({
    collection: 'pages',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { articles: true, date: true, name: true, number: true },
    sort: ['-date', '-createdAt'],
    where: { articles: { in: articles } },
  })
  const placeOf = (article: Id) =>
    docs.map((page) => placeOn(page, article)).find((place) => place !== null) ?? null
  return new Map(articles.map((article) => [article, placeOf(article)]))
}

export const placeOf = async (req: PayloadRequest, article: Id): Promise<PublishedPlace | null> =>
  (await placesOf(req, [article])).get(article) ?? null

/**
 * Where an article that readers do not have may go out from while a page is saved: from any other stage it takes several
 * people. The saves of those who write do not wait for the page, nor it for them.
 */
const mayGoOut: readonly Stage[] = ['review', 'approved', 'scheduled']

/**
 * Tells readers where the articles stand now that this page places otherwise than before. One that is being published
 * meanwhile takes its place from the page: the two see each other.
 */
export const movePlaces = async (
  req: PayloadRequest,
  before: Partial<Listing>,
  page: Listing,
): Promise<void> => {
  const listed = [...(before.articles ?? []), ...(page.articles ?? [])].map(idOf)
  const moved = [...new Set(listed)].filter(
    (article) => !isSame(placeOn(before, article), placeOn(page, article)),
  )
  if (!moved.length) return
  await meetWrites(req, moved, mayGoOut)
  const copy = { db: databaseOf(req.payload), session: await sessionOf(req) }
  await placeArticles(copy, await placesOf(req, moved))
}
