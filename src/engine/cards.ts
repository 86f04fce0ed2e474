import type { PayloadRequest, Where } from 'payload'

import type { Article, Section } from '../payload-types'
import {
  awaitsDecision,
  countedApprovals,
  decidingRoles,
  idOf,
  idOrNull,
  isAuthor,
  isLive,
  isStranded,
  requiredReviewsOf,
  type Actor,
  type Card,
  type Move,
} from '../workflow'
import { byId } from './byId'
import { staffOf } from './staff'

/** What a card is made from: never the body. */
const select = {
  approvals: true,
  author: true,
  authors: true,
  byline: true,
  kind: true,
  liveRevision: true,
  liveSince: true,
  photos: { caption: true },
  publishAt: true,
  revision: true,
  section: true,
  stage: true,
  stageSince: true,
  title: true,
  updatedAt: true,
  wordCount: true,
} as const

type Found = Pick<Article, Exclude<keyof typeof select, 'photos'> | 'id'> & {
  photos?: { caption?: string | null }[] | null
}

/** More than this is no list to work from; whoever has more is told so. */
const limit = 100

export type Asked = { where: Where; sort: string[] }
export type Found100 = { articles: Found[]; more: boolean }

/** Articles that `req.user` may read, by the same rule as the list: at most a hundred, without counting the rest. */
export const findForCards = async (
  req: PayloadRequest,
  { where, sort }: Asked,
): Promise<Found100> => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    joins: false,
    limit: limit + 1,
    overrideAccess: false,
    pagination: false,
    req,
    select,
    sort,
    user: req.user,
    where,
  })
  return { articles: docs.slice(0, limit), more: docs.length > limit }
}

const isApprovedBy = (actor: Actor, { approvals }: Found): boolean =>
  (approvals ?? []).some(({ user }) => idOf(user) === actor.id)

type Known = {
  actor: Actor
  /** All who decide; nobody where nothing waits for a decision. */
  staff: readonly Actor[]
  sections: ReadonlyMap<string, Section>
  remarks: ReadonlyMap<string, Card['remark']>
  openNotes: ReadonlyMap<string, number>
}

const cardOf = (article: Found, { actor, openNotes, remarks, sections, staff }: Known): Card => {
  const section = sections.get(idOrNull(article.section) ?? '')
  const requiredReviews = requiredReviewsOf(section)
  return {
    id: article.id,
    revision: article.revision,
    stage: article.stage,
    kind: article.kind,
    name: article.title ?? null,
    section: section ? { id: section.id, name: section.name } : null,
    byline: (article.byline ?? []).flatMap(({ name }) => name ?? []),
    wordCount: article.wordCount ?? 0,
    photoCount: article.photos?.length ?? 0,
    since: article.stageSince ?? article.updatedAt,
    updatedAt: article.updatedAt,
    publishAt: article.publishAt ?? null,
    liveSince: isLive(article) ? (article.liveSince ?? null) : null,
    approvals: countedApprovals(article).length,
    requiredReviews,
    notMine: isAuthor(actor, article)
      ? 'ownWork'
      : isApprovedBy(actor, article)
        ? 'ownApproval'
        : null,
    remark: remarks.get(article.id) ?? null,
    stranded: isStranded(article, requiredReviews, staff),
    openNotes: openNotes.get(article.id) ?? 0,
  }
}

/** Moves whose note the next person needs to read. */
const telling: readonly Move[] = ['return', 'hold']

/** What was said when each of these articles came to where it stands, by article: one query, whatever their number. */
const remarksOn = async (
  req: PayloadRequest,
  articles: readonly Found[],
): Promise<Map<string, Card['remark']>> => {
  const since = new Map(articles.map(({ id, stageSince }) => [id, stageSince ?? '']))
  if (!since.size) return new Map()
  const { docs } = await req.payload.find({
    collection: 'activity',
    depth: 1,
    overrideAccess: true,
    pagination: false,
    populate: { users: { name: true }, articles: {} },
    req,
    select: { action: true, article: true, at: true, note: true, user: true },
    sort: 'at',
    where: { article: { in: [...since.keys()] }, action: { in: [...telling] } },
  })
  return new Map(
    docs.flatMap(({ action, article, at, note, user }) => {
      const id = article ? idOf(article) : ''
      const by = user && typeof user === 'object' ? user.name : null
      // The move into a stage is recorded a moment after the article says so.
      const isOfThisStay = at >= (since.get(id) ?? '')
      const remark = { action: action as Move, note: note ?? null, by, at }
      return isOfThisStay ? [[id, remark] as const] : []
    }),
  )
}

/** How many threads of notes are not resolved, by article. */
const openNotesOn = async (
  req: PayloadRequest,
  articles: readonly Found[],
): Promise<Map<string, number>> => {
  if (!articles.length) return new Map()
  const { docs } = await req.payload.find({
    collection: 'notes',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { article: true },
    where: {
      article: { in: articles.map(({ id }) => id) },
      answers: { equals: null },
      resolvedAt: { equals: null },
    },
  })
  const counts = new Map<string, number>()
  for (const { article } of docs) counts.set(idOf(article), (counts.get(idOf(article)) ?? 0) + 1)
  return counts
}

/** Cards of several lists at once: the number of queries does not grow with the number of articles. */
export const cardsOf = async (
  req: PayloadRequest,
  actor: Actor,
  lists: readonly Found100[],
): Promise<{ cards: Card[]; more: boolean }[]> => {
  const all = lists.flatMap(({ articles }) => articles)
  const told = all.filter(({ stage }) => stage === 'returned' || stage === 'approved')
  const isWaiting = all.some(({ stage }) => awaitsDecision(stage))
  const [sections, remarks, openNotes, staff] = await Promise.all([
    byId(req, 'sections'),
    remarksOn(req, told),
    openNotesOn(req, all),
    isWaiting ? staffOf(req.payload, decidingRoles).then(({ actors }) => actors) : [],
  ])
  const known = { actor, openNotes, remarks, sections, staff }
  return lists.map(({ articles, more }) => ({
    cards: articles.map((article) => cardOf(article, known)),
    more,
  }))
}
