import type { PayloadRequest } from 'payload'

import type { Article } from '../payload-types'
import { idOf, idOrNull, type Id } from '../workflow'

/** The accounts bound to the Reporters of a byline, each once. */
export const usersOfByline = async (
  req: PayloadRequest,
  byline: Article['byline'],
): Promise<Id[]> => {
  const reporters = (byline ?? []).flatMap(({ reporter }) => idOrNull(reporter) ?? [])
  if (!reporters.length) return []
  const { docs } = await req.payload.find({
    collection: 'reporters',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { user: true },
    where: { id: { in: reporters } },
  })
  return [...new Set(docs.flatMap(({ user }) => (user ? [idOf(user)] : [])))]
}
