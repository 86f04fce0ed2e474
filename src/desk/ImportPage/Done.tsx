'use client'

import { Banner, Button, Link, Pill, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState, type ReactNode } from 'react'

import { importScreenTexts as texts } from '../../i18n/importScreen'
import { say } from '../../i18n/text'
import { workingTitle } from '../../text/title'
import { useImport, type Undone } from './useImport'
import type { Outcome } from './useKept'

type Props = {
  outcome: Outcome
  onAnother: () => void
  onBack: () => void
  onUndone: (undone: Undone) => void
}

/** What became of the page: its drafts, what to look at in them, and the way back. */
export const Done = ({ onAnother, onBack, onUndone, outcome }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { config } = useConfig()
  const { undoImport } = useImport()
  const [isBusy, setIsBusy] = useState(false)
  const { articles, items, page, reporters, undone, warnings } = outcome
  const created = articles.filter((article) => article.created)
  // Nothing new: the answer to the import that made them was lost, or this person comes back to take them back.
  const toUndo = created.length ? created : articles.filter(({ undoable }) => undoable)
  const address = (path: `/${string}`) =>
    formatAdminURL({ adminRoute: config.routes.admin, path: `/collections${path}` })

  const undo = async () => {
    setIsBusy(true)
    const answer = await undoImport(
      page.id ?? '',
      toUndo.map(({ id }) => id),
    )
    setIsBusy(false)
    if (!answer.ok) {
      toast.error(answer.message ?? say(texts.undoLost, language))
      return
    }
    onUndone(answer.body)
  }
  const gone = new Set(undone?.undone)
  // What the answer does not name either: a draft of another's, which this person may not see.
  const kept = new Set(undone ? toUndo.map(({ id }) => id).filter((id) => !gone.has(id)) : [])
  const newPeople = reporters.filter(({ known }) => !known).length
  /** Several of a page may have no headline: the first words tell them apart. */
  const nameOf = (index: number): string => {
    const item = items[index]
    return item ? workingTitle(item, item.body[0]?.text ?? '') : say(texts.untitled, language)
  }

  const pillOf = (id: string, isNew: boolean): ReactNode => {
    if (gone.has(id)) return null
    const [style, label] = kept.has(id)
      ? (['warning', texts.leftAlone] as const)
      : isNew
        ? (['success', texts.createdNow] as const)
        : (['light-gray', texts.createdBefore] as const)
    return (
      <Pill pillStyle={style} size="small">
        {say(label, language)}
      </Pill>
    )
  }

  return (
    <div className="import-done">
      <Banner type={undone ? 'info' : 'success'}>
        {undone
          ? say(texts.undone, language, { count: undone.undone.length })
          : created.length
            ? say(texts.created, language, { count: created.length })
            : say(texts.allAlready, language)}
      </Banner>
      {kept.size > 0 && <Banner type="default">{say(texts.kept, language)}</Banner>}
      {undone && newPeople > 0 && (
        <p>
          {say(texts.peopleStay, language, { count: newPeople })}{' '}
          <Link href={address('/reporters')}>{say(texts.openReporters, language)}</Link>
        </p>
      )}
      <ol className="import-done__articles">
        {articles.map(({ id, created: isNew }, index) => (
          <li className={gone.has(id) ? 'import-done__gone' : undefined} key={id}>
            <Link href={address(`/articles/${id}`)}>{nameOf(index)}</Link>
            {pillOf(id, isNew)}
          </li>
        ))}
      </ol>
      {!undone &&
        created.length > 0 &&
        warnings.map(({ line, message }) => (
          <p className="import-warning" key={`${line}${message}`}>
            <b>{say(texts.line, language, { line })}</b> {message}
          </p>
        ))}
      <div className="import-bar__buttons">
        <Button el="link" margin={false} to={address(`/pages/${page.id ?? ''}`)}>
          {say(texts.openPage, language)}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onAnother}>
          {say(texts.anotherPage, language)}
        </Button>
        {undone ? (
          <Button buttonStyle="secondary" margin={false} onClick={onBack}>
            {say(texts.backToCheck, language)}
          </Button>
        ) : (
          toUndo.length > 0 && (
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              id="import-undo"
              margin={false}
              onClick={() => void undo()}
            >
              {say(texts.undo, language)}
            </Button>
          )
        )}
      </div>
    </div>
  )
}
