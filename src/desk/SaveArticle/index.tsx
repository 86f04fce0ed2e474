'use client'

import {
  FormSubmit,
  toast,
  useEditDepth,
  useFormModified,
  useHotkey,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { isAnothers, useHeldArticle, useStanding } from '../article'
import { useKeeping } from '../Keeping/context'
import { useSaveText } from '../Keeping/useSaveText'
import { typingSettled } from '../typingSettled'
import { lookAgain } from '../useLatest'
import { SaveStateText } from './SaveStateText'

/** How far the text has come, and a button to save it now. Absent where saving is. */
export const SaveArticle = () => {
  const { i18n, t } = useTranslation()
  const saveText = useSaveText()
  const { id } = useHeldArticle()
  const standing = useStanding()
  const { set, state } = useKeeping()
  const isModified = useFormModified()
  const isNeeded = useRef(false)
  useEffect(() => {
    // While the keeper saves, a second save would be of a revision that is passing.
    isNeeded.current = (isModified || !id) && state !== 'saving'
  }, [id, isModified, state])

  const save = async () => {
    await typingSettled()
    if (!isNeeded.current) return
    if ((await saveText({ quietly: false })) === 'saved') {
      set({ state: 'saved', savedAt: new Date().toISOString() })
      toast.success(say(deskTexts.saved, i18n.language))
    } else lookAgain()
  }
  const editDepth = useEditDepth()
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    void save()
  })
  if (standing && (!standing.editable || isAnothers(standing))) return null
  return (
    <>
      <SaveStateText />
      <FormSubmit
        buttonId="action-save"
        disabled={Boolean(id) && !isModified}
        onClick={() => void save()}
        size="medium"
        type="button"
      >
        {t('general:save')}
      </FormSubmit>
    </>
  )
}
