import type { CollectionBeforeChangeHook } from 'payload'

import { isSame } from '../../access'
import type { User } from '../../src/payload-types'

/** Who is disabled, may do other things than before, or lost a second factor is signed out everywhere; Payload does so for a new password. */
export const endSessions: CollectionBeforeChangeHook<User> = ({ data, originalDoc }) => {
  if (!originalDoc) return data
  const isDisabled = originalDoc.active !== false && data.active === false
  const hasOtherRoles = data.roles !== undefined && !isSame(data.roles, originalDoc.roles)
  const isLessSure = Boolean(originalDoc.secondFactor) && data.secondFactor === false
  return isDisabled || hasOtherRoles || isLessSure ? { ...data, sessions: [] } : data
}
