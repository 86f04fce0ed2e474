'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { noteTexts } from '../../i18n/notes'
import { say } from '../../i18n/text'
import type { Said, Thread } from '../../workflow'
import { momentText } from '../newsroomTime'
import { Composer } from './Composer'
import type { Margin } from './useNotes'
import './index.css'

type Props = {
  thread: Thread
  margin: Margin
  /** Its words are no longer in the text. */
  isLost?: boolean
  /** Goes to its words, where they are not beside it. */
  onShow?: () => void
}

/** A note with its answers, to be answered and resolved in place. */
export const ThreadView = ({ isLost = false, margin, onShow, thread }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const [isAnswering, setAnswering] = useState(false)
  const { anchor, id, replies, resolved } = thread
  return (
    <section
      aria-label={say(noteTexts.singular, language)}
      className={resolved ? 'note note--resolved' : 'note'}
      data-note={id}
      tabIndex={-1}
    >
      <p className="note__place">
        {isLost && <span className="note__lost">{say(noteTexts.changedSince, language)}</span>}
        {anchor ? (
          <q className="note__words">{anchor.words}</q>
        ) : (
          say(noteTexts.wholeArticle, language)
        )}
      </p>
      {[thread, ...replies].map((said) => (
        <Words key={said.id} language={language} said={said} />
      ))}
      {resolved && (
        <p className="note__by">{say(noteTexts.resolved, language, { by: resolved.by })}</p>
      )}
      {isAnswering ? (
        <Composer
          article={margin.article}
          label={say(noteTexts.reply, language)}
          onCancel={() => setAnswering(false)}
          onSend={(words) => margin.write({ ...words, answers: id })}
        />
      ) : (
        <div className="note__buttons">
          {onShow && <Quiet label={say(noteTexts.show, language)} onClick={onShow} />}
          {margin.mayWrite && !resolved && (
            <Quiet label={say(noteTexts.reply, language)} onClick={() => setAnswering(true)} />
          )}
          {margin.mayWrite && (
            <Quiet
              label={say(resolved ? noteTexts.reopen : noteTexts.resolve, language)}
              onClick={() => void margin.settle(thread)}
            />
          )}
        </div>
      )}
    </section>
  )
}

const Words = ({ language, said }: { language: string; said: Said }) => (
  <div className="note__said">
    <p className="note__by">
      <strong>{said.by.name}</strong>{' '}
      <time dateTime={said.at}>{momentText(said.at, language)}</time>
    </p>
    <p className="note__text">{said.text}</p>
  </div>
)

const Quiet = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button
    buttonStyle="none"
    className="note__quiet"
    margin={false}
    onClick={onClick}
    size="small"
    type="button"
  >
    {label}
  </Button>
)
