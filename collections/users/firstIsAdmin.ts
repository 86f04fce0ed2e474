import type { CollectionBeforeChangeHook } from 'payload'

import { databaseOf, sessionOf } from '../../src/engine'

/** Who sets up an empty newsroom administers it: Payload's first-register lets nobody choose roles. */
export const firstIsAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || req.user) return data
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    select: {},
  })
  if (docs.length > 0) return data
  // Of several who set it up at once each finds nobody. One writes this first; for the others it is a conflict, and done
  // again they find that one.
  await databaseOf(req.payload)
    .collection<{ _id: string }>('set_up')
    .updateOne(
      { _id: 'first account' },
      { $set: { at: new Date() } },
      { upsert: true, session: await sessionOf(req) },
    )
  return { ...data, roles: ['admin'], active: true }
}
