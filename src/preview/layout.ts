import type { PayloadRequest } from 'payload'

import { readersView, requireActor } from '../engine'
import { Refusal } from '../errors'
import type { Article } from '../payload-types'
import type { PageLayout } from '../site/types'
import { idOf, isId, isShownByLinks, type Id } from '../workflow'
import { asPublished } from './asPublished'
import { asSite } from './asSite'

const findPage = async (req: PayloadRequest, id: Id) => {
  const found = isId(id)
    ? await req.payload.findByID({
        collection: 'pages',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
        user: req.user,
      })
    : null
  if (!found) throw new Refusal('notFound', req.i18n?.language)
  return found
}

/** The newsroom's copies, of those that `req.user` may read. */
const findArticles = async (req: PayloadRequest, ids: Id[]): Promise<Map<Id, Article>> => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    // More than any page has, and as many as may be asked for at once.
    limit: 250,
    overrideAccess: false,
    pagination: false,
    req,
    user: req.user,
    where: { id: { in: ids } },
  })
  return new Map(docs.map((article) => [article.id, article]))
}

/** A page as it stands, its articles as they would read if they went out now. Throws 401, 404. */
export const layoutOf = async (req: PayloadRequest, id: Id): Promise<PageLayout> => {
  await requireActor(req)
  const page = await findPage(req, id)
  const ids = (page.articles ?? []).map(idOf)
  const found = await findArticles(req, ids)
  const files = `${req.payload.config.routes.api}/photos/file/`
  const placed = async (
    article: Article | undefined,
  ): Promise<PageLayout['articles'][number]['seen']> => {
    if (!article) return null
    const { liveRevision, revision, stage, title } = article
    const text = isShownByLinks(article)
      ? await asSite(req, await readersView(req, asPublished(article), files))
      : null
    return { title: title ?? '', stage, isOut: liveRevision === revision, text }
  }
  return {
    date: page.date.slice(0, 10),
    number: page.number ?? null,
    name: page.name ?? null,
    articles: await Promise.all(
      ids.map(async (article) => ({ id: article, seen: await placed(found.get(article)) })),
    ),
  }
}
