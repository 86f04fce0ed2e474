'use client'

import { toast, useTranslation } from '@payloadcms/ui'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import type { NoteAnchor, Notes, Thread } from '../../workflow'
import { useApi, type Path } from '../api'
import { lookAgain, useLatest } from '../useLatest'

/** What is written: on words, on the whole article, or in answer to a note. */
export type Written = {
  text: string
  mentions: string[]
  anchor?: NoteAnchor
  answers?: string
}

export type Margin = {
  /** Null before the article exists. */
  article: string | null
  threads: Thread[]
  open: Thread[]
  mayWrite: boolean
  /** Both say what went wrong; false when the server refused. */
  write: (written: Written) => Promise<boolean>
  /** Resolves an open note, reopens a resolved one. */
  settle: (thread: Thread) => Promise<boolean>
}

/** The notes in the margin of an article; none before it exists. */
export const useNotes = (id: string | null): Margin => {
  const { i18n } = useTranslation()
  const call = useApi()
  const path: Path | null = id ? `/articles/${id}/notes` : null
  const notes = useLatest<Notes>(path, null)
  const send = async (to: Path, body: object): Promise<boolean> => {
    const answer = await call(to, body)
    if (answer.ok && path) lookAgain(path)
    else if (!answer.ok) toast.error(answer.message ?? say(deskTexts.noAnswer, i18n.language))
    return answer.ok
  }
  const threads = notes?.threads ?? []
  return {
    article: id,
    threads,
    open: threads.filter(({ resolved }) => !resolved),
    mayWrite: notes?.mayWrite ?? false,
    write: (written) => send('/notes', { ...written, article: id }),
    settle: ({ id: note, resolved }) =>
      send(`/notes/${note}/${resolved ? 'reopen' : 'resolve'}`, {}),
  }
}
