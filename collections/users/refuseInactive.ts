import type { CollectionBeforeLoginHook } from 'payload'

import { Refusal } from '../../src/errors'
import type { User } from '../../src/payload-types'

export const refuseInactive: CollectionBeforeLoginHook<User> = ({ req, user }) => {
  if (user.active === false) throw new Refusal('signInFailed', req.i18n?.language)
  return user
}
