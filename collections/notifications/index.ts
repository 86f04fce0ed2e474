import type { CollectionConfig } from 'payload'

import { nobody, theirOwn } from '../../access'
import { noticeLabels, noticeTexts as texts } from '../../src/i18n/notices'
import { optionsOf } from '../../src/i18n/options'
import { noticeEndpoints } from './mine'

/**
 * What people are told under the bell, a document for each person and entry of the record. Written by the follower
 * (`src/followers/`), read and marked by whose they are. Not in the record itself: when somebody looked is theirs.
 */
export const Notifications: CollectionConfig = {
  slug: 'notifications',
  labels: { singular: texts.singular, plural: texts.plural },
  admin: { hidden: true },
  access: { create: nobody, read: theirOwn, update: nobody, delete: nobody },
  defaultSort: '-at',
  disableBulkEdit: true,
  disableDuplicate: true,
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  endpoints: noticeEndpoints,
  indexes: [{ fields: ['user', 'at'] }, { fields: ['user', 'readAt'] }],
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, label: texts.user },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: texts.kind,
      options: optionsOf(noticeLabels),
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      label: texts.article,
    },
    { name: 'title', type: 'text', label: texts.title },
    { name: 'by', type: 'text', label: texts.by },
    { name: 'remark', type: 'textarea', label: texts.remark },
    { name: 'at', type: 'date', required: true, label: texts.at },
    { name: 'readAt', type: 'date', label: texts.readAt },
  ],
}
