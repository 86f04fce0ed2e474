'use client'

import { toast, useForm, useFormModified, useFormProcessing, useTranslation } from '@payloadcms/ui'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { isAnothers, useHeldArticle, useStanding } from '../article'
import { useKeeping } from '../Keeping/context'
import { useNotes } from '../Notes/useNotes'
import { ActionBar } from './ActionBar'
import { movesWhenSaved } from './movesWhenSaved'
import { useAct } from './useAct'
import { useMissing } from './useMissing'

/** In the bar of an article's edit view: its actions, which save what was typed first. */
export const ArticleActions = () => {
  const { i18n } = useTranslation()
  const { id } = useHeldArticle()
  const standing = useStanding()
  const act = useAct()
  const { open } = useNotes(id)
  const lacking = useMissing(standing)
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const { initializing } = useForm()
  const { state } = useKeeping()
  if (!id || !standing) return null
  const isTheirs = isAnothers(standing)

  const mayChoose = () => {
    const isBarred = isModified && movesWhenSaved(standing.stage) !== null
    if (isBarred) toast.warning(say(deskTexts.saveFirst, i18n.language))
    return !isBarred
  }
  return (
    <ActionBar
      act={act}
      isWaiting={isProcessing || initializing || state === 'saving'}
      isHeld={isTheirs}
      lacking={lacking}
      mayChoose={mayChoose}
      openNotes={open.length}
      savesFirst={isModified}
      standing={standing}
    />
  )
}
