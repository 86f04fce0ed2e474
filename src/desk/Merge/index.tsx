'use client'

import { Button, FullscreenModal, useModal, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { useApi } from '../api'
import { useHeldArticle } from '../article'
import type { TypedText } from '../Keeping/typed'
import { useReload } from '../Keeping/useReload'
import { momentText } from '../newsroomTime'
import { useSectionNames } from '../useSectionNames'
import { differencesOf, merged, piecesOf, type Choice, type Choices } from './choices'
import { Row } from './Row'
import { fieldName, readable, wordsOf } from './readable'
import './index.css'

export const mergeSlug = 'article-merge'

type Stored = TypedText & {
  revision: number
  updatedAt: string
  updatedBy?: { name?: string } | string | null
}

type Props = {
  /** What this person typed. */
  mine: TypedText
  /** What that is, above it. */
  mineIs: string
  /** What both began with, where that is known. */
  base: TypedText | null
  onClosed: (isMerged: boolean) => void
}

/** Two texts of one article side by side, and a choice at each difference. Nothing goes until the person has chosen. */
export const Merge = ({ base, mine, mineIs, onClosed }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const call = useApi()
  const reload = useReload()
  const { closeModal } = useModal()
  const { id } = useHeldArticle()
  const titleId = useId()
  const [theirs, setTheirs] = useState<Stored | null>(null)
  const names = useSectionNames()
  const [chosen, setChosen] = useState<Choices>({})
  const [complaint, setComplaint] = useState(false)
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let isWanted = true
    void call<Stored>(`/articles/${id}?depth=1`).then((article) => {
      if (isWanted && article.ok) setTheirs(article.body)
    })
    return () => {
      isWanted = false
    }
  }, [attempt, call, id])

  const close = (isMerged: boolean) => {
    closeModal(mergeSlug)
    onClosed(isMerged)
  }
  const differences = useMemo(
    () => (theirs ? differencesOf(theirs, mine, base) : []),
    [base, mine, theirs],
  )
  const pieces = useMemo(() => (theirs ? piecesOf(theirs, mine) : []), [mine, theirs])
  const choiceOf = (key: string): Choice | null =>
    chosen[key] ?? differences.find((difference) => difference.key === key)?.suggested ?? null
  const open = differences.filter(({ key }) => choiceOf(key) === null)
  const choose = (key: string, choice: Choice) =>
    setChosen((before) => ({ ...before, [key]: choice }))
  const chooseAll = (choice: Choice) =>
    setChosen(Object.fromEntries(differences.map(({ key }) => [key, choice])))

  const finish = async () => {
    if (!theirs) return
    const choices = Object.fromEntries(differences.map(({ key }) => [key, choiceOf(key) ?? 'both']))
    const text = merged(flat(theirs), mine, choices)
    if (await reload(text, theirs.revision)) return close(true)
    // Changed once more meanwhile: what is new is shown, what was chosen stays.
    setComplaint(true)
    setAttempt(attempt + 1)
  }
  const byKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') close(false)
  }
  const who =
    typeof theirs?.updatedBy === 'object' && theirs.updatedBy?.name ? theirs.updatedBy.name : '—'
  const fields = differences.filter(({ field }) => field !== 'body')

  return (
    <FullscreenModal aria-labelledby={titleId} className="action-dialog" slug={mergeSlug}>
      <div className="action-dialog__card merge" onKeyDown={byKey}>
        <h2 className="action-dialog__title" id={titleId}>
          {say(deskTexts.mergeTitle, language)}
        </h2>
        <p className="action-dialog__prompt">{say(deskTexts.mergeHelp, language)}</p>
        <div className="merge__heads">
          <strong>
            {theirs &&
              say(deskTexts.theirText, language, {
                who,
                when: momentText(theirs.updatedAt, language),
                revision: theirs.revision,
              })}
            <Button
              buttonStyle="pill"
              margin={false}
              onClick={() => chooseAll('theirs')}
              size="small"
              type="button"
            >
              {say(deskTexts.allTheirs, language)}
            </Button>
          </strong>
          <strong>
            {mineIs}
            <Button
              buttonStyle="pill"
              margin={false}
              onClick={() => chooseAll('mine')}
              size="small"
              type="button"
            >
              {say(deskTexts.allMine, language)}
            </Button>
          </strong>
        </div>
        <div className="merge__rows">
          {theirs &&
            fields.map(({ field, key, mine, theirs }) => (
              <Row
                by={who}
                mineIs={mineIs}
                choice={choiceOf(key)}
                key={key}
                label={fieldName(field, language)}
                mine={readable(field, mine, names, language)}
                onChoose={(choice) => choose(key, choice)}
                theirs={readable(field, theirs, names, language)}
              />
            ))}
          {pieces.map((piece, index) =>
            'same' in piece ? (
              <p className="merge__same" key={index}>
                {piece.same.map(wordsOf).join('\n')}
              </p>
            ) : (
              <Row
                by={who}
                mineIs={mineIs}
                choice={choiceOf(piece.key)}
                key={piece.key}
                label={fieldName('body', language)}
                mayBoth={piece.theirs.length > 0 && piece.mine.length > 0}
                mine={piece.mine.map(wordsOf).join('\n')}
                onChoose={(choice) => choose(piece.key, choice)}
                theirs={piece.theirs.map(wordsOf).join('\n')}
              />
            ),
          )}
        </div>
        {complaint && (
          <p className="action-dialog__complaint" role="alert">
            {say(deskTexts.mergeAgain, language)}
          </p>
        )}
        <div className="action-dialog__controls">
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => close(false)}
            size="large"
            type="button"
          >
            {say(deskTexts.cancel, language)}
          </Button>
          <Button
            disabled={!theirs || open.length > 0}
            id="merge-finish"
            margin={false}
            onClick={() => void finish()}
            size="large"
            type="button"
          >
            {open.length
              ? say(deskTexts.stillToChoose, language, { count: open.length })
              : say(deskTexts.mergeNow, language)}
          </Button>
        </div>
      </div>
    </FullscreenModal>
  )
}

/** As a form takes it: relations by their ids. */
const flat = (value: TypedText): TypedText => flatten(value) as TypedText
const flatten = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(flatten)
  if (typeof value !== 'object' || value === null) return value
  const record = value as Record<string, unknown>
  if (typeof record.id === 'string' && 'createdAt' in record && 'updatedAt' in record) {
    if (!('revision' in record)) return record.id
  }
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, flatten(item)]))
}
