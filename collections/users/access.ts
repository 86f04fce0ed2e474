import type { Access, AccessResult, FieldAccess, Where } from 'payload'

import { has } from '../../access'

/** Accounts that are no program's. */
export const people: Where = { program: { exists: false } }

/** People keep their own name and password; everything else of accounts is an admin's. A program's is kept beside it. */
export const adminOrSelf: Access = ({ req }): AccessResult => {
  if (has('admin')({ req })) return people
  return has()({ req }) && req.user ? { id: { equals: req.user.id } } : false
}

/** An address is one's own and the admins': colleagues know each other by name. */
export const ownOrAdmin: FieldAccess = ({ id, req }) =>
  has('admin')({ req }) || (has()({ req }) && id !== undefined && id === req.user?.id)
