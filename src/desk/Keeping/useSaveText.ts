'use client'

import { toast, useForm, useFormModified, useTranslation } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useRef } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { useHeldArticle } from '../article'
import { typingSettled } from '../typingSettled'
import { typedText } from './typed'

/** As Payload's own autosave: the person types on, and nothing that the server answers gets in their way. */
const quiet = {
  acceptValues: false,
  context: { getDocPermissions: false, incrementVersionCount: false },
  disableFormWhileProcessing: false,
} as const

/** `unreached`: nobody answered, or a database that is away (503); the same save may be sent again. */
export type Outcome = 'saved' | 'refused' | 'unreached'

/** Payload tells a lost request in the browser's own words, which are English. */
const dismissErrorsAfter = (before: ReadonlySet<unknown>): void => {
  for (const told of toast.getToasts()) {
    if ('type' in told && told.type === 'error' && !before.has(told.id)) toast.dismiss(told.id)
  }
}

/**
 * Saves what the form holds of the text, with the revision that it is of; of all else, which is the system's, nothing.
 * Where it was not taken, the person has been told why.
 */
export const useSaveText = (): ((options: { quietly: boolean }) => Promise<Outcome>) => {
  const form = useForm()
  const isModified = useFormModified()
  const { revision } = useHeldArticle()
  const { language } = useTranslation().i18n
  const present = { form, isModified, language, revision }
  const latest = useRef(present)
  latest.current = present
  // Of a lost request Payload says no more than of a refusal; but only an answer ends, be it for a moment, what the form
  // holds as modified.
  const wasAnswered = useRef(false)
  useEffect(() => {
    if (!isModified) wasAnswered.current = true
  }, [isModified])
  return useCallback(async ({ quietly }) => {
    const { form, revision } = latest.current
    const fields = form.getFields()
    const held = Object.keys(reduceFieldsToValues(fields, true))
    const overrides = {
      ...Object.fromEntries(held.map((field) => [field, undefined])),
      ...typedText(fields),
      revision,
    }
    const told = new Set(toast.getToasts().map(({ id }) => id))
    wasAnswered.current = !latest.current.isModified
    if (quietly) form.setBackgroundProcessing(true)
    const result = await form.submit({
      ...(quietly && quiet),
      disableSuccessStatus: true,
      overrides,
      skipValidation: true,
    })
    if (quietly) form.setBackgroundProcessing(false)
    if (result?.res?.ok) return 'saved'
    if (result?.res?.status === 503) return 'unreached'
    await typingSettled()
    if (wasAnswered.current) return 'refused'
    dismissErrorsAfter(told)
    if (!quietly) toast.error(say(deskTexts.noAnswer, latest.current.language))
    return 'unreached'
  }, [])
}
