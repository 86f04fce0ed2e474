import type { Access, AccessResult, FieldAccess, Where } from 'payload'

import { has } from '../../access'
import type { User } from '../../src/payload-types'

/** Accounts that are no program's. */
export const people: Where = { program: { exists: false } }

/** People keep their own name and password; everything else of accounts is an admin's. A program's is kept beside it. */
export const adminOrSelf: Access = ({ req }): AccessResult => {
  if (has('admin')({ req })) return people
  return has()({ req }) && req.user ? { id: { equals: req.user.id } } : false
}

type Asked = Parameters<FieldAccess<User>>[0]

/** Asked what somebody may do in a form, Payload gives the account, without its id apart. */
export const isOwn = ({ doc, id = doc?.id, req }: Asked): boolean =>
  id !== undefined && id === req.user?.id

/** An address is one's own and the admins': colleagues know each other by name. */
export const ownOrAdmin: FieldAccess<User> = (asked) =>
  has('admin')(asked) || (has()(asked) && isOwn(asked))
