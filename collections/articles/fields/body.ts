import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'

import { articleFields, described } from '../../../src/i18n/articles'
import { bodyPlaceholder } from '../../../src/i18n/body'
import { bylineField } from '../../fields/byline'
import { validateBody } from '../validateBody'
import { BodyEditorFeature } from './bodyEditor'

/** Paragraph, subheads, quote, list, link, photo: what a newspaper article needs, and no HTML. */
export const body: RichTextField = {
  name: 'body',
  type: 'richText',
  ...described(articleFields.body),
  validate: validateBody,
  editor: lexicalEditor({
    admin: { placeholder: bodyPlaceholder },
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
      BoldFeature(),
      ItalicFeature(),
      BlockquoteFeature(),
      OrderedListFeature(),
      UnorderedListFeature(),
      LinkFeature({ enabledCollections: [] }),
      UploadFeature({
        enabledCollections: ['photos'],
        collections: {
          photos: {
            fields: [
              { name: 'caption', type: 'textarea', ...described(articleFields.caption) },
              bylineField({
                name: 'credit',
                defaultRole: 'photographer',
                ...articleFields.credit,
              }),
            ],
          },
        },
      }),
      BodyEditorFeature(),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  }),
}
