import type { Payload } from 'payload'

import { actorFrom } from '../../access'
import type { Section, User } from '../payload-types'
import { idOf, type Actor, type Id, type Role } from '../workflow'

export type Colleague = Pick<User, 'id' | 'name' | 'email' | 'notify'>

export type Staff = {
  actors: Actor[]
  people: ReadonlyMap<Id, Colleague>
  sections: ReadonlyMap<Id, Section>
}

/**
 * Everybody with an active account, or of these roles, as the rules see them; of programs only the names, as nobody tells
 * them anything.
 */
export const staffOf = async (payload: Payload, roles?: readonly Role[]): Promise<Staff> => {
  const all = { depth: 0, overrideAccess: true, pagination: false } as const
  const isActive = { active: { not_equals: false } }
  const [users, reporters, sections] = await Promise.all([
    payload.find({
      ...all,
      collection: 'users',
      joins: false,
      select: { email: true, name: true, notify: true, program: true, roles: true },
      where: roles ? { and: [isActive, { roles: { in: [...roles] } }] } : isActive,
    }),
    payload.find({
      ...all,
      collection: 'reporters',
      select: { user: true },
      where: { user: { exists: true } },
    }),
    payload.find({ ...all, collection: 'sections' }),
  ])
  const bound = new Map<Id, typeof reporters.docs>()
  for (const reporter of reporters.docs) {
    if (!reporter.user) continue
    const user = idOf(reporter.user)
    bound.set(user, [...(bound.get(user) ?? []), reporter])
  }
  return {
    actors: users.docs
      .filter(({ program }) => !program)
      .map((user) => actorFrom(user, bound.get(user.id) ?? [], sections.docs)),
    people: new Map(users.docs.map((user) => [user.id, user])),
    sections: new Map(sections.docs.map((section) => [section.id, section])),
  }
}
