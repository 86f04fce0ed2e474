'use client'

import { useFormModified } from '@payloadcms/ui'
import { useCallback } from 'react'

import type { Action, Given } from '../../workflow'
import { useHeldArticle } from '../article'
import { useReload } from '../Keeping/useReload'
import { useSaveText } from '../Keeping/useSaveText'
import { lookAgain } from '../useLatest'
import { useTake } from './useTake'

export type Act = (action: Action, given: Given) => Promise<boolean>

/**
 * Takes an action on the article in the form, saving what was typed first. Says what came of it.
 * @returns false when it was refused: then nothing of what was typed is gone
 */
export const useAct = (): Act => {
  const take = useTake()
  const reload = useReload()
  const saveText = useSaveText()
  const isModified = useFormModified()
  const { id, revision } = useHeldArticle()
  return useCallback<Act>(
    async (action, given) => {
      if (isModified) {
        if ((await saveText({ quietly: false })) !== 'saved') {
          lookAgain()
          return false
        }
      }
      // Every accepted write adds one, so this is the text that was on the screen, and nobody else's.
      const seen = isModified ? revision + 1 : revision
      if (!(await take({ id: String(id), revision: seen }, action, given))) {
        lookAgain()
        return false
      }
      await reload()
      return true
    },
    [id, isModified, reload, revision, saveText, take],
  )
}
