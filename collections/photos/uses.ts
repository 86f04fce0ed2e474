import type { Payload, Where } from 'payload'

import type { Stage } from '../../src/workflow'

// All of it is asked outside of any transaction, which would see what was when it began: a picture takes seconds to store.

const REVIEWED: Stage[] = ['review', 'approved', 'scheduled', 'published']

/** Whether a text that a reviewer has before them or has passed, or that readers have, uses the photo. */
export async function isReviewed(payload: Payload, photo: string): Promise<boolean> {
  const uses = { photosUsed: { in: [photo] } }
  if (await isAny(payload, { and: [uses, { stage: { in: REVIEWED } }] })) return true
  return isLive(payload, photo)
}

/** Whether any article, or any version of one that the history keeps, ever used the photo. */
export async function wasEverUsed(payload: Payload, photo: string): Promise<boolean> {
  if (await isAny(payload, { photosUsed: { in: [photo] } })) return true
  const { totalDocs } = await payload.countVersions({
    collection: 'articles',
    where: { 'version.photosUsed': { in: [photo] } },
    overrideAccess: true,
  })
  return totalDocs > 0
}

async function isAny(payload: Payload, where: Where): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'articles',
    where,
    overrideAccess: true,
  })
  return totalDocs > 0
}

/** A live article's open revision may have dropped the photo that readers still see: the history tells. */
async function isLive(payload: Payload, photo: string): Promise<boolean> {
  const { docs } = await payload.findVersions({
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
    select: { parent: true, version: { revision: true, liveRevision: true } },
  })
  const wentOut = docs.filter(({ version }) => version.revision === version.liveRevision)
  const stillLive = wentOut.map(({ parent, version }): Where => ({
    and: [{ id: { equals: parent } }, { liveRevision: { equals: version.revision } }],
  }))
  return stillLive.length > 0 && isAny(payload, { or: stillLive })
}
