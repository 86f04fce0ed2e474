'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'

import { CleanPaste } from './CleanPaste'
import { Editability } from './Editability'

export const BodyEditorClient = createClientFeature({
  plugins: [
    { Component: CleanPaste, position: 'normal' },
    { Component: Editability, position: 'normal' },
  ],
})
