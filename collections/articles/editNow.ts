import type { Access, PayloadRequest } from 'payload'

import { updateArticles } from '../../access'
import { mayEditNow } from '../../src/engine'
import { Refusal } from '../../src/errors'

/**
 * Of one article, whether this person may edit it where it stands and nobody else is in it: the form is read-only
 * where a save would be refused. It is the guard that refuses, with the reason. To who may not read it there is none.
 */
export const editNow: Access = async (args) => {
  const { id, req } = args
  const may = await updateArticles(args)
  if (typeof id !== 'string') return may
  if (may) return mayEditNow(req, id)
  if (!(await isRead(req, id))) throw new Refusal('notFound', req.i18n?.language)
  return false
}

const isRead = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const where = { id: { equals: id } }
  const asked = { collection: 'articles', overrideAccess: false, req, where } as const
  return (await req.payload.count(asked)).totalDocs > 0
}
