'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

import { useKeeping } from '../Keeping/context'

/** Payload's editor reports to the form in the browser's idle time, 500 ms after a change at the latest. */
const reportedAfterMs = 1000

/** What was typed in the last moment, for whoever leaves in it. */
export const Unreported = () => {
  const [editor] = useLexicalComposerContext()
  const { unreported } = useKeeping()
  useEffect(() => {
    let typedAt = 0
    unreported.current = () =>
      Date.now() - typedAt < reportedAfterMs ? editor.getEditorState().toJSON() : null
    const forget = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      const isChanged = dirtyElements.size > 0 || dirtyLeaves.size > 0
      // What the editor tidies in a text that has come in is nobody's typing.
      const isTheirs = editor.getRootElement()?.contains(document.activeElement)
      if (isChanged && isTheirs) typedAt = Date.now()
    })
    return () => {
      forget()
      unreported.current = null
    }
  }, [editor, unreported])
  return null
}
