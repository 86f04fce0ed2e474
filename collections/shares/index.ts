import type { CollectionConfig, FieldAccess, FieldHook } from 'payload'

import { engineOnly, hiddenBut, nobody, readShares, updateArticles } from '../../access'
import { logChanges } from '../../src/engine'
import { shareTexts } from '../../src/i18n/preview'
import { groupTexts } from '../../src/i18n/records'
import type { Share } from '../../src/payload-types'
import { shareLink } from '../../src/preview'
import { keysField } from '../fields/keys'
import { makeOrRevoke } from './makeOrRevoke'

const whenMade: { update: FieldAccess } = { update: nobody }

const addressOf: FieldHook<Share> = ({ data, req }) => (data?.id ? shareLink(req, data.id) : null)

/** Links for people outside, each to one revision of an article. Kept when they end: who let a text out stays known. */
export const Shares: CollectionConfig = {
  slug: 'shares',
  labels: { singular: shareTexts.singular, plural: shareTexts.plural },
  admin: {
    // Who answers for what leaves the newsroom sees all at once; who makes them finds them beside the article.
    hidden: hiddenBut('publisher', 'admin'),
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'revision', 'user', 'expiresAt', 'revokedAt'],
    description: shareTexts.listed,
    group: groupTexts.settings,
  },
  access: {
    create: updateArticles,
    read: readShares,
    update: readShares,
    delete: nobody,
  },
  defaultSort: '-createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [makeOrRevoke], ...logChanges('shares') },
  indexes: [{ fields: ['article', 'createdAt'] }, { fields: ['keys', 'createdAt'] }],
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      label: shareTexts.article,
      access: whenMade,
    },
    {
      name: 'revision',
      type: 'number',
      required: true,
      label: shareTexts.revision,
      access: whenMade,
    },
    {
      name: 'days',
      type: 'number',
      required: true,
      label: shareTexts.days,
      access: whenMade,
    },
    { name: 'headline', type: 'text', label: shareTexts.headline, access: engineOnly },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: shareTexts.user,
      access: engineOnly,
    },
    { name: 'expiresAt', type: 'date', label: shareTexts.expiresAt, access: engineOnly },
    { name: 'revokedAt', type: 'date', label: shareTexts.revokedAt, access: { create: nobody } },
    {
      name: 'url',
      type: 'text',
      virtual: true,
      label: shareTexts.url,
      access: engineOnly,
      hooks: { afterRead: [addressOf] },
    },
    keysField,
  ],
}
