import type { CollectionAfterDeleteHook } from 'payload'

/** The margin goes with its article: what never went out is an admin's to delete. */
export const deleteNotes: CollectionAfterDeleteHook = async ({ id, req }) => {
  await req.payload.delete({
    collection: 'notes',
    depth: 0,
    overrideAccess: true,
    req,
    where: { article: { equals: id } },
  })
}
