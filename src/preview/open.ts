import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { actorOf } from '../../access'
import { findArticle, readersView } from '../engine'
import type { Article } from '../payload-types'
import type { PublishedArticle } from '../published'
import type { Article as SiteArticle } from '../site/types'
import { isShownByLinks, mayRead, type Id } from '../workflow'
import { asSite } from './asSite'
import { photoPath, readLink } from './link'

/** What the holder of a link is shown. */
export type Preview = {
  article: SiteArticle
  stage: Article['stage']
  revision: number
  /** How long the link holds, as ISO 8601 in UTC. */
  until: string
  /** As it stands, and not one revision for good. */
  isLive: boolean
}

/** A request in the maker's name: a link is worth what its maker may do now. */
const requestOf = async (payload: Payload, user: Id): Promise<PayloadRequest | null> => {
  const maker = await payload.findByID({
    collection: 'users',
    id: user,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return maker && createLocalReq({ user: maker }, payload)
}

type Opened = {
  req: PayloadRequest
  article: Article
  view: PublishedArticle
  until: string
  isLive: boolean
}

/** As it would read if it went out as it was saved last. */
const asPublished = (article: Article): Article => ({
  ...article,
  publishedAt: article.publishedAt ?? article.updatedAt,
  liveSince: article.updatedAt,
})

const openLink = async (payload: Payload, token: string): Promise<Opened | null> => {
  const link = readLink(payload.secret, token)
  if (link?.kind !== 'draft' || link.until <= Date.now()) return null
  const req = await requestOf(payload, link.user)
  const actor = req && (await actorOf(req))
  const article = req && (await findArticle(req, link.article))
  if (!actor || !article || !mayRead(actor, article) || !isShownByLinks(article)) return null
  return {
    req,
    article,
    view: await readersView(req, asPublished(article), photoPath(token)),
    until: new Date(link.until).toISOString(),
    isLive: true,
  }
}

/** The article behind a link, in the shape that the site shows; null for every link that does not hold, whatever the reason. */
export const openPreview = async (payload: Payload, token: string): Promise<Preview | null> => {
  const opened = await openLink(payload, token)
  if (!opened) return null
  const { article, isLive, req, until, view } = opened
  return {
    article: await asSite(req, view),
    stage: article.stage,
    revision: article.revision,
    until,
    isLive,
  }
}

/** Whether the article behind a link uses this file; no other file is anything to its holder. */
export const showsFile = async (
  payload: Payload,
  token: string,
  name: string,
): Promise<boolean> => {
  const opened = await openLink(payload, token)
  return opened?.view.files.includes(photoPath(token) + encodeURIComponent(name)) ?? false
}
