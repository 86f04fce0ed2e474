'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { noteTexts } from '../../i18n/notes'
import { say } from '../../i18n/text'
import type { Finding } from '../../text/style'
import { Composer } from '../Notes/Composer'
import { ThreadView } from '../Notes/ThreadView'
import type { Margin } from '../Notes/useNotes'
import { useKeys } from '../useKeys'
import { anchorIn, placeNotes } from './margin'
import { Row } from './Row'
import type { ReviewRow } from './rows'
import { useSelectedWords } from './useSelectedWords'

/** Where a note is being written: at words of a row, or on the whole article. */
type Writing = { row: ReviewRow | null; range?: [number, number] }

type Props = {
  rows: readonly ReviewRow[]
  style: ReadonlyMap<string, Finding[]>
  margin: Margin
  showsResolved: boolean
}

/** The article line by line with its margin: what changed, and what is said of it. */
export const Lines = ({ margin, rows, showsResolved, style }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const screen = useRef<HTMLDivElement>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  const selected = useSelectedWords(screen)
  const { beside, loose } = placeNotes(showsResolved ? margin.threads : margin.open, rows)

  const rowOf = (key: string | undefined) => rows.find((row) => row.key === key && row.now) ?? null
  const writeAtSelection = () => {
    if (!margin.mayWrite) return
    const focused = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row
    setWriting(
      selected ? { row: rowOf(selected.key), range: selected.range } : { row: rowOf(focused) },
    )
  }
  const nextChange = () => {
    const places = [...(screen.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
    const at = places.findIndex((place) => place === document.activeElement)
    const place = places[(at + 1) % places.length]
    place?.focus()
    place?.scrollIntoView({ block: 'center' })
  }
  useKeys({ m: writeAtSelection, n: nextChange })

  const composer = ({ range, row }: Writing) => {
    const anchor = row ? anchorIn(rows, row, range) : undefined
    return (
      <Composer
        article={margin.article}
        key={row?.key}
        label={say(row ? noteTexts.write : noteTexts.onArticle, language)}
        onCancel={() => setWriting(null)}
        onSend={(words) => margin.write({ ...words, ...(anchor && { anchor }) })}
        {...(anchor && { words: anchor.words })}
      />
    )
  }

  return (
    <>
      <div className="review__loose">
        {loose.map((thread) => (
          <ThreadView
            isLost={thread.anchor !== null}
            key={thread.id}
            margin={margin}
            thread={thread}
          />
        ))}
        {writing && !writing.row && composer(writing)}
      </div>
      <div className="review__rows" ref={screen}>
        {rows.map((row) => {
          const notes = beside.get(row.key) ?? []
          return (
            <Row
              findings={style.get(row.key) ?? []}
              key={row.key}
              notes={notes}
              row={row}
              {...(margin.mayWrite && { onNote: () => setWriting({ row }) })}
            >
              {notes.map(({ range, thread }) => (
                <ThreadView isLost={!range} key={thread.id} margin={margin} thread={thread} />
              ))}
              {writing?.row?.key === row.key && composer(writing)}
            </Row>
          )
        })}
      </div>
      {selected && margin.mayWrite && !writing && (
        <span className="review__at-words" style={selected.at}>
          <Button
            id="note-on-words"
            margin={false}
            // A press would take the selection away before the click.
            extraButtonProps={{
              onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
            }}
            onClick={writeAtSelection}
            size="small"
            type="button"
          >
            {say(noteTexts.write, language)}
          </Button>
        </span>
      )}
    </>
  )
}
