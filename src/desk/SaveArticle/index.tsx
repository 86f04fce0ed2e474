'use client'

import {
  FormSubmit,
  useForm,
  useFormModified,
  useHotkey,
  useTranslation,
  useEditDepth,
} from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { useHeldArticle, useStanding } from '../article'
import { typingSettled } from '../typingSettled'

/** Payload's save button, but for two things: it waits for the end of the typed text, and is absent where saving is. */
export const SaveArticle = () => {
  const { t } = useTranslation()
  const { submit } = useForm()
  const { id } = useHeldArticle()
  const standing = useStanding()
  const isModified = useFormModified()
  const isNeeded = useRef(false)
  useEffect(() => {
    isNeeded.current = isModified || !id
  }, [id, isModified])

  const save = async () => {
    await typingSettled()
    if (isNeeded.current) await submit()
  }
  const editDepth = useEditDepth()
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    void save()
  })
  if (standing && !standing.editable) return null
  return (
    <FormSubmit
      buttonId="action-save"
      disabled={Boolean(id) && !isModified}
      onClick={() => void save()}
      size="medium"
      type="button"
    >
      {t('general:save')}
    </FormSubmit>
  )
}
