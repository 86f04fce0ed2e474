'use client'

import {
  useAllFormFields,
  useAuth,
  useForm,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'

import type { Stage, Standing } from '../../workflow'
import { useApi } from '../api'
import { isAnothers, useHeldArticle, useSaved } from '../article'
import { typingSettled } from '../typingSettled'
import { lookAgain } from '../useLatest'
import { autosavedIn } from './autosavedIn'
import { useKeeping } from './context'
import { dropCopy, dropEarlierCopy, earlierCopy, writeCopy } from './localCopy'
import { fingerprint, typedText } from './typed'
import { useSaveText } from './useSaveText'
import { useServersOwn } from './useServersOwn'

/** After the last keystroke. */
const pauseMs = 1500
const copyAfterMs = 300
const retryMs = 4000

/**
 * Keeps what is typed: in this browser at once, and on the server where that changes nothing but the text. Elsewhere a
 * save voids approvals or starts a revision, so there the person saves.
 */
export const useKeeper = (standing: Standing | null): void => {
  const call = useApi()
  const form = useForm()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const { user } = useAuth()
  const { id, revision } = useHeldArticle()
  const saved = useSaved()
  const { isMerged, set, state, unreported } = useKeeping()
  const saveText = useSaveText()
  useServersOwn()

  const stage: Stage = standing?.stage ?? 'draft'
  const isAutosaved = autosavedIn(stage) && (standing === null || standing.editable)
  const isTheirs = isAnothers(standing)
  // What the timers below read when they fire.
  const present = {
    call,
    form,
    id,
    isAutosaved,
    isMerged,
    isModified,
    isProcessing,
    isTheirs,
    revision,
    state,
  }
  const now = useRef(present)
  now.current = present
  const owner = String(user?.id ?? '')
  const lastSaved = useRef<string | null>(null)
  const isBusy = useRef(false)
  /** Whether the last save may have been taken unheard: then a revision ahead of the form's may be its own. */
  const isUnheard = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const plan = useCallback((ms: number, work: () => void) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(work, ms)
  }, [])

  const keep = useCallback(async () => {
    if (isBusy.current) return plan(pauseMs, () => void keep())
    isBusy.current = true
    try {
      await typingSettled()
      const { call, form, id, isAutosaved, isProcessing, isTheirs, revision, state } = now.current
      if (!isAutosaved || isTheirs || isProcessing) return
      // They are at their password; once it is taken, all is saved.
      if (state === 'signedOut') return
      const text = typedText(form.getFields())
      const print = fingerprint(text)
      // Of a blank form that nobody has typed into, nothing is saved.
      if (print === lastSaved.current && !now.current.isMerged)
        return set({ state: id ? 'saved' : 'clean' })
      set({ state: 'saving' })
      // Asked first, since a form tells every failure in a toast: who is signed in, who is in it, which revision.
      const answer = await (id
        ? call<{ hold: { revision: number } }>(`/articles/${id}/hold`, {})
        : call<{ user: unknown }>('/users/me'))
      if (!answer.ok) {
        if (answer.status === 0 || answer.status === 503) {
          set({ state: 'offline' })
          return plan(retryMs, () => void keep())
        }
        set({ state: answer.status === 401 ? 'signedOut' : 'refused' })
        return lookAgain()
      }
      if ('user' in answer.body && !answer.body.user) return set({ state: 'signedOut' })
      const isOvertaken = 'hold' in answer.body && answer.body.hold.revision > revision
      if (isOvertaken && !isUnheard.current) {
        set({ state: 'refused' })
        return lookAgain()
      }
      const outcome = await saveText({ quietly: true })
      isUnheard.current = outcome === 'unreached'
      if (outcome !== 'saved') {
        set({ state: isUnheard.current ? 'offline' : 'refused' })
        if (isUnheard.current) plan(retryMs, () => void keep())
        return lookAgain()
      }
      lastSaved.current = print
      set({ state: 'saved', savedAt: new Date().toISOString(), isMerged: false })
      if (fingerprint(typedText(now.current.form.getFields())) === print) {
        dropCopy(owner, id)
        // Payload counts a render of the answer as an edit made meanwhile.
        now.current.form.setModified(false)
      } else plan(pauseMs, () => void keep())
      if (!id) dropCopy(owner, null)
    } finally {
      isBusy.current = false
    }
  }, [owner, plan, set])

  // With nothing typed since, what the form holds is what the server has.
  useEffect(() => {
    if (!isModified && !isBusy.current) lastSaved.current = fingerprint(typedText(fields))
  }, [fields, isModified])

  /** @returns whether there was anything to keep */
  const copy = useCallback((): boolean => {
    const { form, id, revision } = now.current
    const body = unreported.current?.()
    if (!now.current.isModified && !body) return false
    const text = { ...typedText(form.getFields()), ...(body && { body }) }
    if (fingerprint(text) === lastSaved.current) return false
    writeCopy(owner, id, { revision, at: new Date().toISOString(), text })
    return true
  }, [owner, unreported])

  // Whoever leaves in the middle of a word finds it again.
  useEffect(() => {
    window.addEventListener('pagehide', copy)
    document.addEventListener('visibilitychange', copy)
    return () => {
      window.removeEventListener('pagehide', copy)
      document.removeEventListener('visibilitychange', copy)
      // By a link or the way back, the page stays, and only the form goes.
      copy()
    }
  }, [copy])

  // A copy at once, a save when the typing pauses.
  useEffect(() => {
    if (!isModified) return
    const copying = setTimeout(() => {
      if (copy() && !now.current.isAutosaved) set({ state: 'waiting' })
    }, copyAfterMs)
    if (now.current.isAutosaved && !now.current.isTheirs && now.current.state !== 'signedOut') {
      plan(now.current.state === 'offline' ? retryMs : pauseMs, () => void keep())
    }
    return () => clearTimeout(copying)
  }, [copy, fields, isAutosaved, isMerged, isModified, isTheirs, keep, plan, set])

  // What an earlier visit left behind is set aside before the effects below, one of which drops what is settled.
  useEffect(() => {
    const { form, id } = now.current
    const copy = owner ? earlierCopy(owner, id) : null
    if (!copy) return
    if (fingerprint(copy.text) === fingerprint(typedText(form.getFields())))
      return dropEarlierCopy(owner, id)
    set({ copy })
  }, [owner, set])

  // A save by hand, or a reload, has settled it.
  useEffect(() => {
    if (isModified || isProcessing || isBusy.current) return
    if (now.current.state === 'waiting' || now.current.state === 'refused') set({ state: 'clean' })
  }, [isModified, isProcessing, set])
  const handSaved = saved?.revision
  useEffect(() => {
    if (handSaved && !isBusy.current && !now.current.isModified) dropCopy(owner, now.current.id)
  }, [handSaved, owner])

  useEffect(() => {
    const back = () => void keep()
    window.addEventListener('online', back)
    window.addEventListener('touban:signed-in', back)
    return () => {
      window.removeEventListener('online', back)
      window.removeEventListener('touban:signed-in', back)
      clearTimeout(timer.current)
    }
  }, [keep])
}
