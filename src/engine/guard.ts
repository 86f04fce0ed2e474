import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'

import { isSame } from '../../access'
import { Refusal } from '../errors'
import type { Article } from '../payload-types'
import {
  automatic,
  decideEdit,
  idOf,
  idOrNull,
  keysTo,
  textFields,
  type AutomaticMove,
  type Id,
} from '../workflow'
import { record } from './activity'
import { findArticle, loadArticle, requireActor, requireBringer } from './article'
import { usersOfByline } from './authors'
import { databaseTime, refuseStale, sessionOf } from './database'
import { effectOf } from './effects'
import { thinHistory } from './history'
import { refuseHeld } from './holds'
import { passOnKeys } from './keys'
import { keepPlaced, photosIn } from './photos'
import { isSameText } from './text'
import { refuse } from './refuse'

/**
 * The one guard on every way to write an article that is not an action: create, edit, duplicate, bulk, restore, and
 * GraphQL's twin of each. Payload's hooks see what was really sent only in `beforeOperation`; `beforeChange` runs on
 * every path to a write, so the compare-and-set stands there.
 */
export const guardArticles: NonNullable<CollectionConfig['hooks']> = {
  beforeOperation: [checkOperation],
  beforeChange: [stampEdit],
  afterChange: [recordEdit],
  beforeDelete: [checkDelete],
  afterDelete: [recordDelete],
}

type Sent = Record<string, unknown>
type Args = { id?: unknown; data?: Sent; where?: unknown; duplicateFromID?: unknown }

const typedByPeople = new Set<string>([...textFields, 'revision'])
const blank: Sent = { stage: 'draft', revision: 0, round: 0, wordCount: 0 }

/** What a client sends of the engine's fields must be what they are already; forms post everything back. */
const refuseGuarded = (req: PayloadRequest, sent: Sent, present: Sent, kept: Set<string>): void => {
  const fields = Object.keys(sent).filter(
    (key) => kept.has(key) && !isSame(sent[key], present[key] ?? blank[key]),
  )
  if (fields.length) {
    throw new Refusal('guarded', req.i18n?.language, { fields }, { guarded: fields })
  }
}

const keptBySystem = (req: PayloadRequest): Set<string> => {
  const { flattenedFields } = req.payload.collections.articles.config
  const names = flattenedFields.flatMap((field) => ('name' in field ? [field.name] : []))
  const kept = [...names, 'id', '_id', 'createdAt', 'updatedAt', 'deletedAt', '_status']
  return new Set(kept.filter((name) => !typedByPeople.has(name)))
}

/** Arguments that select another path through Payload: none of them means anything here. */
const plainly = <T extends object>(args: T): T => ({
  ...args,
  autosave: false,
  draft: false,
  publishAllLocales: undefined,
  unpublishAllLocales: undefined,
  publishSpecificLocale: undefined,
})

const checkCreate = async (req: PayloadRequest, { data = {}, duplicateFromID }: Args) => {
  if (duplicateFromID != null) throw new Refusal('notThisWay', req.i18n?.language)
  await requireBringer(req)
  refuseGuarded(req, data, {}, keptBySystem(req))
  if (data.revision) refuseGuarded(req, data, {}, new Set(['revision']))
}

/** The save that made this revision, sent again since its answer was lost. */
const isSavedAlready = (article: Article, revision: number, data: Sent, user: Id): boolean => {
  const present = article as unknown as Sent
  const isTheirs = article.revision === revision + 1 && idOrNull(article.updatedBy) === user
  return isTheirs && isSameText(present, { ...present, ...data })
}

/** Throws where the save may not be. @returns the revision that it is of. */
const checkUpdate = async (req: PayloadRequest, { id, data = {} }: Args): Promise<number> => {
  const language = req.i18n?.language
  const { revision } = data
  if (id == null || typeof revision !== 'number' || !Number.isInteger(revision)) {
    throw new Refusal('revisionRequired', language)
  }
  const actor = await requireActor(req)
  const article = await loadArticle(req, actor, id)
  const decision = decideEdit(actor, article)
  if (!decision.allowed && decision.reason.code === 'forbidden') refuse(decision.reason, req)
  await refuseHeld(req, article.id)
  if (article.revision !== revision && !isSavedAlready(article, revision, data, actor.id))
    await refuseStale(req, article.id)
  if (!decision.allowed) refuse(decision.reason, req)
  const present = article as unknown as Sent
  refuseGuarded(req, data, present, keptBySystem(req))
  if (article.publishedAt && 'slug' in data && !isSame(data.slug, article.slug)) {
    throw new Refusal('slugFixed', language)
  }
  return article.revision
}

async function checkOperation({
  args,
  operation,
  req,
}: Parameters<CollectionBeforeOperationHook>[0]) {
  switch (operation) {
    case 'create':
      await checkCreate(req, args)
      return plainly(args)
    case 'update': {
      const revision = await checkUpdate(req, args)
      return plainly({ ...args, data: { ...args.data, revision } })
    }
    case 'restoreVersion':
      throw new Refusal('notThisWay', req.i18n?.language)
    default:
      return args
  }
}

