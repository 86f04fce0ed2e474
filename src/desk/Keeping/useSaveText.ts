'use client'

import { useForm } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useRef } from 'react'

import { useHeldArticle } from '../article'
import { typedText } from './typed'

/** As Payload's own autosave: the person types on, and nothing that the server answers gets in their way. */
const quiet = {
  acceptValues: false,
  context: { getDocPermissions: false, incrementVersionCount: false },
  disableFormWhileProcessing: false,
} as const

/**
 * `unreached`: nobody answered, or a database that is away (503); the same save may be sent again. `untold`: it was
 * refused or its request was lost; the form tells the person which, and not us.
 */
export type Outcome = 'saved' | 'refused' | 'unreached' | 'untold'

const outcomeOf = (answer: Response | undefined): Outcome => {
  if (answer?.ok) return 'saved'
  if (answer?.status === 503 || !navigator.onLine) return 'unreached'
  return answer ? 'refused' : 'untold'
}

/**
 * Saves what the form holds of the text, with the revision that it is of; of all else, which is the system's, nothing.
 * Where it was not taken, the person has been told why.
 */
export const useSaveText = (): ((options: { quietly: boolean }) => Promise<Outcome>) => {
  const form = useForm()
  const { revision } = useHeldArticle()
  const latest = useRef({ form, revision })
  latest.current = { form, revision }
  return useCallback(async ({ quietly }) => {
    const { form, revision } = latest.current
    const fields = form.getFields()
    const held = Object.keys(reduceFieldsToValues(fields, true))
    const overrides = {
      ...Object.fromEntries(held.map((field) => [field, undefined])),
      ...typedText(fields),
      revision,
    }
    if (quietly) form.setBackgroundProcessing(true)
    const result = await form.submit({
      ...(quietly && quiet),
      disableSuccessStatus: true,
      overrides,
      skipValidation: true,
    })
    if (quietly) form.setBackgroundProcessing(false)
    return outcomeOf(result?.res)
  }, [])
}
