import type { Field, JoinField } from 'payload'

import { defaulted, engineOnly } from '../../../access'
import { articleFields, described } from '../../../src/i18n/articles'
import { historyField } from './desk'

const readOnly = { readOnly: true }
const moment = { date: { pickerAppearance: 'dayAndTime' }, ...readOnly } as const
const kept = { access: engineOnly } as const

const page: JoinField = {
  name: 'page',
  type: 'join',
  collection: 'pages',
  on: 'articles',
  label: articleFields.page.label,
  admin: { allowCreate: false, defaultColumns: ['date', 'number', 'name'] },
}

/** Shown once there is something to show: an empty field of the system's says nothing. */
const whenSet = (name: string) => ({
  condition: (data: Record<string, unknown>) => data[name] != null,
})

/**
 * Lists that the record above says better. They stay out of the form: it would post an empty one back as its number
 * of rows, 0, which the guard takes for a change.
 */
const inTheRecord = { disabled: true }

/** What the engine knows of the article's life. Shown, never typed. */
export const recordFields: Field[] = [
  historyField,
  {
    type: 'row',
    fields: [
      {
        name: 'author',
        type: 'relationship',
        relationTo: 'users',
        ...kept,
        ...described(articleFields.author, readOnly),
      },
      {
        name: 'updatedBy',
        type: 'relationship',
        relationTo: 'users',
        ...kept,
        ...described(articleFields.updatedBy, readOnly),
      },
    ],
  },
  {
    name: 'authors',
    type: 'relationship',
    relationTo: 'users',
    hasMany: true,
    ...kept,
    ...described(articleFields.authors, readOnly),
  },
  {
    type: 'row',
    fields: [
      {
        name: 'revision',
        type: 'number',
        required: true,
        defaultValue: 0,
        access: defaulted,
        ...described(articleFields.revision, readOnly),
      },
      {
        name: 'round',
        type: 'number',
        defaultValue: 0,
        ...kept,
        ...described(articleFields.round, readOnly),
      },
      {
        name: 'liveRevision',
        type: 'number',
        ...kept,
        ...described(articleFields.liveRevision, { ...readOnly, ...whenSet('liveRevision') }),
      },
    ],
  },
  {
    name: 'stageSince',
    type: 'date',
    ...kept,
    label: articleFields.stageSince.label,
    admin: { hidden: true },
  },
  {
    name: 'approvals',
    type: 'array',
    ...kept,
    ...described(articleFields.approvals, inTheRecord),
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'user',
            type: 'relationship',
            relationTo: 'users',
            required: true,
            ...described(articleFields.approver),
          },
          { name: 'at', type: 'date', required: true, label: articleFields.at.label },
          {
            name: 'revision',
            type: 'number',
            required: true,
            ...described(articleFields.revision),
          },
        ],
      },
    ],
  },
  {
    type: 'row',
    admin: whenSet('publishAt'),
    fields: [
      {
        name: 'publishAt',
        type: 'date',
        ...kept,
        label: articleFields.publishAt.label,
        admin: moment,
      },
      {
        name: 'scheduledBy',
        type: 'relationship',
        relationTo: 'users',
        ...kept,
        ...described(articleFields.scheduledBy, readOnly),
      },
      {
        name: 'scheduledNote',
        type: 'text',
        ...kept,
        ...described(articleFields.scheduledNote, { ...readOnly, ...whenSet('scheduledNote') }),
      },
    ],
  },
  {
    type: 'row',
    admin: whenSet('publishedAt'),
    fields: [
      {
        name: 'publishedAt',
        type: 'date',
        ...kept,
        label: articleFields.publishedAt.label,
        admin: moment,
      },
      {
        name: 'liveSince',
        type: 'date',
        ...kept,
        label: articleFields.liveSince.label,
        admin: moment,
      },
    ],
  },
  {
    name: 'corrections',
    type: 'array',
    ...kept,
    ...described(articleFields.corrections, inTheRecord),
    fields: [
      { name: 'at', type: 'date', required: true, label: articleFields.at.label },
      { name: 'note', type: 'textarea', required: true, ...described(articleFields.note) },
    ],
  },
  {
    name: 'retraction',
    type: 'group',
    ...kept,
    label: articleFields.retraction.label,
    admin: { readOnly: true, condition: (data) => data?.stage === 'retracted' },
    fields: [
      { name: 'at', type: 'date', label: articleFields.at.label, admin: moment },
      { name: 'publicNote', type: 'textarea', ...described(articleFields.publicNote, readOnly) },
    ],
  },
  {
    name: 'photosUsed',
    type: 'relationship',
    relationTo: 'photos',
    hasMany: true,
    index: true,
    ...kept,
    ...described(articleFields.photosUsed, { hidden: true }),
  },
  page,
]
