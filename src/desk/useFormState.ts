'use client'

import { useDocumentInfo, useServerFunctions } from '@payloadcms/ui'
import type { FormState, SanitizedDocumentPermissions } from 'payload'
import { useCallback, useRef } from 'react'

/** `docPermissions`: what the person may do to the article, if other than what the form was last rendered with. */
type FormStateOf = (
  data: object,
  docPermissions?: SanitizedDocumentPermissions,
) => Promise<Rendered | null>

/** `preview`, `livePreview`: where the article is shown as readers would have it; undefined where no link shows it. */
export type Rendered = {
  state: FormState
  preview: string | undefined
  livePreview: string | undefined
}

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
      const { livePreviewURL, previewURL, state } = await getFormState({
        ...(id !== undefined && { id }),
        collectionSlug,
        data: { ...data },
        docPermissions,
        docPreferences: await getDocPreferences(),
        operation: id === undefined ? 'create' : 'update',
        renderAllFields: true,
        returnLivePreviewURL: true,
        returnPreviewURL: true,
        schemaPath: collectionSlug,
        skipValidation: true,
      })
      return state ? { state, preview: previewURL, livePreview: livePreviewURL } : null
    },
    [getFormState],
  )
}
