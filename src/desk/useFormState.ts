'use client'

import { useDocumentInfo, useServerFunctions } from '@payloadcms/ui'
import type { FormState, SanitizedDocumentPermissions } from 'payload'
import { useCallback, useRef } from 'react'

/** `docPermissions`: what the person may do to the article, if other than what the form was last rendered with. */
type FormStateOf = (
  data: object,
  docPermissions?: SanitizedDocumentPermissions,
) => Promise<FormState | null>

/**
 * Asks the server for the form that would hold an article's data; null when it does not answer. Payload's own `reset`
 * puts that null into the form, and the whole screen falls over it: with no network, or when two resets overlap.
 */
export const useFormState = (): FormStateOf => {
  const info = useDocumentInfo()
  const { getFormState } = useServerFunctions()
  const latest = useRef(info)
  latest.current = info
  return useCallback(
    async (data, docPermissions = latest.current.docPermissions) => {
      const { collectionSlug, getDocPreferences, id } = latest.current
      if (!collectionSlug) return null
      const { state } = await getFormState({
        ...(id !== undefined && { id }),
        collectionSlug,
        data: { ...data },
        docPermissions,
        docPreferences: await getDocPreferences(),
        operation: id === undefined ? 'create' : 'update',
        renderAllFields: true,
        schemaPath: collectionSlug,
        skipValidation: true,
      })
      return state ?? null
    },
    [getFormState],
  )
}
