import type { CollectionConfig } from 'payload'

import { has, inside, nobody } from '../../access'
import { logChanges } from '../../src/engine'
import { optionsOf } from '../../src/i18n/options'
import { groupTexts } from '../../src/i18n/records'
import { sectionKindLabels, sectionTexts as texts } from '../../src/i18n/sections'
import { say } from '../../src/i18n/text'
import { slugOf } from '../../src/text/slug'
import { reserveSlug, slugField } from '../fields/slug'
import { checkParent } from './checkParent'
import { updateSections } from './access'

/** Who opens a section says where it stands and how it is reviewed; later that would change who may pass what is in it. */
const lastingRights = { update: has('admin') }

/** 版块 and 栏目 in one tree; who reviews what, and how often, hangs on it. */
export const Sections: CollectionConfig = {
  slug: 'sections',
  labels: { singular: texts.singular, plural: texts.plural },
  defaultSort: 'order',
  disableBulkEdit: true,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'name',
    listSearchableFields: ['name', 'slug'],
    description: texts.about,
    group: groupTexts.newsroom,
    defaultColumns: ['name', 'kind', 'parent', 'requiredReviews', 'order', 'active'],
  },
  access: {
    read: inside,
    create: has('editor', 'admin'),
    update: updateSections,
    delete: nobody,
  },
  hooks: {
    beforeValidate: [reserveSlug<{ name: string }>(({ name }) => slugOf(name ?? '') || 'section')],
    beforeChange: [checkParent],
    ...logChanges('sections'),
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 40,
      label: texts.name,
      admin: { description: texts.nameHelp },
    },
    slugField(),
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'section',
      label: texts.kind,
      options: optionsOf(sectionKindLabels),
      admin: { description: texts.kindHelp },
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'sections',
      index: true,
      label: texts.parent,
      access: lastingRights,
      filterOptions: ({ id }) => ({
        kind: { equals: 'section' },
        ...(id ? { id: { not_equals: id } } : {}),
      }),
      admin: { description: texts.parentHelp },
    },
    {
      name: 'requiredReviews',
      type: 'number',
      required: true,
      defaultValue: 1,
      label: texts.requiredReviews,
      access: lastingRights,
      validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) =>
        value === 1 || value === 2 || say(texts.reviewsRange, req.i18n?.language),
      admin: { description: texts.requiredReviewsHelp, step: 1 },
    },
    {
      name: 'editors',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      label: texts.editors,
      access: lastingRights,
      admin: { description: texts.editorsHelp },
    },
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      label: texts.order,
      admin: { position: 'sidebar', description: texts.orderHelp },
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      label: texts.active,
      admin: { position: 'sidebar', description: texts.activeHelp },
    },
  ],
}
