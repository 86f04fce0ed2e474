'use client'

import { toast, useForm, useFormModified, useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { moveLabels } from '../../i18n/workflow'
import type { Action, Given } from '../../workflow'
import { useApi } from '../api'
import { useHeldArticle, useReload } from '../article'

/**
 * Takes an action on the article in the form, saving what was typed first. Says what came of it.
 * @returns false when it was refused: then nothing of what was typed is gone
 */
export const useAct = (): ((action: Action, given: Given) => Promise<boolean>) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const call = useApi()
  const reload = useReload()
  const { submit } = useForm()
  const isModified = useFormModified()
  const { id, revision } = useHeldArticle()
  return useCallback(
    async (action, given) => {
      if (isModified) {
        const saved = await submit({ disableSuccessStatus: true })
        if (!saved || !saved.res.ok) return false
      }
      // Every accepted write adds one, so this is the text that was on the screen, and nobody else's.
      const seen = isModified ? revision + 1 : revision
      const answer = await call(`/articles/${id}/${action}`, { ...given, revision: seen })
      if (!answer.ok) {
        toast.error(answer.message ?? say(deskTexts.noAnswer, language))
        return false
      }
      toast.success(say(deskTexts.done, language, { action: say(moveLabels[action], language) }))
      await reload()
      return true
    },
    [call, id, isModified, language, reload, revision, submit],
  )
}
