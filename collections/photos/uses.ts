import type { PayloadRequest, Where } from 'payload'

import type { Stage } from '../../src/workflow'

const REVIEWED: Stage[] = ['review', 'approved', 'scheduled', 'published']

/** Whether a text that a reviewer has before them or has passed, or that readers have, uses the photo. */
export async function isReviewed(req: PayloadRequest, photo: string): Promise<boolean> {
  const uses = { photosUsed: { in: [photo] } }
  if (await isAny(req, { and: [uses, { stage: { in: REVIEWED } }] })) return true
  return isLive(req, photo)
}

/** Whether any article, or any version of one that the history keeps, ever used the photo. */
export async function wasEverUsed(req: PayloadRequest, photo: string): Promise<boolean> {
  if (await isAny(req, { photosUsed: { in: [photo] } })) return true
  const { totalDocs } = await req.payload.countVersions({
    collection: 'articles',
    where: { 'version.photosUsed': { in: [photo] } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

async function isAny(req: PayloadRequest, where: Where): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'articles',
    where,
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** A live article's open revision may have dropped the photo that readers still see: the history tells. */
async function isLive(req: PayloadRequest, photo: string): Promise<boolean> {
  const { docs } = await req.payload.findVersions({
    collection: 'articles',
    where: {
      and: [
        { 'version.photosUsed': { in: [photo] } },
        { 'version.liveRevision': { exists: true } },
      ],
    },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
    select: { parent: true, version: { revision: true, liveRevision: true } },
  })
  const wentOut = docs.filter(({ version }) => version.revision === version.liveRevision)
  const stillLive = wentOut.map(({ parent, version }): Where => ({
    and: [{ id: { equals: parent } }, { liveRevision: { equals: version.revision } }],
  }))
  return stillLive.length > 0 && isAny(req, { or: stillLive })
}
