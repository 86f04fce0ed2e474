import type { Endpoint, PayloadRequest } from 'payload'

import { Refusal } from '../src/errors'
import { most } from './bounds'

const slug = 'payload-preferences'

/** What screens remember is written anew whenever somebody looks: of each person, the latest are kept. */
const forgetOldest = async ({ payload, user }: PayloadRequest): Promise<void> => {
  const of = { collection: slug, depth: 0, overrideAccess: true } as const
  const { docs } = await payload.find({
    ...of,
    limit: most.preferences.limit,
    // The page behind those that are kept.
    page: 2,
    pagination: true,
    select: {},
    sort: '-updatedAt',
    where: { 'user.value': { equals: user?.id } },
  })
  if (docs.length) await payload.delete({ ...of, where: { id: { in: docs.map(({ id }) => id) } } })
}

/** Payload keeps what any signed-in person sends, as much and as many as they like. */
export const boundedPreference = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    const { bytes } = most.preferences
    const sent: unknown = await req.json?.().catch(() => ({}))
    if (Buffer.byteLength(JSON.stringify(sent) ?? '') > bytes) {
      throw new Refusal('tooLarge', req.i18n?.language, { limit: `${bytes / 1024} KB` })
    }
    req.json = () => Promise.resolve(sent)
    const answer = await endpoint.handler(req)
    await forgetOldest(req)
    return answer
  },
})
