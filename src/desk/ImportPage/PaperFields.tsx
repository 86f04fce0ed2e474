'use client'

import { useTranslation } from '@payloadcms/ui'

import { importScreenTexts as texts } from '../../i18n/importScreen'
import { pageTexts } from '../../i18n/records'
import { say } from '../../i18n/text'
import { Line } from './entry'
import type { Paper } from './state'

/** Which page of which day's paper it is. */
export const PaperFields = ({
  paper,
  onChange,
}: {
  paper: Paper
  onChange: (by: Partial<Paper>) => void
}) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const placeholder = say(texts.fromPage, language)
  return (
    <div className="import-paper">
      <Line
        label={say(pageTexts.date, language)}
        onChange={(date) => onChange({ date })}
        type="date"
        value={paper.date}
      />
      <Line
        label={say(pageTexts.number, language)}
        onChange={(number) => onChange({ number: number.replace(/\D/g, '') })}
        placeholder={placeholder}
        value={paper.number}
      />
      <Line
        label={say(pageTexts.name, language)}
        onChange={(name) => onChange({ name: name.slice(0, 50) })}
        placeholder={placeholder}
        value={paper.name}
      />
    </div>
  )
}