/** Whether an edit in this stage is also a move of the table, and which. */
const moveOfEdit = (before: Article, after: Article): AutomaticMove | null => {
  const move = (Object.keys(automatic) as AutomaticMove[]).find((name) => {
    const { cause, from } = automatic[name]
    return cause === 'edit' && (from as readonly string[]).includes(before.stage)
  })
  return move && !isSameText(before as unknown as Sent, after as unknown as Sent) ? move : null
}

const ownerKey = Symbol.for('touban.owner')

/** A context that makes another person the author of what is created: an import, for the user in the byline. */
// A symbol can't come from a request; Payload drops a context whose own keys are none but symbols.
export const ownedBy = (user: Id) => ({ owner: { [ownerKey]: user } })

const ownerOf = (req: PayloadRequest, context: Partial<ReturnType<typeof ownedBy>>): Id =>
  context.owner?.[ownerKey] ?? String(req.user?.id)

/** One writer of two wins: the other sees who. Runs last of the collection's hooks. */
const compareAndSet = async (req: PayloadRequest, id: Id, revision: number): Promise<void> => {
  const { articles } = req.payload.db.collections
  const { matchedCount } = await articles!.updateOne(
    { _id: id, revision },
    { $set: { revision: revision + 1 } },
    { session: await sessionOf(req), timestamps: false },
  )
  if (!matchedCount) await refuseStale(req, id)
}

const newIn = (present: Id[], before: Article['photosUsed']): Id[] => {
  const known = new Set((before ?? []).map(idOf))
  return present.filter((id) => !known.has(id))
}

async function stampEdit({
  context,
  data,
  operation,
  originalDoc,
  req,
}: Parameters<CollectionBeforeChangeHook<Article>>[0]) {
  const user = String(req.user?.id)
  const now = (await databaseTime(req.payload)).toISOString()
  const photosUsed = photosIn({ ...originalDoc, ...data })
  const derived = { ...data, updatedBy: user, photosUsed }
  if (operation === 'create') {
    await keepPlaced(req, photosUsed)
    const author = ownerOf(req, context)
    const authors = [...new Set([author, ...(await usersOfByline(req, data.byline))])]
    const stageSince = now
    const begun = { stage: 'draft', stageSince, revision: 1, round: 0, approvals: [] }
    return { ...derived, ...begun, author, authors, keys: keysTo({ ...data, author, authors }) }
  }
  const before = originalDoc as Article
  const after = { ...before, ...data }
  // Both bylines: an account may have been bound to the old one since it was saved.
  const authors = [
    ...new Set([
      ...(before.authors ?? []).map(idOf),
      ...(await usersOfByline(req, before.byline)),
      ...(await usersOfByline(req, after.byline)),
    ]),
  ]
  const move = moveOfEdit(before, after)
  const revision = before.revision + 1
  const change = move
    ? effectOf(move, {
        article: before,
        to: automatic[move].to,
        user,
        revision,
        now,
      })
    : {}
  await compareAndSet(req, before.id, Number(data.revision))
  await keepPlaced(req, newIn(photosUsed, before.photosUsed))
  const keys = keysTo({ ...after, ...change, authors })
  return { ...derived, ...change, authors, keys, revision }
}

async function recordEdit({
  doc,
  operation,
  previousDoc,
  req,
}: Parameters<CollectionAfterChangeHook<Article>>[0]) {
  const user = String(req.user?.id)
  if (operation === 'update') await passOnKeys(req, previousDoc, doc)
  const move =
    operation === 'create'
      ? 'create'
      : previousDoc.stage === doc.stage
        ? null
        : moveBetween(previousDoc, doc)
  if (move) {
    await record(req, {
      article: doc.id,
      action: move,
      from: operation === 'create' ? null : previousDoc.stage,
      to: doc.stage,
      revision: doc.revision,
      title: doc.title,
      keys: keysTo(doc),
      user,
    })
  }
  await thinHistory(req, doc)
  return doc
}

const moveBetween = (before: Article, after: Article): AutomaticMove | null =>
  (Object.keys(automatic) as AutomaticMove[]).find(
    (name) =>
      automatic[name].cause === 'edit' &&
      automatic[name].to === after.stage &&
      (automatic[name].from as readonly string[]).includes(before.stage),
  ) ?? null

async function checkDelete({ id, req }: Parameters<CollectionBeforeDeleteHook>[0]) {
  const article = await findArticle(req, String(id))
  if (article?.publishedAt) throw new Refusal('neverDeleted', req.i18n?.language)
  await refuseHeld(req, String(id))
}

async function recordDelete({ doc, req }: Parameters<CollectionAfterDeleteHook<Article>>[0]) {
  await record(req, {
    article: doc.id,
    action: 'delete',
    from: doc.stage,
    to: null,
    revision: doc.revision + 1,
    title: doc.title,
    keys: keysTo(doc),
    user: req.user ? String(req.user.id) : null,
  })
}
