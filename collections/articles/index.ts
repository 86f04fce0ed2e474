import type { CollectionConfig } from 'payload'

import { createArticles, deleteArticles, readArticles, readVersions } from '../../access'
import { guardArticles } from '../../src/engine'
import { articleTexts } from '../../src/i18n/articles'
import { groupTexts } from '../../src/i18n/records'
import { colleaguesEndpoint } from '../notes/colleagues'
import { deleteNotes } from '../notes/deleteWithArticle'
import { notesEndpoint } from '../notes/ofArticle'
import { deriveText } from './deriveText'
import { deskEndpoints } from './deskEndpoints'
import { editNow } from './editNow'
import { actionEndpoints } from './endpoints'
import { filesInField, noticesField } from './fields/desk'
import { headings } from './fields/headings'
import { origin } from './fields/origin'
import { pictures } from './fields/pictures'
import { placing } from './fields/placing'
import { recordFields } from './fields/record'
import { body } from './fields/body'
import { keysField } from '../fields/keys'
import { titleField } from '../fields/title'
import { articleSlug } from './slug'
import { livePreview, preview } from './preview'
import { checkBody } from './validateBody'

/** The newsroom's copy. Payload's drafts stay off: versions are history, and readers have a copy of their own. */
export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: articleTexts.singular, plural: articleTexts.plural },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['headline', 'stage', 'section', 'byline', 'wordCount', 'updatedAt'],
    listSearchableFields: ['title', 'kicker', 'slug'],
    group: groupTexts.newsroom,
    livePreview,
    preview,
    components: {
      views: {
        edit: {
          default: { Component: '/src/desk/ArticleView#ArticleView' },
          livePreview: { Component: '/src/desk/LivePreview#LivePreview' },
          versions: { Component: '/src/desk/Versions#Versions' },
          review: {
            Component: '/src/desk/Review#Review',
            path: '/review',
            tab: { Component: '/src/desk/Review/ReviewTab#ReviewTab', order: 200 },
          },
          sheet: {
            Component: '/src/desk/ReviewSheet#ReviewSheet',
            path: '/sheet',
            tab: { Component: '/src/desk/ReviewSheet/ReviewSheetTab#ReviewSheetTab', order: 300 },
          },
        },
      },
      edit: {
        beforeDocumentControls: ['/src/desk/ArticleActions#ArticleActions'],
        PreviewButton: '/src/desk/ShareDraft#ShareDraft',
      },
    },
  },
  access: {
    create: createArticles,
    read: readArticles,
    readVersions,
    update: editNow,
    delete: deleteArticles,
  },
  defaultSort: '-updatedAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  // Who is in it is the engine's to know (`holds`): Payload's lock ends with each save, and an argument passes it.
  lockDocuments: false,
  versions: { drafts: false, maxPerDoc: 0 },
  endpoints: [...actionEndpoints, ...deskEndpoints, notesEndpoint, colleaguesEndpoint],
  hooks: {
    ...guardArticles,
    beforeOperation: [...(guardArticles.beforeOperation ?? []), checkBody],
    beforeValidate: [articleSlug],
    beforeChange: [deriveText, ...(guardArticles.beforeChange ?? [])],
    afterDelete: [...(guardArticles.afterDelete ?? []), deleteNotes],
  },
  indexes: [
    { fields: ['stage', 'updatedAt'] },
    { fields: ['section', 'stage', 'updatedAt'] },
    { fields: ['keys', 'updatedAt'] },
    { fields: ['stage', 'publishAt', 'createdAt'] },
    { fields: ['stage', 'stageSince', 'createdAt'] },
    // One for each way of being an author, or "mine" would look through everybody's.
    { fields: ['author', 'stage', 'stageSince', 'createdAt'] },
    { fields: ['authors', 'stage', 'stageSince', 'createdAt'] },
    { fields: ['byline.reporter', 'stage', 'stageSince', 'createdAt'] },
    { fields: ['liveSince', 'createdAt'] },
  ],
  fields: [
    titleField,
    noticesField,
    {
      type: 'tabs',
      tabs: [
        { label: articleTexts.text, fields: [filesInField, ...headings, body, ...pictures] },
        { label: articleTexts.origin, fields: origin },
        { label: articleTexts.record, fields: recordFields },
      ],
    },
    ...placing,
    keysField,
  ],
}
