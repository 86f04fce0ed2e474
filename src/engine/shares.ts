import type { PayloadRequest } from 'payload'

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
    where: {
      article: { equals: article },
      revokedAt: { exists: false },
      expiresAt: { greater_than: now },
    },
  })
  for (const { id } of docs) await req.payload.update({ ...of, id, data: { revokedAt: now } })
}
