import type { PayloadRequest } from 'payload'

import { sectionsOf, type Actor, type Role } from '../src/workflow'

const known = new WeakMap<PayloadRequest, Promise<Actor | null>>()

const load = async (req: PayloadRequest): Promise<Actor | null> => {
  const { user, payload } = req
  if (!user || user.active === false) return null
  const roles: readonly Role[] = user.roles ?? []
  const all = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const reporters = await payload.find({
    ...all,
    collection: 'reporters',
    where: { user: { equals: user.id } },
    select: {},
  })
  const sections = roles.includes('editor')
    ? sectionsOf(
        user.id,
        (
          await payload.find({
            ...all,
            collection: 'sections',
            select: { parent: true, editors: true },
          })
        ).docs,
      )
    : []
  return { id: user.id, roles, reporters: reporters.docs.map(({ id }) => id), sections }
}

/** The signed-in person as the rules see them, looked up once a request; null for an anonymous or disabled one. */
export const actorOf = (req: PayloadRequest): Promise<Actor | null> => {
  const present = known.get(req) ?? load(req)
  known.set(req, present)
  return present
}
