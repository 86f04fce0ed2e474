'use client'

import {
  useAuth,
  useForm,
  useFormModified,
  useFormProcessing,
  useFormSubmitted,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import type { Standing } from '../../workflow'
import { isAnothers, useHeldArticle } from '../article'
import { useKeeping } from '../Keeping/context'
import { earlierCopy, writeCopy } from '../Keeping/localCopy'
import { showWhy } from '../Keeping/showWhy'
import { typedText } from '../Keeping/typed'
import { useReload } from '../Keeping/useReload'

const retryMs = 1000

/**
 * Keeps the form honest: with nothing typed it follows the server, it is read-only where a save would be refused, and
 * a refused save is still unsaved.
 */
export const useKeepUp = (standing: Standing | null): void => {
  const { id, revision } = useHeldArticle()
  const { user } = useAuth()
  const reload = useReload()
  const { getFields, setModified } = useForm()
  const { isEditable, set } = useKeeping()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const wasSubmitted = useFormSubmitted()
  const followed = useRef('')
  const [tries, setTries] = useState(0)

  const newest = standing?.revision ?? 0
  const isTheirs = isAnothers(standing)
  const mayEdit = standing ? standing.editable && !isTheirs : null
  useEffect(() => {
    // An answer from before the form's own text says nothing about it.
    if (isProcessing || mayEdit === null || newest < revision) return
    const isBehind = newest > revision && !isModified
    const isTurned = mayEdit !== isEditable
    const seen = `${newest} ${mayEdit} ${tries}`
    if ((!isBehind && !isTurned) || seen === followed.current) return
    followed.current = seen
    const owner = String(user?.id ?? '')
    if (isModified) {
      // It goes read-only under the typing hands: what they typed is kept here and offered back.
      const at = new Date().toISOString()
      writeCopy(owner, id, { revision, at, text: typedText(getFields()) })
    }
    void reload().then((isDone) => {
      // Nobody answered, or somebody typed on.
      if (!isDone) return void setTimeout(() => setTries((tries) => tries + 1), retryMs)
      if (!isModified) return
      set({ copy: earlierCopy(owner, id), state: 'clean' })
      showWhy()
    })
  }, [
    getFields,
    id,
    isEditable,
    isModified,
    isProcessing,
    mayEdit,
    newest,
    reload,
    revision,
    set,
    standing,
    tries,
    user?.id,
  ])

  // Payload calls a form unmodified whatever the answer to its save was; `submitted` stays true after a refusal.
  useEffect(() => {
    if (wasSubmitted && !isModified && !isProcessing) setModified(true)
  }, [isModified, isProcessing, setModified, wasSubmitted])
}
