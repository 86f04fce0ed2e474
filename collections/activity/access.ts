import type { Access, Where } from 'payload'

import { actorOf, openedBy } from '../../access'

/**
 * Entries of an article go with it: who may read the article may read them. Changes of anything else are the
 * publishers' and admins' to see.
 */
export const readActivity: Access = async ({ req }) => {
  const actor = await actorOf(req)
  if (!actor) return false
  const opened = openedBy(actor)
  if (opened !== true) return opened
  const ofArticle: Where = { article: { exists: true } }
  return actor.roles.some((role) => role === 'publisher' || role === 'admin') || ofArticle
}
