import type { Access, PayloadRequest, Where } from 'payload'

import { isEditorial, mayBring, type Actor } from '../src/workflow'
import { actorOf } from './actor'
import { has } from './people'

/** What this person wrote, as a query. */
export const own = (actor: Actor): Where[] => [
  { author: { equals: actor.id } },
  { authors: { in: [actor.id] } },
  ...(actor.reporters.length ? [{ 'byline.reporter': { in: [...actor.reporters] } }] : []),
]

/** What a program may read: the articles themselves, and nothing that belongs to one. */
const readableBy = (actor: Actor): boolean | Where =>
  actor.program === 'reader' || { author: { equals: actor.id } }

/** The same as `mayRead` of the workflow, as a query. To a program it says no: what is asked by it is people's. */
export const readable = (actor: Actor): boolean | Where => {
  if (actor.roles.includes('publisher') || actor.roles.includes('admin')) return true
  if (!isEditorial(actor)) return false
  const isEditor = actor.roles.includes('editor')
  if (isEditor && actor.sections === 'all') return true
  const where: Where[] = own(actor)
  if (isEditor) {
    where.push({ section: { exists: false } }, { section: { equals: null } })
    where.push({ section: { in: [...actor.sections] } })
  }
  return { or: where }
}

export const readArticles: Access = async ({ req }) => {
  const actor = await actorOf(req)
  if (!actor) return false
  return actor.program ? readableBy(actor) : readable(actor)
}

/** The ids of what this person may read, for rules about what belongs to an article. */
export const readableIds = async (req: PayloadRequest, where: Where): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: {},
    where,
  })
  return docs.map(({ id }) => id)
}

/**
 * What belongs to an article goes with it as it is now. History too: a version says who wrote it and where it stood
 * then, and by that an editor would go on reading what has left their section.
 */
const readWithArticle =
  (field: 'parent' | 'article'): Access =>
  async ({ req }) => {
    const actor = await actorOf(req)
    const articles = actor ? readable(actor) : false
    return typeof articles === 'boolean'
      ? articles
      : { [field]: { in: await readableIds(req, articles) } }
  }

export const readVersions = readWithArticle('parent')
export const readNotes = readWithArticle('article')
export const readShares = readWithArticle('article')

export const createArticles: Access = async ({ req }) => {
  const actor = await actorOf(req)
  return actor ? mayBring(actor) : false
}

/** A boolean for everybody who might edit: which article, in which stage, is the engine's guard to say. */
export const updateArticles: Access = async ({ req }) => {
  const actor = await actorOf(req)
  return actor ? isEditorial(actor) : false
}

/** An admin, and only what never went out. */
export const deleteArticles: Access = ({ req }) =>
  has('admin')({ req }) ? { publishedAt: { exists: false } } : false
