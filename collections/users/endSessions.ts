import type { CollectionBeforeChangeHook } from 'payload'

import { isSame } from '../../access'
import type { User } from '../../src/payload-types'

/** Its token sets a password for as long as it stands there. */
const noLetter: Partial<User> = { resetPasswordToken: null, resetPasswordExpiration: null }

/**
 * Who is disabled, may do other things than before, or lost a second factor is signed out everywhere; Payload does so for
 * a new password. A letter to who forgot theirs ends then too, and where the account has another address: whoever has it
 * would come in after all.
 */
export const endSessions: CollectionBeforeChangeHook<User> = ({ data, originalDoc }) => {
  if (!originalDoc) return data
  const isDisabled = originalDoc.active !== false && data.active === false
  const hasOtherRoles = data.roles !== undefined && !isSame(data.roles, originalDoc.roles)
  const isLessSure = Boolean(originalDoc.secondFactor) && data.secondFactor === false
  const isOut = isDisabled || hasOtherRoles || isLessSure
  const hasOtherAddress = data.email !== undefined && data.email !== originalDoc.email
  return {
    ...data,
    ...(isOut && { sessions: [] }),
    ...((isOut || hasOtherAddress || data.password) && noLetter),
  }
}
