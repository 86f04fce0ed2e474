import type { CheckboxField, FieldAccess } from 'payload'

import { has, nobody } from '../../../access'
import { signInTexts } from '../../../src/i18n/signIn'
import type { User } from '../../../src/payload-types'
import { isOwn, ownOrAdmin } from '../access'

/** One's own is changed by signing in. */
const adminsOfOthers: FieldAccess<User> = (asked) => has('admin')(asked) && !isOwn(asked)

/** Whether the account signs in with a second factor. */
export const secondFactor: CheckboxField = {
  name: 'secondFactor',
  type: 'checkbox',
  defaultValue: false,
  label: signInTexts.secondFactor,
  admin: {
    description: signInTexts.others,
    components: { Field: '/src/desk/SecondFactor#SecondFactor' },
  },
  access: { create: nobody, read: ownOrAdmin, update: adminsOfOthers },
}
