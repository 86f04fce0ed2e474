import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { actorOf } from '../../access'
import { findArticle, readersView, versionAt } from '../engine'
import type { Article } from '../payload-types'
import type { PublishedArticle } from '../published'
import type { Article as SiteArticle } from '../site/types'
import { idOf, isShownByLinks, mayRead, mayShare, type Id } from '../workflow'
import { asPublished } from './asPublished'
import { asSite } from './asSite'
import { photoPath, readLink, type Link } from './link'

/** What the holder of a link is shown. */
export type Preview = {
  article: SiteArticle
  stage: Article['stage']
  revision: number
  /** How long the link holds, as ISO 8601 in UTC. */
  until: string
  /** It follows the article, and is not one revision for good. */
  isCurrent: boolean
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
  isCurrent: boolean
}

type Named = { article: Id; user: Id; until: number; revision?: number }

/** What a link names, a share's from its document; null where that was revoked. */
const namedBy = async (payload: Payload, link: Link): Promise<Named | null> => {
  if (link.kind === 'draft') return link
  const share = await payload.findByID({
    collection: 'shares',
    id: link.share,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  if (!share?.user || !share.expiresAt || share.revokedAt) return null
  const { article, expiresAt, revision, user } = share
  return { article: idOf(article), user: idOf(user), until: Date.parse(expiresAt), revision }
}

const openLink = async (payload: Payload, token: string): Promise<Opened | null> => {
  const link = readLink(payload.secret, token)
  const named = link && (await namedBy(payload, link))
  if (!named || named.until <= Date.now()) return null
  const req = await requestOf(payload, named.user)
  const actor = req && (await actorOf(req))
  const article = req && (await findArticle(req, named.article))
  const isCurrent = named.revision === undefined
  const may = isCurrent ? mayRead : mayShare
  if (!actor || !article || !may(actor, article) || !isShownByLinks(article)) return null
  const text = isCurrent ? article : await versionAt(req, article.id, named.revision)
  if (!text) return null
  const view = await readersView(req, asPublished(text), photoPath(token))
  return {
    req,
    article: text,
    // Where the paper will print it is not the article's to tell outside.
    view: isCurrent ? view : { ...view, page: null },
    until: new Date(named.until).toISOString(),
    isCurrent,
  }
}

/** The article behind a link, in the shape that the site shows; null for every link that does not hold, whatever the reason. */
export const openPreview = async (payload: Payload, token: string): Promise<Preview | null> => {
  const opened = await openLink(payload, token)
  if (!opened) return null
  const { article, isCurrent, req, until, view } = opened
  return {
    article: await asSite(req, view),
    stage: article.stage,
    revision: article.revision,
    until,
    isCurrent,
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
