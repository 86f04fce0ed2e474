'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'

import { CleanPaste } from './CleanPaste'

export const CleanPasteClient = createClientFeature({
  plugins: [{ Component: CleanPaste, position: 'normal' }],
})
