import type { Access } from 'payload'

import { updateArticles } from '../../access'
import { mayEditNow } from '../../src/engine'

/**
 * Of one article, whether this person may edit it where it stands and nobody else is in it: the form is read-only
 * where a save would be refused. It is the guard that refuses, with the reason.
 */
export const editNow: Access = async (args) => {
  const may = await updateArticles(args)
  return may && typeof args.id === 'string' ? mayEditNow(args.req, args.id) : may
}
