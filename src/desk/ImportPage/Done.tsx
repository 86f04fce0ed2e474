'use client'

import { Banner, Button, Link, Pill, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'

import { deskTexts } from '../../i18n/desk'
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
  const { articles, items, page, undone, warnings } = outcome
  const created = articles.filter((article) => article.created)
  const address = (path: `/${string}`) =>
    formatAdminURL({ adminRoute: config.routes.admin, path: `/collections${path}` })

  const undo = async () => {
    setIsBusy(true)
    const answer = await undoImport(
      page.id ?? '',
      created.map(({ id }) => id),
    )
    setIsBusy(false)
    if (!answer.ok) {
      toast.error(answer.message ?? say(deskTexts.noAnswer, language))
      return
    }
    onUndone(answer.body)
  }
  const gone = new Set(undone?.undone)
  const kept = undone?.kept ?? []
  const untitled = say(texts.untitled, language)
  /** Several of a page may have no headline: the first words tell them apart. */
  const nameOf = (index: number): string => {
    const item = items[index]
    return item ? workingTitle(item, item.body[0]?.text ?? '') : untitled
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
      {kept.length > 0 && (
        <Banner type="default">
          {say(texts.kept, language, {
            titles: kept.map(({ headline }) => headline ?? untitled).join('、'),
          })}
        </Banner>
      )}
      <ol className="import-done__articles">
        {articles.map(({ id, created: isNew }, index) => (
          <li className={gone.has(id) ? 'import-done__gone' : undefined} key={id}>
            <Link href={address(`/articles/${id}`)}>{nameOf(index)}</Link>
            {!gone.has(id) && (
              <Pill pillStyle={isNew ? 'success' : 'light-gray'} size="small">
                {say(isNew ? texts.createdNow : texts.createdBefore, language)}
              </Pill>
            )}
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
          created.length > 0 && (
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
