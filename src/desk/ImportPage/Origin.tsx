'use client'

import { useTranslation } from '@payloadcms/ui'

import { articleFields } from '../../i18n/articles'
import { importScreenTexts as texts } from '../../i18n/importScreen'
import { say } from '../../i18n/text'
import type { ParsedItem } from '../../text/page'
import { Line } from './entry'

const noDateline = { text: '', agency: null, place: null, date: null }
const noSource = { name: null, author: null, originalTitle: null, date: null, url: null }

const dateline = {
  text: 'datelineText',
  agency: 'agency',
  place: 'place',
  date: 'datelineDate',
} as const
const source = {
  name: 'sourceName',
  author: 'sourceAuthor',
  originalTitle: 'originalTitle',
  date: 'sourceDate',
  url: 'sourceUrl',
} as const

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T)[]
const isEmpty = (group: object): boolean => Object.values(group).every((value) => !value)

/** Dateline and source: a glance tells them, a press opens their fields. */
export const Origin = ({
  item,
  onChange,
}: {
  item: ParsedItem
  onChange: (by: Pick<Partial<ParsedItem>, 'dateline' | 'source'>) => void
}) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const setDateline = (by: object) => {
    const now = { ...noDateline, ...item.dateline, ...by }
    onChange({ dateline: isEmpty(now) ? null : now })
  }
  const setSource = (by: object) => {
    const now = { ...noSource, ...item.source, ...by }
    onChange({ source: isEmpty(now) ? null : now })
  }
  const glance = [item.dateline?.text, item.source?.name].filter(Boolean).join(' · ')
  return (
    <details className="import-origin">
      <summary>
        {say(texts.more, language)}
        {glance && <span>{glance}</span>}
      </summary>
      <div className="import-origin__fields">
        {keysOf(dateline).map((key) => (
          <Line
            key={key}
            label={say(articleFields[dateline[key]].label, language)}
            onChange={(value) => setDateline({ [key]: value || (key === 'text' ? '' : null) })}
            type={key === 'date' ? 'date' : 'text'}
            value={item.dateline?.[key] ?? ''}
          />
        ))}
        {keysOf(source).map((key) => (
          <Line
            key={key}
            label={say(articleFields[source[key]].label, language)}
            onChange={(value) => setSource({ [key]: value || null })}
            type={key === 'date' ? 'date' : 'text'}
            value={item.source?.[key] ?? ''}
          />
        ))}
      </div>
    </details>
  )
}
