'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { importScreenTexts as texts } from '../../i18n/importScreen'
import { say } from '../../i18n/text'
import { useLatest } from '../useLatest'
import { Item } from './Item'
import { PaperFields } from './PaperFields'
import { Source } from './Source'
import type { Change, Checking } from './state'
import { useAlready } from './useAlready'

type Props = {
  checking: Checking
  dispatch: (change: Change) => void
  isBusy: boolean
  complaint: string | null
  onCreate: () => void
  onAgain: () => void
}

const columnsPath =
  '/sections?where[kind][equals]=column&where[active][not_equals]=false&depth=0&limit=200'

/** The page beside the items that were read from it, until they are right. */
export const Check = ({ checking, dispatch, isBusy, complaint, onCreate, onAgain }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const [active, setActive] = useState<string | null>(null)
  const [showsSource, setShowsSource] = useState(true)
  const sections = useLatest<{ docs: { name: string }[] }>(columnsPath, 0)
  const columns = sections?.docs.map(({ name }) => name) ?? null
  const { already, isKnown, newPeople } = useAlready(checking)
  const { entries, paper, past, text, warnings } = checking
  const fresh = entries.filter(({ key }) => !already.has(key)).length
  const counts = [
    say(texts.itemCount, language, { count: entries.length }),
    ...(warnings.length ? [say(texts.warningCount, language, { count: warnings.length })] : []),
    ...(newPeople ? [say(texts.newPeople, language, { count: newPeople })] : []),
  ]

  return (
    <div className="import-check">
      <div className="import-bar">
        <PaperFields onChange={(by) => dispatch({ type: 'paper', paper: by })} paper={paper} />
        <p className="import-bar__counts">{counts.join(' · ')}</p>
        <div className="import-bar__buttons">
          <Button
            buttonStyle="secondary"
            className="import-bar__source"
            margin={false}
            onClick={() => setShowsSource(!showsSource)}
          >
            {say(showsSource ? texts.hideSource : texts.showSource, language)}
          </Button>
          <Button
            buttonStyle="secondary"
            disabled={!past.length}
            margin={false}
            onClick={() => dispatch({ type: 'undo' })}
          >
            {say(texts.undoStep, language)}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={onAgain}>
            {say(texts.again, language)}
          </Button>
          <Button
            disabled={isBusy || !entries.length}
            id="import-create"
            margin={false}
            onClick={onCreate}
          >
            {isBusy
              ? say(texts.creating, language)
              : fresh
                ? say(texts.create, language, { count: fresh })
                : say(texts.nothingNew, language)}
          </Button>
        </div>
        {complaint && (
          <p className="import-complaint" role="alert">
            {complaint}
          </p>
        )}
      </div>
      <div className={showsSource ? 'import-sides' : 'import-sides import-sides--alone'}>
        {showsSource && (
          <Source
            active={active}
            entries={entries}
            onChoose={(key) => {
              setActive(key)
              document.getElementById(`import-item-${key}`)?.scrollIntoView({ block: 'start' })
            }}
            text={text}
            warnings={warnings}
          />
        )}
        <div className="import-items">
          <datalist id="import-columns">
            {columns?.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {entries.map((entry, index) => (
            <Item
              columns={columns}
              dispatch={dispatch}
              entry={entry}
              isActive={entry.key === active}
              isAlready={already.has(entry.key)}
              isKnown={isKnown}
              key={entry.key}
              neighbours={{ above: entries[index - 1]?.key, below: entries[index + 1]?.key }}
              onFocus={() => setActive(entry.key)}
              place={index + 1}
              warnings={warnings.filter(
                ({ line }) => entry.item.lines[0] <= line && line <= entry.item.lines[1],
              )}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
