'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { noteTexts } from '../../i18n/notes'
import { say } from '../../i18n/text'
import type { Colleague } from '../../workflow'
import { PlainButton } from '../PlainButton'
import { useLatest } from '../useLatest'
import { writingKeys } from '../writingKeys'
import { namedIn, suggestedFor, withName } from './mentions'

/** What was written, and whom it mentions. */
export type Words = { text: string; mentions: string[] }

type Props = {
  article: string | null
  label: string
  /** The words that it will stand at. */
  words?: string
  onSend: (said: Words) => Promise<boolean>
  onCancel: () => void
}

/** Where a note or an answer is written. Keeps what was typed when the server refuses. */
export const Composer = ({ article, label, words, onCancel, onSend }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const [text, setText] = useState('')
  const [isSending, setSending] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const path = article === null ? null : (`/articles/${article}/colleagues` as const)
  const colleagues = useLatest<Colleague[]>(path, null) ?? []
  const named = namedIn(text, colleagues)
  const unheard = named.filter(({ reads }) => !reads).map(({ name }) => name)
  const isReady = text.trim() !== '' && !isSending
  const send = async () => {
    if (!isReady) return
    setSending(true)
    const isDone = await onSend({ text: text.trim(), mentions: named.map(({ id }) => id) })
    setSending(false)
    if (isDone) onCancel()
  }
  const byKey = writingKeys({
    onSend: () => void send(),
    onLeave: onCancel,
    mayLeave: !text.trim(),
  })
  return (
    <div className="note-composer" onKeyDown={byKey}>
      {words && <q className="note__words">{words}</q>}
      <textarea
        aria-label={label}
        autoFocus
        maxLength={5000}
        onChange={({ target }) => setText(target.value)}
        placeholder={say(noteTexts.placeholder, language)}
        ref={field}
        rows={3}
        value={text}
      />
      {unheard.length > 0 && (
        <p className="note-composer__unheard" role="status">
          {say(noteTexts.unheard, language, { names: unheard })}
        </p>
      )}
      <div className="note__buttons">
        {suggestedFor(text, colleagues).map((colleague) => (
          <PlainButton
            className="note-composer__name"
            key={colleague.id}
            onClick={() => {
              setText(withName(text, colleague))
              field.current?.focus()
            }}
          >
            @{colleague.name}
          </PlainButton>
        ))}
      </div>
      <div className="note__buttons">
        <Button
          className="note-composer__send"
          disabled={!isReady}
          margin={false}
          onClick={() => void send()}
          size="small"
        >
          {say(noteTexts.send, language)}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="small">
          {say(noteTexts.cancel, language)}
        </Button>
      </div>
    </div>
  )
}
