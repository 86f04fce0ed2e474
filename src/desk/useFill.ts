'use client'

import { toast, useAuth, useForm, useTranslation } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useRef } from 'react'

import { deskTexts } from '../i18n/desk'
import { say } from '../i18n/text'
import { useHeldArticle } from './article'
import { useKeeping } from './Keeping/context'
import { earlierCopy, writeCopy } from './Keeping/localCopy'
import { typedText, type TypedText } from './Keeping/typed'
import { useFormState } from './useFormState'

type Fill = (change: TypedText, options?: { setsAside: boolean }) => Promise<boolean>

/**
 * Puts text into the form as if it had been typed: unsaved, and saved as any other. `setsAside` keeps what stood there
 * before in this browser, and offers it back.
 * @returns false when nobody answered: the person is told, and the form is as it was
 */
export const useFill = (): Fill => {
  const form = useForm()
  const formStateOf = useFormState()
  const { i18n } = useTranslation()
  const { language } = i18n
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
      const held = reduceFieldsToValues(fields, true) as object
      const rendered = await formStateOf({ ...held, ...text, ...change })
      if (!rendered) {
        toast.error(say(deskTexts.noAnswer, language))
        return false
      }
      if (setsAside) {
        writeCopy(owner, id, { revision, at: new Date().toISOString(), text })
        set({ copy: earlierCopy(owner, id) })
      }
      now.current.form.replaceState(rendered.state)
      set({ isMerged: true })
      now.current.form.setModified(true)
      return true
    },
    [formStateOf, language, set],
  )
}
