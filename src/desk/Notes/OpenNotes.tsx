'use client'

import { useTranslation } from '@payloadcms/ui'

import { noteTexts } from '../../i18n/notes'
import { say } from '../../i18n/text'
import type { TextField, Thread } from '../../workflow'
import { useHeldArticle } from '../article'
import { headingFields } from '../Review/rows'
import { showInForm } from './showInForm'
import { ThreadView } from './ThreadView'
import { useNotes } from './useNotes'

const order: readonly TextField[] = [...headingFields, 'body']

/** As a reader comes to their words; on the whole article first. */
const inTextOrder = (a: Thread, b: Thread): number => {
  const placeOf = ({ anchor }: Thread) => (anchor ? order.indexOf(anchor.field) : -1)
  return placeOf(a) - placeOf(b) || (a.anchor?.line ?? 0) - (b.anchor?.line ?? 0)
}

/** Above the form: the open notes of the article, each a press away from its words. */
export const OpenNotes = ({ isUnfolded }: { isUnfolded: boolean }) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { id } = useHeldArticle()
  const margin = useNotes(id)
  const { open } = margin
  if (!open.length) return null
  return (
    <details className="article-notices__fold" id="open-notes" open={isUnfolded}>
      <summary>{say(noteTexts.open, language, { count: open.length })}</summary>
      {[...open].sort(inTextOrder).map((thread) => {
        const { anchor } = thread
        return (
          <ThreadView
            key={thread.id}
            margin={margin}
            thread={thread}
            {...(anchor && { onShow: () => showInForm(anchor) })}
          />
        )
      })}
    </details>
  )
}
