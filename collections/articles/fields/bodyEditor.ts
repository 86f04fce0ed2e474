import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What the newsroom's editor of a text does that Payload's own does not. */
export const BodyEditorFeature = createServerFeature({
  feature: { ClientFeature: '/src/desk/BodyEditor#BodyEditorClient' },
  key: 'bodyEditor',
})
