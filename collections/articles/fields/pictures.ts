import type { Field } from 'payload'

import { articleFields, described } from '../../../src/i18n/articles'
import { bylineField } from '../../fields/byline'

/** Photos beside the text, each with the caption and the credit that this article gives it. */
export const pictures: Field[] = [
  {
    name: 'photos',
    type: 'array',
    maxRows: 50,
    labels: { singular: articleFields.photo.label, plural: articleFields.photos.label },
    ...described(articleFields.photos),
    fields: [
      {
        name: 'photo',
        type: 'upload',
        relationTo: 'photos',
        required: true,
        ...described(articleFields.photo),
      },
      { name: 'caption', type: 'textarea', maxLength: 2000, ...described(articleFields.caption) },
      bylineField({ name: 'credit', defaultRole: 'photographer', ...articleFields.credit }),
    ],
  },
]
