'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useId } from 'react'

import { boardTexts } from '../../i18n/board'
import { say } from '../../i18n/text'
import { ReporterSelect } from '../ReporterPick/ReporterSelect'
import { useLatest } from '../useLatest'
import { filterNames, type Filter, type FilterName } from './useFilter'

type Props = { filter: Filter; onChange: (filter: Filter) => void }
type Sections = { docs: { id: string; name: string }[] }

/** By section, reporter, and since when it stands where it stands. */
export const Filters = ({ filter, onChange }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const id = useId()
  const sections = useLatest<Sections>(
    '/sections?depth=0&limit=250&where[kind][equals]=section',
    null,
  )
  const set = (name: FilterName, value: string | null) =>
    onChange({ ...filter, [name]: value ?? '' })
  const label = (name: FilterName) => (
    <label htmlFor={`${id}${name}`}>{say(boardTexts[name], language)}</label>
  )
  const day = (name: 'from' | 'to') => (
    <div className="board-filters__day">
      {label(name)}
      <input
        id={`${id}${name}`}
        onChange={(event) => set(name, event.target.value)}
        type="date"
        value={filter[name] ?? ''}
      />
    </div>
  )
  return (
    <div className="board-filters">
      <div className="board-filters__choice">
        {label('section')}
        <select
          id={`${id}section`}
          onChange={(event) => set('section', event.target.value)}
          value={filter.section ?? ''}
        >
          <option value="">{say(boardTexts.all, language)}</option>
          {sections?.docs.map(({ id: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="board-filters__choice">
        {label('reporter')}
        <ReporterSelect
          inputId={`${id}reporter`}
          isOfThePast
          onChange={(found) => set('reporter', found?.id ?? null)}
          placeholder={say(boardTexts.all, language)}
          value={filter.reporter ?? null}
        />
      </div>
      {day('from')}
      {day('to')}
      {filterNames.some((name) => filter[name]) && (
        <Button buttonStyle="subtle" margin={false} onClick={() => onChange({})} size="medium">
          {say(boardTexts.clear, language)}
        </Button>
      )}
    </div>
  )
}
