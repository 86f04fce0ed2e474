import type { CollectionConfig } from 'payload'

import { has, nobody, readers } from '../../access'
import { logChanges } from '../../src/engine'
import { groupTexts, pageTexts } from '../../src/i18n/records'
import { bylineLabels, bylineRoleLabels } from '../../src/i18n/byline'
import { optionsOf } from '../../src/i18n/options'
import { titleField } from '../fields/title'
import { importEndpoint } from './import/endpoint'
import { undoEndpoint } from './import/undo'
import { atNoon } from './atNoon'
import { layoutEndpoint } from './layout'
import { refuseStale } from './refuseStale'
import { pageScreens } from './screens'
import { tellReaders } from './tellReaders'
import { deriveTitle } from './title'

const changes = logChanges('pages')

/** One page of one day's paper: the articles on it in order, and the text it came from. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: pageTexts.singular, plural: pageTexts.plural },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['date', 'number', 'name', 'articles'],
    group: groupTexts.newsroom,
    components: pageScreens,
  },
  access: {
    create: has('editor'),
    read: readers,
    update: has('editor'),
    delete: nobody,
  },
  defaultSort: '-date',
  disableBulkEdit: true,
  disableDuplicate: true,
  endpoints: [importEndpoint, undoEndpoint, layoutEndpoint],
  hooks: {
    beforeValidate: [atNoon],
    beforeChange: [refuseStale, deriveTitle],
    afterChange: [...changes.afterChange, tellReaders],
  },
  indexes: [{ fields: ['articles', 'date'] }],
  fields: [
    titleField,
    {
      type: 'row',
      fields: [
        {
          name: 'date',
          type: 'date',
          required: true,
          label: pageTexts.date,
          admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
        },
        {
          name: 'number',
          type: 'number',
          min: 1,
          max: 999,
          label: pageTexts.number,
          admin: { description: pageTexts.numberHelp, step: 1 },
        },
        {
          name: 'name',
          type: 'text',
          maxLength: 50,
          label: pageTexts.name,
          admin: { description: pageTexts.nameHelp },
        },
      ],
    },
    {
      name: 'articles',
      type: 'relationship',
      relationTo: 'articles',
      hasMany: true,
      label: pageTexts.articles,
      admin: {
        description: pageTexts.articlesHelp,
        isSortable: true,
        components: { Cell: '/src/desk/cells#ArticlesCell' },
      },
    },
    {
      name: 'staff',
      type: 'array',
      label: pageTexts.staff,
      labels: { singular: bylineLabels.person, plural: bylineLabels.people },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', type: 'text', required: true, label: pageTexts.staffName },
            {
              name: 'role',
              type: 'select',
              required: true,
              label: pageTexts.staffRole,
              options: optionsOf(bylineRoleLabels),
            },
          ],
        },
      ],
    },
    {
      name: 'text',
      type: 'textarea',
      label: pageTexts.text,
      admin: { description: pageTexts.textHelp, readOnly: true },
      access: { update: nobody },
    },
    {
      name: 'imported',
      type: 'array',
      label: pageTexts.imported,
      admin: { hidden: true },
      access: { create: nobody, update: nobody },
      fields: [
        { name: 'fingerprint', type: 'text', required: true },
        { name: 'source', type: 'text' },
        { name: 'article', type: 'relationship', relationTo: 'articles' },
        { name: 'from', type: 'number' },
        { name: 'to', type: 'number' },
      ],
    },
  ],
}
