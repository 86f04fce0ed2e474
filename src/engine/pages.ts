import type { PayloadRequest } from 'payload'

import type { Page } from '../payload-types'
import { placeOnPage } from '../published'
import { idOf } from '../workflow'
import { databaseOf, sessionOf } from './database'

/** Where an article stands in the paper, as readers are told: the page that lists it, its place from 1. */
export const placeOf = async (req: PayloadRequest, article: string) => {
  const { docs } = await req.payload.find({
    collection: 'pages',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    where: { articles: { in: [article] } },
    sort: '-date',
  })
  const [page] = docs
  return page ? placeOn(page, article) : null
}

export const placeOn = (page: Page, article: string) => ({
  id: page.id,
  date: page.date.slice(0, 10),
  number: page.number ?? null,
  name: page.name ?? null,
  position: (page.articles ?? []).map(idOf).indexOf(article) + 1,
})

/** Tells readers where the published articles of this page stand now. */
export const movePlaces = async (req: PayloadRequest, page: Page): Promise<void> => {
  const places = new Map(
    (page.articles ?? []).map((article) => [idOf(article), placeOn(page, idOf(article))]),
  )
  const copy = { db: databaseOf(req.payload), session: await sessionOf(req) }
  await placeOnPage(copy, page.id, places)
}
