'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { writingTexts as texts } from '../../i18n/writing'
import { useApi } from '../api'
import { useBylineRows } from '../useReporters'
import { writingKeys } from '../writingKeys'
import type { Incoming, Placed } from './context'
import { PhotoRow } from './PhotoRow'
import { useUploads, type Upload } from './useUploads'
import './index.css'

type Props = {
  incoming: readonly Incoming[]
  answer: (placed: (Placed | null)[] | null) => void
}

const namesIn = (credit: string): string[] =>
  credit.split(/[\u3001,\uFF0C;\uFF1B]/).flatMap((name) => name.trim() || [])

/** The pictures on their way into the article, each with the caption and the credit that the article gives it. */
export const PhotoDialog = ({ answer, incoming }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const dialog = useRef<HTMLDialogElement>(null)
  const call = useApi()
  const rowsOf = useBylineRows()
  const titleId = useId()
  const { change, uploads } = useUploads(incoming, language)
  const [isPlacing, setPlacing] = useState(false)
  const [isTyped, setTyped] = useState(false)
  const isSettled = uploads.every(({ complaint, id }) => complaint ?? id)
  const isAny = uploads.some(({ id }) => id)
  const isReady = isSettled && isAny && !isPlacing

  // The browser's own: Payload closes its modals when the address changes, as it does when a draft is first saved.
  useEffect(() => dialog.current?.showModal(), [])
  const placedOf = async ({ caption, credit, id }: Upload): Promise<Placed | null> => {
    if (!id) return null
    const people = namesIn(credit).map((name) => ({
      name,
      role: 'photographer',
      affiliation: null,
    }))
    const said = { caption: caption.trim(), credit: await rowsOf(people) }
    // The library knows it, too; should that fail, the article has it all the same.
    await call(`/photos/${id}`, said, 'PATCH')
    return { photo: id, ...said }
  }
  const place = async () => {
    if (!isReady) return
    setPlacing(true)
    const placed: (Placed | null)[] = []
    for (const upload of uploads) placed.push(await placedOf(upload))
    answer(placed)
  }
  const leave = () => answer(null)
  const byKey = writingKeys({ mayLeave: !isTyped, onLeave: leave, onSend: () => void place() })
  return (
    <dialog
      aria-labelledby={titleId}
      className="photo-drop"
      onKeyDown={(event) => {
        // The browser would close it whatever is typed.
        if (event.key === 'Escape') event.preventDefault()
        byKey(event)
      }}
      ref={dialog}
    >
      <div className="photo-drop__card action-dialog__card">
        <h2 className="action-dialog__title" id={titleId}>
          {say(texts.placePhotos, language)}
        </h2>
        <p className="action-dialog__prompt">{say(texts.placeHint, language)}</p>
        <ul className="photo-drop__rows">
          {uploads.map((upload, index) => (
            <PhotoRow
              file={incoming[index]?.file}
              isFirst={index === 0}
              key={index}
              onChange={(by) => {
                setTyped(true)
                change(index, by)
              }}
              upload={upload}
            />
          ))}
        </ul>
        <div className="action-dialog__controls">
          <Button buttonStyle="secondary" margin={false} onClick={leave} size="large" type="button">
            {say(deskTexts.cancel, language)}
          </Button>
          <Button
            disabled={!isReady}
            id="photo-drop-place"
            margin={false}
            onClick={() => void place()}
            size="large"
            type="button"
          >
            {say(texts.place, language)}
          </Button>
        </div>
      </div>
    </dialog>
  )
}
