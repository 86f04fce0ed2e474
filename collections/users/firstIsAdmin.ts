import type { CollectionBeforeChangeHook } from 'payload'

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
  return docs.length === 0 ? { ...data, roles: ['admin'], active: true } : data
}
