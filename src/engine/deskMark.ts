import type { Payload, PayloadRequest } from 'payload'

import { requireActor } from './article'

/** Two that commit in the other order than they began could hide one: it is seen when this has passed. */
const healsWithinMs = 60_000

const newest = async ({ db }: Payload, collection: string, field: string): Promise<string> => {
  const found = await db.collections[collection]!.collection.findOne(
    {},
    { projection: { [field]: 1 }, sort: { [field]: -1 } },
  )
  const value = found?.[field] as Date | { toString(): string } | undefined
  return value instanceof Date ? String(value.getTime()) : (value?.toString() ?? '')
}

/**
 * An entity tag of all that a desk or the board shows: it changes with every move, save, note, and change of a
 * section, reporter or account, at the cost of the ends of two indexes. Throws 401.
 */
export const deskMark = async (req: PayloadRequest): Promise<string> => {
  const actor = await requireActor(req)
  const [moved, saved] = await Promise.all([
    newest(req.payload, 'activity', '_id'),
    newest(req.payload, 'articles', 'updatedAt'),
  ])
  return `W/"${[actor.id, moved, saved, Math.floor(Date.now() / healsWithinMs)].join('.')}"`
}
