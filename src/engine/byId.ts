import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest, Where } from 'payload'

import type { Id } from '../workflow'

/** Documents as they are stored, by their ids, whoever asks: what the rules look at, not what is shown. */
export const byId = async <Slug extends CollectionSlug>(
  req: PayloadRequest,
  collection: Slug,
  where: Where = {},
): Promise<Map<Id, DataFromCollectionSlug<Slug>>> => {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    where,
  })
  return new Map(docs.map((doc) => [doc.id, doc as DataFromCollectionSlug<Slug>]))
}

/** Those with these ids; asks for none of none. */
export const withIds = async <Slug extends CollectionSlug>(
  req: PayloadRequest,
  collection: Slug,
  ids: readonly Id[],
): Promise<Map<Id, DataFromCollectionSlug<Slug>>> =>
  ids.length ? byId(req, collection, { id: { in: ids } }) : new Map()
