'use client'

import { useTranslation } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { noteTexts } from '../../i18n/notes'
import { reviewTexts } from '../../i18n/review'
import { say } from '../../i18n/text'
import type { Finding } from '../../text/style'
import { PlainButton } from '../PlainButton'
import { StyleList } from '../Style/StyleList'
import { Picture } from './Picture'
import { piecesOf, type Mark, type Placed } from './margin'
import { isHeading, type ReviewRow } from './rows'

const shapeOf = ({ field, node }: ReviewRow): string =>
  isHeading(field) ? field : field === 'body' ? (node?.type ?? 'paragraph') : 'fact'

type Props = {
  row: ReviewRow
  notes: readonly Placed[]
  findings: readonly Finding[]
  /** Begins a note on the row; absent where the person may write none. */
  onNote?: () => void
  /** What stands beside it in the margin, under what changed. */
  children: ReactNode
}

/** A line of the article, and beside it what was changed in it and said of it. */
export const Row = ({ children, findings, notes, onNote, row }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { is, key, name, now, parts, photos } = row
  const shape = shapeOf(row)
  const marks: Mark[] = [
    ...findings.map(({ from, to }): Mark => ({ range: [from, to], note: null })),
    ...notes.flatMap(({ range, thread }) => (range ? [{ range, note: thread.id }] : [])),
  ]
  const show = (id: string) =>
    document.querySelector<HTMLElement>(`[data-note="${id}"]`)?.focus({ preventScroll: false })
  return (
    <div
      className={parts ? 'review-row review-row--changed' : 'review-row'}
      data-row={key}
      {...(parts && { 'data-change': '', tabIndex: -1 })}
    >
      <div className={`review-row__text review-row__text--${shape}`}>
        {photos.map((id) => (
          <Picture id={id} key={id} />
        ))}
        {shape === 'fact' && <span className="review-row__name">{name}</span>}
        {now && (
          <span data-line={key}>
            {piecesOf(now, marks).map(({ note, text }, index) =>
              note === undefined ? (
                text
              ) : note === null ? (
                <mark className="review-row__found" key={index}>
                  {text}
                </mark>
              ) : (
                <mark className="review-row__noted" key={index} onClick={() => show(note)}>
                  {text}
                </mark>
              ),
            )}
          </span>
        )}
        {now && onNote && (
          <PlainButton
            aria-label={say(noteTexts.onLine, language)}
            className="review-row__note"
            onClick={onNote}
            title={say(noteTexts.onLine, language)}
          >
            +
          </PlainButton>
        )}
      </div>
      <div className="review-row__beside">
        {parts && (
          <p className="review-row__change">
            {is && <span className="review-row__name">{say(reviewTexts[is], language)}</span>}
            {parts.map(({ change, text }, index) =>
              change === 'added' ? (
                <ins key={index}>{text}</ins>
              ) : change === 'removed' ? (
                <del key={index}>{text}</del>
              ) : (
                <span key={index}>{text}</span>
              ),
            )}
          </p>
        )}
        {now && <StyleList findings={findings} text={now} />}
        {children}
      </div>
    </div>
  )
}
