import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'

import { inTransaction, requireActor, transitionIn } from '../../../src/engine'
import { Refusal } from '../../../src/errors'
import { importTexts } from '../../../src/i18n/import'
import { say } from '../../../src/i18n/text'
import type { Article, Page } from '../../../src/payload-types'
import { decide, idOf, isId, type Actor } from '../../../src/workflow'
import { maxItems } from './items'

export type Undone = {
  /** Taken back: spiked, and off the page. */
  undone: string[]
  /** Left as they are: somebody has worked on them, or they are another's. */
  kept: { id: string; headline: string | null }[]
}

/** Drafts as the import made them: no second write has touched them, and the table lets this person spike them. */
const isUndoable = (actor: Actor, article: Article): boolean =>
  article.revision === 1 &&
  decide({
    actor,
    article,
    action: 'spike',
    requiredReviews: 1,
    given: { note: 'x' },
  }).allowed

const articlesOf = async (req: PayloadRequest, ids: string[]): Promise<Article[]> => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    limit: maxItems,
    overrideAccess: false,
    req,
    user: req.user,
    where: { id: { in: ids } },
  })
  return docs
}

const takeOff = (req: PayloadRequest, page: Page, gone: ReadonlySet<string>) => {
  const isKept = (article: string | Article | null | undefined) =>
    !article || !gone.has(idOf(article))
  return req.payload.update({
    collection: 'pages',
    id: page.id,
    data: {
      articles: (page.articles ?? []).filter(isKept).map(idOf),
      imported: (page.imported ?? []).filter(({ article }) => isKept(article)),
    },
    depth: 0,
    // As the import wrote it: the order of what stays does not change.
    overrideAccess: true,
    req,
  })
}

/** Spikes the drafts that an import has just made and nobody has touched since, and takes them off the page. */
export const undoImport = (
  outer: PayloadRequest,
  id: string,
  asked: readonly string[],
): Promise<Undone> =>
  inTransaction(outer, async (req) => {
    const language = req.i18n?.language
    const actor = await requireActor(req)
    const page = await req.payload.db.findOne<Page>({
      collection: 'pages',
      where: { id: { equals: id } },
      req,
    })
    if (!page) throw new Refusal('notFound', language)
    const imported = (page.imported ?? []).flatMap(({ article }) => (article ? idOf(article) : []))
    const articles = await articlesOf(
      req,
      imported.filter((article) => asked.includes(article)),
    )
    const undone = articles.filter((article) => isUndoable(actor, article)).map(idOf)
    const note = say(importTexts.undone, language)
    for (const article of undone) await transitionIn(req, article, 'spike', { revision: 1, note })
    if (undone.length) await takeOff(req, page, new Set(undone))
    const kept = articles
      .filter((article) => !undone.includes(article.id))
      .map((article) => ({ id: article.id, headline: article.headline ?? null }))
    return { undone, kept }
  })

/** `POST /api/pages/:id/undo-import` with `{articles: [ids]}`: what the import said that it created. */
export const undoEndpoint: Endpoint = {
  method: 'post',
  path: '/:id/undo-import',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { articles } = (req.data ?? {}) as { articles?: unknown }
    const isList =
      Array.isArray(articles) &&
      articles.length <= maxItems &&
      articles.every((each) => typeof each === 'string')
    const pageId = String(req.routeParams?.id)
    const language = req.i18n?.language
    if (!isList) throw new Refusal('malformed', language, { what: 'articles' })
    if (!isId(pageId)) throw new Refusal('notFound', language)
    return Response.json(await undoImport(req, pageId, articles))
  },
}
