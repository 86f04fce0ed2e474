'use client'

import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

/** Payload's editor stays as it came in: the text of an article withdrawn or taken over could not be typed into. */
export const Editability = () => {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const isReadOnly = fieldProps.readOnly === true
  useEffect(() => editor.setEditable(!isReadOnly), [editor, isReadOnly])
  return null
}
