'use client'

import { useTranslation } from '@payloadcms/ui'

import { noteTexts } from '../../i18n/notes'
import { say } from '../../i18n/text'
import { useHeldArticle } from '../article'
import { showInForm } from './showInForm'
import { ThreadView } from './ThreadView'
import { useNotes } from './useNotes'

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
      {open.map((thread) => {
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
