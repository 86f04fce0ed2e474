import type { CollectionConfig } from 'payload'

import { engineOnly, has, inside, nobody, onlyAdmin } from '../../access'
import { logChanges } from '../../src/engine'
import { optionsOf } from '../../src/i18n/options'
import { groupTexts } from '../../src/i18n/records'
import { reporterKindLabels, reporterTexts as texts } from '../../src/i18n/reporters'
import { nameSlugOf } from '../../src/text/slug'
import { reserveSlug, slugField } from '../fields/slug'
import { bindOneAccount } from './bindOneAccount'
import { setSortKey } from './setSortKey'

/** 署名: the people in bylines, apart from accounts, which readers must learn nothing of. */
export const Reporters: CollectionConfig = {
  slug: 'reporters',
  labels: { singular: texts.singular, plural: texts.plural },
  defaultSort: 'sortKey',
  disableBulkEdit: true,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'name',
    description: texts.about,
    group: groupTexts.newsroom,
    defaultColumns: ['name', 'affiliation', 'kind', 'confirmed', 'active'],
    listSearchableFields: ['name', 'initials', 'slug'],
  },
  access: {
    read: inside,
    create: has('editor', 'admin'),
    update: has('editor', 'admin'),
    delete: nobody,
  },
  hooks: {
    beforeValidate: [
      reserveSlug<{ name: string }>(({ name }) => nameSlugOf(name ?? '') || 'reporter'),
    ],
    beforeChange: [bindOneAccount, setSortKey],
    ...logChanges('reporters'),
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 80,
      index: true,
      label: texts.name,
      admin: { description: texts.nameHelp },
    },
    slugField(),
    {
      name: 'affiliation',
      type: 'text',
      maxLength: 80,
      label: texts.affiliation,
      admin: { description: texts.affiliationHelp },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'staff',
      label: texts.kind,
      options: optionsOf(reporterKindLabels),
      admin: { description: texts.kindHelp },
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      // Not `unique`: MongoDB's unique index would take the second empty one (null) for a duplicate.
      index: true,
      label: texts.user,
      access: onlyAdmin,
      admin: { description: texts.userHelp },
    },
    {
      name: 'confirmed',
      type: 'checkbox',
      defaultValue: true,
      label: texts.confirmed,
      admin: { position: 'sidebar', description: texts.confirmedHelp },
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      label: texts.active,
      admin: { position: 'sidebar', description: texts.activeHelp },
    },
    {
      name: 'sortKey',
      type: 'text',
      index: true,
      label: texts.sortKey,
      access: engineOnly,
      admin: { hidden: true },
    },
    {
      name: 'initials',
      type: 'text',
      label: texts.initials,
      access: engineOnly,
      admin: { hidden: true },
    },
  ],
}
