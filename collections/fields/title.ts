import type { TextField } from 'payload'

import { titleLabel } from '../../src/i18n/records'

/** What lists, relations and the head of its form call a document, made from other fields at each save, whatever is sent. */
export const titleField: TextField = {
  name: 'title',
  type: 'text',
  label: titleLabel,
  admin: { hidden: true },
}
