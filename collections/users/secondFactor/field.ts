import type { CheckboxField, FieldAccess } from 'payload'

import { has, nobody } from '../../../access'
import { signInTexts } from '../../../src/i18n/signIn'
import { ownOrAdmin } from '../access'

/** One's own is changed by signing in. */
const adminsOfOthers: FieldAccess = ({ id, req }) => has('admin')({ req }) && id !== req.user?.id

/** Whether the account signs in with a second factor. */
export const secondFactor: CheckboxField = {
  name: 'secondFactor',
  type: 'checkbox',
  defaultValue: false,
  label: signInTexts.secondFactor,
  access: { create: nobody, read: ownOrAdmin, update: adminsOfOthers },
}
