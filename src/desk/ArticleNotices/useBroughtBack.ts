import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'

import { textFields } from '../../workflow'
import { useApi } from '../api'
import { useHeldArticle } from '../article'
import type { TypedText } from '../Keeping/typed'

type Version = { parent: string; version: TypedText & { revision: number } }

/** Where the address asks for the text of a kept version (`?version=`), hands it over once it may be put in the form. */
export const useBroughtBack = (
  isEditable: boolean,
  bring: (text: TypedText, revision: number) => void,
): void => {
  const call = useApi()
  const router = useRouter()
  const path = usePathname()
  const { id } = useHeldArticle()
  const asked = useSearchParams().get('version')

  const fetchVersion = useEffectEvent(async () => {
    const answer = await call<Version>(
      `/articles/versions/${encodeURIComponent(asked ?? '')}?depth=0`,
    )
    // Asked for once: a reload of the page is not to ask again.
    router.replace(path, { scroll: false })
    if (!answer.ok || answer.body.parent !== id) return
    const { version } = answer.body
    const text = Object.fromEntries(textFields.map((field) => [field, version[field]]))
    bring(text, version.revision)
  })
  useEffect(() => {
    if (asked && isEditable) void fetchVersion()
  }, [asked, isEditable])
}
