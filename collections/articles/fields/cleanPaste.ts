import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What is pasted or dropped into a text comes in as the nodes that it may hold, and photos by way of the library. */
export const CleanPasteFeature = createServerFeature({
  feature: { ClientFeature: '/src/desk/CleanPaste#CleanPasteClient' },
  key: 'cleanPaste',
})
