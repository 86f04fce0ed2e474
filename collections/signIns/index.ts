import type { Access, CollectionConfig } from 'payload'

import { has, hiddenBut, nobody, theirOwn } from '../../access'
import { optionsOf } from '../../src/i18n/options'
import { groupTexts } from '../../src/i18n/records'
import { signInEventLabels, signInMeansLabels, signInsTexts as texts } from '../../src/i18n/signIns'

const ownOrAll: Access = (asked) => has('admin')(asked) || theirOwn(asked)

/**
 * How people come and go, and who tried. Beside the record, which is kept for good and holds no addresses. Written by
 * `note` alone.
 */
export const SignIns: CollectionConfig = {
  slug: 'sign-ins',
  labels: { singular: texts.singular, plural: texts.plural },
  admin: {
    // Everybody finds their own in their account.
    hidden: hiddenBut('admin'),
    useAsTitle: 'address',
    defaultColumns: ['at', 'event', 'user', 'means', 'address'],
    description: texts.about,
    group: groupTexts.settings,
  },
  access: { create: nobody, read: ownOrAll, update: nobody, delete: nobody },
  defaultSort: '-at',
  disableBulkEdit: true,
  disableDuplicate: true,
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['user', 'at'] }, { fields: ['at'] }],
  fields: [
    { name: 'at', type: 'date', required: true, label: texts.at },
    {
      name: 'event',
      type: 'select',
      required: true,
      label: texts.event,
      options: optionsOf(signInEventLabels),
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: texts.user,
      admin: { description: texts.userHelp },
    },
    {
      name: 'means',
      type: 'select',
      label: texts.means,
      options: optionsOf(signInMeansLabels),
    },
    { name: 'by', type: 'relationship', relationTo: 'users', label: texts.by },
    { name: 'address', type: 'text', required: true, label: texts.address },
    { name: 'until', type: 'date', required: true, hidden: true },
  ],
}
