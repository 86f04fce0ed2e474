'use client'

import { useForm, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { useHeldArticle, useReload, type Standing } from '../article'

/** Keeps the form honest: with nothing typed it follows the server, and a refused save is still unsaved. */
export const useKeepUp = (standing: Standing | null): void => {
  const { revision } = useHeldArticle()
  const reload = useReload()
  const { setModified } = useForm()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const wasSubmitted = useFormSubmitted()
  const followed = useRef(0)

  const newest = standing?.revision ?? 0
  useEffect(() => {
    if (newest <= revision || newest === followed.current || isModified || isProcessing) return
    followed.current = newest
    void reload()
  }, [isModified, isProcessing, newest, reload, revision])

  // Payload calls a form unmodified whatever the answer to its save was; `submitted` stays true after a refusal.
  useEffect(() => {
    if (wasSubmitted && !isModified && !isProcessing) setModified(true)
  }, [isModified, isProcessing, setModified, wasSubmitted])
}
