import type { PayloadRequest } from 'payload'

import type { Reporter, User } from '../src/payload-types'
import { sectionsOf, type Actor, type SectionNode } from '../src/workflow'

type Account = Pick<User, 'id' | 'roles' | 'program'>

/** An account as the rules see it; `reporters` are those bound to it, `sections` all that there are. */
export const actorFrom = (
  { id, roles, program }: Account,
  reporters: readonly Pick<Reporter, 'id'>[],
  sections: readonly SectionNode[],
): Actor => ({
  id,
  roles: program ? [] : roles,
  program,
  reporters: reporters.map((reporter) => reporter.id),
  sections: roles.includes('editor') ? sectionsOf(id, sections) : [],
})

const known = new WeakMap<PayloadRequest, Promise<Actor | null>>()

const load = async (req: PayloadRequest): Promise<Actor | null> => {
  const { user, payload } = req
  if (!user || user.active === false) return null
  const { id, program, roles = [] } = user
  if (program) return actorFrom({ id, roles, program }, [], [])
  const all = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const reporters = await payload.find({
    ...all,
    collection: 'reporters',
    where: { user: { equals: user.id } },
    select: {},
  })
  const select = { parent: true, editors: true } as const
  const sections = roles.includes('editor')
    ? (await payload.find({ ...all, collection: 'sections', select })).docs
    : []
  return actorFrom({ id, roles }, reporters.docs, sections)
}

/** Who asks as the rules see them, looked up once a request; null for an anonymous or disabled one. */
export const actorOf = (req: PayloadRequest): Promise<Actor | null> => {
  const present = known.get(req) ?? load(req)
  known.set(req, present)
  return present
}
