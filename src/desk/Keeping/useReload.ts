'use client'

import { useDocumentInfo, useForm, useLivePreviewContext } from '@payloadcms/ui'
import type { SanitizedDocumentPermissions as Permitted } from 'payload'
import { useCallback, useRef } from 'react'

import { useApi } from '../api'
import { useHeldArticle } from '../article'
import { useFormState } from '../useFormState'
import { useKeeping } from './context'
import { fingerprint, typedText, type TypedText } from './typed'

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })

/** What Payload takes for no address: its types know no other way to say so, and an empty one is the site's front page. */
const nowhere = 'about:blank'

/**
 * Puts the server's present article into the form, `revision` included, and with it what the person may do to it now;
 * what was typed before is dropped. `text` is put in its place, as typed and unsaved, but only onto the revision that
 * the person saw beside it.
 * @returns false when the form is as it was: nobody answered, or there is typed or newer text in it meanwhile
 */
export const useReload = (): ((text?: TypedText, onto?: number) => Promise<boolean>) => {
  const call = useApi()
  const formStateOf = useFormState()
  const info = useDocumentInfo()
  const form = useForm()
  const links = useLivePreviewContext()
  const { set } = useKeeping()
  const { revision } = useHeldArticle()
  const latest = useRef({ form, info, links, revision })
  latest.current = { form, info, links, revision }
  const { id } = info
  return useCallback(
    async (text, onto) => {
      const typed = () => fingerprint(typedText(latest.current.form.getFields()))
      const before = typed()
      const permit = (article: object) =>
        latest.current.info.getDocPermissions(article).then(
          () => true,
          () => false,
        )
      const path = `/articles/${String(id)}?depth=0` as const
      // While it is under way nothing else is begun, and no field takes what would be dropped.
      latest.current.form.setProcessing(true)
      try {
        const answer = await call<{ revision: number }>(path)
        if (!answer.ok || (onto && answer.body.revision !== onto)) return false
        const permitted = await call<Permitted>(`/articles/access/${String(id)}`, answer.body)
        if (!permitted.ok) return false
        const isEditable = Boolean(permitted.body.update)
        // Read-only before its fields have come, editable only then: what is typed before would be dropped.
        if (!isEditable && !(await permit(answer.body))) return false
        const rendered = await formStateOf({ ...answer.body, ...text }, permitted.body)
        if (!rendered || (isEditable && !(await permit(answer.body)))) return false
        const now = latest.current
        if (answer.body.revision < now.revision || typed() !== before) return false
        // Payload's check for stale data compares with this document's `updatedAt`.
        now.info.setData(answer.body)
        now.form.replaceState(rendered.state)
        // As after Payload's own save: what was retracted has no preview any more, what was revived has one again.
        now.links.setPreviewURL(rendered.preview ?? nowhere)
        now.links.setURL(rendered.livePreview ?? nowhere)
        set(text ? { isEditable, isMerged: true } : { isEditable })
        now.info.incrementVersionCount()
      } finally {
        latest.current.form.setProcessing(false)
      }
      if (text) {
        await nextFrame()
        latest.current.form.setModified(true)
      }
      return true
    },
    [call, formStateOf, id, set],
  )
}
