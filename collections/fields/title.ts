import type { TextField } from 'payload'

import { nobody } from '../../access'
import { titleLabel } from '../../src/i18n/records'

/** What lists, relations and the head of its form call a document, made from other fields at each save, whatever is sent. */
export const titleField: TextField = {
  name: 'title',
  type: 'text',
  // No rule for updates: a form from before another's change posts the title of then back.
  access: { create: nobody },
  label: titleLabel,
  // Where two versions are compared, it would say a heading twice.
  admin: { hidden: true, components: { Diff: '/src/desk/Versions/Unsaid#Unsaid' } },
}
