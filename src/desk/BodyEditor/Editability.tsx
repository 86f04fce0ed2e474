'use client'

import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Payload's editor stays as it came in: the text of an article withdrawn or taken over could not be typed into. */
export const Editability = () => {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const { hasSavePermission } = useDocumentInfo()
  // The permissions turn first; what is typed until the field follows would be dropped.
  const isReadOnly = fieldProps.readOnly === true || hasSavePermission === false
  useEffect(() => editor.setEditable(!isReadOnly), [editor, isReadOnly])
  return null
}
