import type { CollectionConfig } from 'payload'

import { engineOnly, has } from '../../access'
import { logChanges } from '../../src/engine'
import { photoMessages as texts } from '../../src/i18n/photos'
import { groupTexts } from '../../src/i18n/records'
import { bylineField } from '../fields/byline'
import { createPhotos, readPhotos, updatePhotos } from './access'
import { deleteManyEndpoint } from './deleteMany'
import { fillFromPicture } from './fillFromPicture'
import { keepAsReviewed, refuseDeletingUsed } from './guardUsed'
import { keepFile } from './keepFile'
import { nameCredit } from './nameCredit'
import { removeFilesOfDeleted } from './removeFilesOfDeleted'
import { setUploader } from './setUploader'
import { takeFile } from './takeFile'
import { upload } from './upload'

const changes = logChanges('photos')

/** Said in no list: an address says nothing there. */
const unlisted = { disableListColumn: true, disableListFilter: true, disableGroupBy: true }

/** Pictures for the newsroom, originals included. Readers get sizes of those in published articles. */
export const Photos: CollectionConfig = {
  slug: 'photos',
  labels: { singular: texts.singular, plural: texts.plural },
  defaultSort: '-createdAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'caption',
    description: texts.about,
    group: groupTexts.newsroom,
    defaultColumns: ['filename', 'caption', 'credit', 'takenAt', 'uploader'],
    listSearchableFields: ['caption', 'originalFilename', 'place'],
  },
  upload,
  endpoints: [deleteManyEndpoint],
  access: {
    read: readPhotos,
    create: createPhotos,
    update: updatePhotos,
    delete: has('admin'),
  },
  hooks: {
    beforeOperation: [takeFile],
    beforeValidate: [keepAsReviewed, fillFromPicture, nameCredit],
    beforeChange: [setUploader, keepFile, keepAsReviewed],
    afterChange: changes.afterChange,
    beforeDelete: [refuseDeletingUsed],
    afterDelete: [...changes.afterDelete, removeFilesOfDeleted],
  },
  fields: [
    {
      name: 'filename',
      type: 'text',
      label: texts.filename,
      admin: { components: { Cell: '/src/desk/cells#FilenameCell' } },
    },
    // Payload names these in English, whatever the person's language.
    { name: 'mimeType', type: 'text', label: texts.mimeType },
    { name: 'url', type: 'text', label: texts.url, admin: unlisted },
    { name: 'thumbnailURL', type: 'text', label: texts.thumbnailURL, admin: unlisted },
    {
      name: 'caption',
      type: 'textarea',
      maxLength: 2000,
      label: texts.caption,
      admin: { description: texts.captionHelp },
    },
    bylineField({
      name: 'credit',
      label: texts.credit,
      defaultRole: 'photographer',
      description: texts.creditHelp,
    }),
    {
      type: 'row',
      fields: [
        {
          name: 'takenAt',
          type: 'date',
          label: texts.takenAt,
          admin: {
            width: '50%',
            description: texts.takenAtHelp,
          },
        },
        {
          name: 'place',
          type: 'text',
          maxLength: 200,
          label: texts.place,
          admin: { width: '50%', description: texts.placeHelp },
        },
      ],
    },
    {
      name: 'originalFilename',
      type: 'text',
      label: texts.originalFilename,
      access: engineOnly,
      admin: { position: 'sidebar', readOnly: true, description: texts.originalFilenameHelp },
    },
    {
      name: 'uploader',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      label: texts.uploader,
      access: engineOnly,
      admin: { position: 'sidebar', readOnly: true, description: texts.uploaderHelp },
    },
  ],
}
