'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'

import { CleanPaste } from './CleanPaste'
import { Editability } from './Editability'
import { Unreported } from './Unreported'

export const BodyEditorClient = createClientFeature({
  plugins: [
    { Component: CleanPaste, position: 'normal' },
    { Component: Editability, position: 'normal' },
    { Component: Unreported, position: 'normal' },
  ],
})
