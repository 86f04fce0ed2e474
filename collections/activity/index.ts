import type { CollectionConfig } from 'payload'

import { nobody } from '../../access'
import { optionsOf } from '../../src/i18n/options'
import { activityTexts, groupTexts } from '../../src/i18n/records'
import { moveLabels, stageLabels } from '../../src/i18n/workflow'
import { keysField } from '../fields/keys'
import { readActivity } from './access'

const { create, update, delete: removed } = activityTexts
const actionLabels = { ...moveLabels, create, update, delete: removed }

/** The record: one entry for each move of an article and each change of anything else. Written by the engine only. */
export const Activity: CollectionConfig = {
  slug: 'activity',
  labels: { singular: activityTexts.singular, plural: activityTexts.plural },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['at', 'user', 'action', 'title', 'from', 'to', 'note'],
    group: groupTexts.settings,
  },
  access: { create: nobody, read: readActivity, update: nobody, delete: nobody },
  defaultSort: '-at',
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['article', 'at'] }, { fields: ['at'] }, { fields: ['keys', 'at'] }],
  fields: [
    { name: 'at', type: 'date', required: true, label: activityTexts.at },
    { name: 'user', type: 'relationship', relationTo: 'users', label: activityTexts.user },
    {
      name: 'action',
      type: 'select',
      required: true,
      label: activityTexts.action,
      options: optionsOf(actionLabels),
    },
    { name: 'article', type: 'relationship', relationTo: 'articles', label: activityTexts.article },
    {
      name: 'subject',
      type: 'text',
      label: activityTexts.subject,
      admin: { components: { Field: '/src/desk/ActivityEntry#SubjectField' } },
    },
    { name: 'document', type: 'text', label: activityTexts.document },
    {
      name: 'fields',
      type: 'text',
      hasMany: true,
      label: activityTexts.fields,
      admin: { components: { Field: '/src/desk/ActivityEntry#ChangedFields' } },
    },
    { name: 'title', type: 'text', label: activityTexts.title },
    { name: 'from', type: 'select', label: activityTexts.from, options: optionsOf(stageLabels) },
    { name: 'to', type: 'select', label: activityTexts.to, options: optionsOf(stageLabels) },
    { name: 'revision', type: 'number', label: activityTexts.revision },
    { name: 'note', type: 'textarea', label: activityTexts.note },
    { name: 'publicNote', type: 'textarea', label: activityTexts.publicNote },
    { name: 'previous', type: 'text', label: activityTexts.previous },
    { name: 'hash', type: 'text', required: true, label: activityTexts.hash },
    keysField,
  ],
}
