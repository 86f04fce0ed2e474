import type { Access, Where } from 'payload'

import { actorOf, readable, readableIds } from '../../access'

/**
 * Entries of an article go with it: who may read the article may read them. Changes of anything else are the
 * publishers' and admins' to see.
 */
export const readActivity: Access = async ({ req }) => {
  const actor = await actorOf(req)
  if (!actor) return false
  const articles = readable(actor)
  if (articles === true && !actor.roles.includes('editor')) return true
  if (articles === false) return false
  const ofArticle: Where = { article: { exists: true } }
  if (articles === true)
    return actor.roles.some((role) => role === 'publisher' || role === 'admin') || ofArticle
  // Ids first: a rule through a relation would load them in Payload's query builder all the same.
  return { article: { in: await readableIds(req, articles) } }
}
