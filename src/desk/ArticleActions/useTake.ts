'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { moveLabels } from '../../i18n/workflow'
import type { Action, Given } from '../../workflow'
import { useApi } from '../api'

type Seen = { id: string; revision: number }
type Take = (article: Seen, action: Action, given: Given) => Promise<boolean>

/**
 * Takes an action on an article as the person saw it, and says what came of it.
 * @returns false when it was refused
 */
export const useTake = (): Take => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const call = useApi()
  return useCallback<Take>(
    async ({ id, revision }, action, given) => {
      const answer = await call(`/articles/${id}/${action}`, { ...given, revision })
      if (answer.ok) {
        toast.success(say(deskTexts.done, language, { action: say(moveLabels[action], language) }))
      } else {
        toast.error(answer.message ?? say(deskTexts.noAnswer, language))
      }
      return answer.ok
    },
    [call, language],
  )
}
