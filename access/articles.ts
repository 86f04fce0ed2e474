import type { Access, Where } from 'payload'

import { isEditorial, keysOf, mayBring, type Actor } from '../src/workflow'
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

/**
 * What this person reads, an article or what belongs to one, by the keys of the article as it is now: `mayRead` of the
 * workflow, as a query. To a program it says no: what is asked by it is people's.
 */
export const openedBy = (actor: Actor, field = 'keys'): boolean | Where => {
  const keys = keysOf(actor)
  if (keys === 'all') return true
  return keys.length > 0 && { [field]: { in: keys } }
}

export const readArticles: Access = async ({ req }) => {
  const actor = await actorOf(req)
  if (!actor) return false
  return actor.program ? readableBy(actor) : openedBy(actor)
}

const readWithArticle =
  (field?: string): Access =>
  async ({ req }) => {
    const actor = await actorOf(req)
    return actor ? openedBy(actor, field) : false
  }

/** A version says who wrote it and where it stood then: by that an editor would go on reading what has left their section. */
export const readVersions = readWithArticle('version.keys')
export const readNotes = readWithArticle()
export const readShares = readWithArticle()

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
