'use client'

import { useTranslation } from '@payloadcms/ui'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { moveLabels, stageLabels } from '../../i18n/workflow'
import type { Move } from '../../workflow'
import { useHeldArticle, useRecord, type Entry } from '../article'
import { momentText } from '../newsroomTime'
import { nameOf } from '../record'
import './index.css'

/** The latest moves of an article, newest first: who, when, what, and the note. */
export const ArticleHistory = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const record = useRecord()
  const { id } = useHeldArticle()
  return (
    <section className="field-type article-history">
      <h3 className="article-history__title">{say(deskTexts.history, language)}</h3>
      {record?.length ? (
        <ol className="article-history__entries">
          {record.map((entry) => (
            <HistoryEntry entry={entry} key={entry.id} language={language} />
          ))}
        </ol>
      ) : (
        (record ?? !id) && <p>{say(deskTexts.noHistory, language)}</p>
      )}
    </section>
  )
}

const HistoryEntry = ({ entry, language }: { entry: Entry; language: string }) => {
  const { action, at, note, publicNote, to } = entry
  const label = action in moveLabels ? say(moveLabels[action as Move], language) : action
  return (
    <li className="article-history__entry">
      <time dateTime={at}>{momentText(at, language)}</time>
      <span className="article-history__what">
        {nameOf(entry, language)} · <strong>{label}</strong>
        {to && ` → ${say(stageLabels[to], language)}`}
      </span>
      {note && <p className="article-history__note">{note}</p>}
      {publicNote && (
        <p className="article-history__note">
          {say(deskTexts.publicNoteOf, language, { note: publicNote })}
        </p>
      )}
    </li>
  )
}
