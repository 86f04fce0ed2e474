import type { CollectionConfig } from 'payload'

import { engineOnly, has, nobody, readNotes } from '../../access'
import { logChanges } from '../../src/engine'
import { noteTexts as texts } from '../../src/i18n/notes'
import { textFields } from '../../src/workflow'
import { keysField } from '../fields/keys'
import { checkAnswered } from './checkAnswered'
import { settleEndpoints } from './settle'
import { stampNote } from './stampNote'

/**
 * What colleagues write in the margin of an article: beside it, so that a note is no write of it. Nobody changes or
 * deletes one, whoever works on the article resolves it; an answer is a note of its own.
 */
export const Notes: CollectionConfig = {
  slug: 'notes',
  labels: { singular: texts.singular, plural: texts.plural },
  admin: { useAsTitle: 'text', hidden: true },
  access: {
    create: has('reporter', 'editor', 'publisher'),
    read: readNotes,
    update: nobody,
    delete: nobody,
  },
  defaultSort: 'createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: settleEndpoints,
  hooks: {
    beforeChange: [stampNote, checkAnswered],
    ...logChanges('notes'),
  },
  indexes: [{ fields: ['article', 'createdAt'] }, { fields: ['keys', 'createdAt'] }],
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      label: texts.article,
    },
    { name: 'answers', type: 'relationship', relationTo: 'notes', label: texts.answers },
    {
      name: 'anchor',
      type: 'group',
      label: false,
      fields: [
        { name: 'field', type: 'select', options: [...textFields] },
        { name: 'line', type: 'number', min: 0, max: 100_000 },
        { name: 'words', type: 'text', maxLength: 500 },
        { name: 'before', type: 'text', maxLength: 40 },
        { name: 'after', type: 'text', maxLength: 40 },
      ],
    },
    { name: 'text', type: 'textarea', required: true, maxLength: 5000, label: texts.text },
    {
      name: 'mentions',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      maxRows: 20,
      label: texts.mentions,
    },
    {
      name: 'author',
      type: 'relationship',
      relationTo: 'users',
      access: engineOnly,
      label: texts.author,
    },
    { name: 'revision', type: 'number', access: engineOnly, label: texts.revision },
    {
      name: 'resolvedBy',
      type: 'relationship',
      relationTo: 'users',
      access: engineOnly,
      label: texts.resolvedBy,
    },
    { name: 'resolvedAt', type: 'date', access: engineOnly, label: texts.resolvedAt },
    keysField,
  ],
}
