import type { CollectionBeforeChangeHook } from 'payload'

import { isSame } from '../../src/engine'
import type { User } from '../../src/payload-types'

/** Who is disabled, or may do other things than before, is signed out everywhere; Payload does so for a new password. */
export const endSessions: CollectionBeforeChangeHook<User> = ({ data, originalDoc }) => {
  if (!originalDoc) return data
  const isDisabled = originalDoc.active !== false && data.active === false
  const hasOtherRoles = data.roles !== undefined && !isSame(data.roles, originalDoc.roles)
  return isDisabled || hasOtherRoles ? { ...data, sessions: [] } : data
}
