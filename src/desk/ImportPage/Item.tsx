'use client'

import { Banner, Pill, useTranslation } from '@payloadcms/ui'

import { articleFields, kindLabels } from '../../i18n/articles'
import { importScreenTexts as texts } from '../../i18n/importScreen'
import type { ToldWarning } from '../../i18n/pageWarnings'
import { say } from '../../i18n/text'
import type { ItemKind, ParsedByline, ParsedItem } from '../../text/page'
import { PlainButton } from '../PlainButton'
import { Blocks } from './Blocks'
import { Choice, Line } from './entry'
import { Headings } from './Headings'
import { Origin } from './Origin'
import { People } from './People'
import type { Change, Entry } from './state'

type Props = {
  entry: Entry
  place: number
  warnings: ToldWarning[]
  isAlready: boolean
  isActive: boolean
  columns: readonly string[] | null
  isKnown: (person: ParsedByline) => boolean | undefined
  neighbours: { above: string | undefined; below: string | undefined }
  dispatch: (change: Change) => void
  onFocus: () => void
}

const idOf = (key: string): string => `import-item-${key}`

/** Before the item goes in which the keyboard is, that goes on to another. */
const goTo = (key: string | undefined): void => {
  if (key) document.getElementById(idOf(key))?.focus()
}

/** Below this the parser guessed which heading line is which. */
const sure = 0.7

const kinds = Object.keys(kindLabels) as ItemKind[]

/** One item of the page as a card: every field of the draft that it becomes, to be checked and mended. */
export const Item = ({ entry, place, warnings, isAlready, isActive, ...props }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { key, item } = entry
  const { dispatch, columns, isKnown, neighbours, onFocus } = props
  const edit = (by: Partial<ParsedItem>) => dispatch({ type: 'edit', key, item: by })
  const merge = () => {
    goTo(neighbours.above)
    dispatch({ type: 'merge', key })
  }
  const drop = () => {
    goTo(neighbours.below ?? neighbours.above)
    dispatch({ type: 'drop', key })
  }
  const [from, to] = item.lines
  const isUnknownColumn = Boolean(item.column && columns && !columns.includes(item.column))
  return (
    <article
      aria-label={`${place} ${item.headline ?? ''}`}
      className={['import-item', isActive && 'import-item--active'].filter(Boolean).join(' ')}
      id={idOf(key)}
      onFocus={onFocus}
      tabIndex={-1}
    >
      <header className="import-item__head">
        <span className="import-item__place">{place}</span>
        <Choice
          hideLabel
          label={say(articleFields.kind.label, language)}
          onChange={(kind) => edit({ kind })}
          options={kinds.map((value) => ({ value, label: say(kindLabels[value], language) }))}
          value={item.kind}
        />
        <Line
          after={
            isUnknownColumn && (
              <Pill pillStyle="warning" size="small">
                {say(texts.unknownColumn, language)}
              </Pill>
            )
          }
          className="import-item__column"
          hideLabel
          label={say(articleFields.column.label, language)}
          list="import-columns"
          onChange={(column) => edit({ column: column || null })}
          placeholder={say(articleFields.column.label, language)}
          value={item.column ?? ''}
        />
        <span className="import-item__lines">{say(texts.lines, language, { from, to })}</span>
        <span className="import-item__moves">
          {place > 1 && (
            <PlainButton className="import-quiet" onClick={merge}>
              {say(texts.merge, language)}
            </PlainButton>
          )}
          <PlainButton className="import-quiet import-quiet--danger" onClick={drop}>
            {say(texts.drop, language)}
          </PlainButton>
        </span>
      </header>
      {isAlready && <Banner type="info">{say(texts.isAlready, language)}</Banner>}
      {item.confidence < sure && <Banner type="default">{say(texts.unsure, language)}</Banner>}
      {warnings.map(({ line, message }) => (
        <p className="import-warning" key={`${line}${message}`}>
          <b>{say(texts.line, language, { line })}</b> {message}
        </p>
      ))}
      <Headings item={item} onChange={edit} />
      <div className="import-item__people">
        <People
          isKnown={isKnown}
          label={articleFields.byline.label}
          onChange={(byline) => edit({ byline })}
          people={item.byline}
          role="reporter"
        />
        <People
          isKnown={isKnown}
          label={articleFields.credit.label}
          onChange={(credit) => edit({ credit })}
          people={item.credit}
          role="photographer"
        />
      </div>
      <Origin item={item} onChange={edit} />
      <Blocks
        blocks={item.body}
        onChange={(body) => edit({ body })}
        onSplit={(at) => dispatch({ type: 'split', key, at })}
      />
    </article>
  )
}
