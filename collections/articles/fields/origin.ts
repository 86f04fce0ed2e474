import type { Field, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'

import { articleFields, described } from '../../../src/i18n/articles'
import { usualDateline } from '../newForm'

const webAddress: TextFieldSingleValidation = (value, options) =>
  !value || /^https?:\/\//i.test(value) ? text(value, options) : 'http(s)://…'

/** Where the report comes from: its dateline, and of a reprint the paper that had it first. */
export const origin: Field[] = [
  {
    name: 'dateline',
    type: 'group',
    label: articleFields.dateline.label,
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'text',
            type: 'text',
            maxLength: 100,
            defaultValue: usualDateline,
            ...described(articleFields.datelineText),
          },
          { name: 'agency', type: 'text', maxLength: 50, ...described(articleFields.agency) },
          { name: 'place', type: 'text', maxLength: 50, ...described(articleFields.place) },
          { name: 'date', type: 'date', ...described(articleFields.datelineDate) },
        ],
      },
    ],
  },
  {
    name: 'source',
    type: 'group',
    ...described(articleFields.source),
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'name', type: 'text', maxLength: 100, ...described(articleFields.sourceName) },
          {
            name: 'author',
            type: 'text',
            maxLength: 100,
            ...described(articleFields.sourceAuthor),
          },
          { name: 'date', type: 'date', ...described(articleFields.sourceDate) },
        ],
      },
      {
        name: 'originalTitle',
        type: 'text',
        maxLength: 200,
        ...described(articleFields.originalTitle),
      },
      {
        name: 'url',
        type: 'text',
        maxLength: 500,
        validate: webAddress,
        ...described(articleFields.sourceUrl),
      },
    ],
  },
]
