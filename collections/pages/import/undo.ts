import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'

import { heldByOthers, inTransaction, requireActor, transitionIn } from '../../../src/engine'
import { Refusal } from '../../../src/errors'
import { importTexts } from '../../../src/i18n/import'
import { say } from '../../../src/i18n/text'
import type { Article, Page } from '../../../src/payload-types'
import { decide, idOf, isId, type Actor } from '../../../src/workflow'
import { maxItems } from './items'

export type Undone = {
  /** Taken back, now or by an earlier press: spiked, and off the page. */
  undone: string[]
  /** Left as they are: somebody has worked on them, or they are another's. */
  kept: { id: string; headline: string | null }[]
}

/** Whether the table lets this person spike it, with no write of it since the import's own. */
const isUndoable = (actor: Actor, article: Article): boolean =>
  article.revision === 1 &&
  decide({
    actor,
    article,
    action: 'spike',
    requiredReviews: 1,
    given: { note: 'x' },
  }).allowed

const readable = async (req: PayloadRequest, ids: readonly string[]): Promise<Article[]> => {
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

/** Work on a draft that is no write of it: who is writing in it now, a note in its margin, the file of its picture. */
const workedOn = async (
  req: PayloadRequest,
  articles: readonly Article[],
): Promise<(article: Article) => boolean> => {
  const ids = articles.map(idOf)
  const photosOf = ({ photos }: Article) => (photos ?? []).map(({ photo }) => idOf(photo))
  const asked = { depth: 0, overrideAccess: true, pagination: false, req } as const
  const held = await heldByOthers(req, ids)
  const notes = await req.payload.find({
    ...asked,
    collection: 'notes',
    where: { article: { in: ids } },
  })
  const filed = await req.payload.find({
    ...asked,
    collection: 'photos',
    where: { and: [{ id: { in: articles.flatMap(photosOf) } }, { filename: { exists: true } }] },
  })
  const noted = new Set(notes.docs.map(({ article }) => idOf(article)))
  const pictures = new Set(filed.docs.map(idOf))
  return (article) =>
    held.has(article.id) ||
    noted.has(article.id) ||
    photosOf(article).some((photo) => pictures.has(photo))
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

/** Spikes the drafts that an import has made and nobody has worked on since, and takes them off the page. */
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
    const imported = new Set(
      (page.imported ?? []).flatMap(({ article }) => (article ? idOf(article) : [])),
    )
    const articles = await readable(req, asked)
    const ofPage = articles.filter(({ id }) => imported.has(id))
    const isWorkedOn = await workedOn(req, ofPage)
    const fresh = ofPage.filter((article) => isUndoable(actor, article) && !isWorkedOn(article))
    // Off the page, and spiked as its second write: by an earlier press, whose answer was lost or went to another tab.
    const before = articles.filter(
      ({ id, revision, stage }) => !imported.has(id) && stage === 'spiked' && revision === 2,
    )
    const note = say(importTexts.undone, language)
    for (const { id } of fresh) await transitionIn(req, id, 'spike', { revision: 1, note })
    const gone = new Set(fresh.map(idOf))
    if (gone.size) await takeOff(req, page, gone)
    const kept = ofPage
      .filter((article) => !gone.has(article.id))
      .map((article) => ({ id: article.id, headline: article.headline ?? null }))
    const undone = new Set([...fresh, ...before].map(idOf))
    return { undone: asked.filter((each) => undone.has(each)), kept }
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
