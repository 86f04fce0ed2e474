import type { CollectionConfig, DateField, FieldAccess } from 'payload'

import { engineOnly, has, hiddenBut, nobody } from '../../access'
import { logChanges } from '../../src/engine'
import { optionsOf } from '../../src/i18n/options'
import { programKindLabels, programTexts as texts } from '../../src/i18n/programs'
import { groupTexts } from '../../src/i18n/records'
import { keyEndpoints } from './issue'
import { keepAccount } from './keepAccount'

const whenMade: { update: FieldAccess } = { update: nobody }
const shown = { readOnly: true, position: 'sidebar' } as const
const moments = ['keyMadeAt', 'keyEndsAt', 'lastUsedAt'] as const
const momentField = (name: (typeof moments)[number]): DateField => ({
  name,
  type: 'date',
  label: texts[name],
  access: engineOnly,
  admin: shown,
})

/** Programs that ask the newsroom's APIs by a key of their own, never by a person's account. Kept when their key ends. */
export const Programs: CollectionConfig = {
  slug: 'programs',
  labels: { singular: texts.singular, plural: texts.plural },
  admin: {
    hidden: hiddenBut('admin'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'may', 'keyStart', 'keyEndsAt', 'lastUsedAt'],
    description: texts.about,
    group: groupTexts.settings,
  },
  access: { create: has('admin'), read: has('admin'), update: has('admin'), delete: nobody },
  disableBulkEdit: true,
  disableDuplicate: true,
  graphQL: false,
  lockDocuments: false,
  endpoints: keyEndpoints,
  hooks: { beforeChange: [keepAccount], ...logChanges('programs') },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 40,
      label: texts.name,
      admin: { description: texts.nameHelp },
    },
    {
      name: 'may',
      type: 'select',
      required: true,
      label: texts.may,
      options: optionsOf(programKindLabels),
      access: whenMade,
      admin: { description: texts.mayHelp },
    },
    {
      name: 'key',
      type: 'ui',
      label: texts.key,
      admin: { components: { Field: '/src/desk/ProgramKey#ProgramKey' } },
    },
    {
      name: 'account',
      type: 'relationship',
      relationTo: 'users',
      label: texts.account,
      access: engineOnly,
      admin: { hidden: true },
    },
    { name: 'keyStart', type: 'text', label: texts.keyStart, access: engineOnly, admin: shown },
    ...moments.map(momentField),
    // Of the key. By this name no change of it is told, nor may anybody ask for those that have it.
    {
      name: 'hash',
      type: 'text',
      hidden: true,
      index: true,
      access: { create: nobody, read: nobody, update: nobody },
    },
  ],
}
