import type { Access } from 'payload'

import { actorOf } from '../../access'

/** An admin, and an editor in the sections that are theirs: else they could make any section theirs. */
export const updateSections: Access = async ({ req }) => {
  const actor = await actorOf(req)
  if (!actor) return false
  if (actor.roles.includes('admin')) return true
  if (!actor.roles.includes('editor')) return false
  return actor.sections === 'all' || { id: { in: [...actor.sections] } }
}
