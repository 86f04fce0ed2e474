import type { Payload } from 'payload'

import { actorFrom } from '../../access'
import type { Section, User } from '../payload-types'
import { idOf, type Actor, type Id } from '../workflow'

export type Colleague = Pick<User, 'id' | 'name' | 'email' | 'notify'>

export type Staff = {
  actors: Actor[]
  people: ReadonlyMap<Id, Colleague>
  sections: ReadonlyMap<Id, Section>
}

/** Everybody with an active account, as the rules see them; of programs only the names, as nobody tells them anything. */
export const staffOf = async (payload: Payload): Promise<Staff> => {
  const all = { depth: 0, overrideAccess: true, pagination: false } as const
  const [users, reporters, sections] = await Promise.all([
    payload.find({
      ...all,
      collection: 'users',
      joins: false,
      where: { active: { not_equals: false } },
    }),
    payload.find({ ...all, collection: 'reporters', where: { user: { exists: true } } }),
    payload.find({ ...all, collection: 'sections' }),
  ])
  const boundTo = (id: Id) => reporters.docs.filter(({ user }) => user && idOf(user) === id)
  return {
    actors: users.docs
      .filter(({ program }) => !program)
      .map((user) => actorFrom(user, boundTo(user.id), sections.docs)),
    people: new Map(users.docs.map((user) => [user.id, user])),
    sections: new Map(sections.docs.map((section) => [section.id, section])),
  }
}
