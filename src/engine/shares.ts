import type { PayloadRequest, Where } from 'payload'

/** The links to this article that are open now. */
export const openShares = (article: string): Where => ({
  article: { equals: article },
  revokedAt: { exists: false },
  expiresAt: { greater_than: new Date().toISOString() },
})

/**
 * Ends the links that show a text of this article to somebody outside: what was dropped or taken back must not come
 * back by an old link when it is revived.
 */
export const endShares = async (req: PayloadRequest, article: string): Promise<void> => {
  const of = { collection: 'shares', depth: 0, overrideAccess: true, req } as const
  const now = new Date().toISOString()
  const { docs } = await req.payload.find({
    ...of,
    pagination: false,
    select: {},
    where: openShares(article),
  })
  for (const { id } of docs) await req.payload.update({ ...of, id, data: { revokedAt: now } })
}
