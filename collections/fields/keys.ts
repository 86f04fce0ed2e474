import type { TextField } from 'payload'

import { nobody } from '../../access'

/** By what this is opened (`keysTo`), on an article and on all that belongs to it. The engine keeps them alike. */
export const keysField: TextField = {
  name: 'keys',
  type: 'text',
  hasMany: true,
  hidden: true,
  access: { create: nobody, read: nobody, update: nobody },
}
