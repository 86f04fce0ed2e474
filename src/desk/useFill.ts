'use client'

import { useAuth, useForm } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useRef } from 'react'

import { useHeldArticle } from './article'
import { useKeeping } from './Keeping/context'
import { earlierCopy, writeCopy } from './Keeping/localCopy'
import { typedText, type TypedText } from './Keeping/typed'

type Fill = (change: TypedText, options?: { setsAside: boolean }) => Promise<void>

/**
 * Puts text into the form as if it had been typed: unsaved, and saved as any other. `setsAside` keeps what stood there
 * before in this browser, and offers it back.
 */
export const useFill = (): Fill => {
  const form = useForm()
  const { user } = useAuth()
  const { id, revision } = useHeldArticle()
  const { set } = useKeeping()
  const present = { form, id, owner: String(user?.id ?? ''), revision }
  const now = useRef(present)
  now.current = present
  return useCallback(
    async (change, { setsAside } = { setsAside: false }) => {
      const { form, id, owner, revision } = now.current
      const fields = form.getFields()
      const text = typedText(fields)
      if (setsAside) {
        writeCopy(owner, id, { revision, at: new Date().toISOString(), text })
        set({ copy: earlierCopy(owner, id) })
      }
      const held = reduceFieldsToValues(fields, true) as object
      await form.reset({ ...held, ...text, ...change })
      set({ isMerged: true })
      now.current.form.setModified(true)
    },
    [set],
  )
}
