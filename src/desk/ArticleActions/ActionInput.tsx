'use client'

import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { inputLabels } from '../../i18n/workflow'
import type { Input } from '../../workflow'
import { clockName, wallClock } from '../newsroomTime'

type Props = {
  input: Input
  isFirst: boolean
  isNeeded: boolean
  onChange: (value: string) => void
  value: string
}

/** One thing that an action asks of the person. `publishAt` holds a reading of the newsroom's clock. */
export const ActionInput = ({ input, isFirst, isNeeded, onChange, value }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const id = useId()
  const aside = input === 'publishAt' ? ` · ${clockName(language)}` : ''
  const common = {
    autoFocus: isFirst,
    id,
    name: `action-${input}`,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    required: isNeeded,
    value,
  }
  const placeholders = {
    note: deskTexts.notePlaceholder,
    publicNote: deskTexts.publicNotePlaceholder,
  }
  return (
    <div className="action-dialog__input">
      <label htmlFor={id}>
        {say(inputLabels[input], language)}
        {aside}
        {!isNeeded && say(deskTexts.optional, language)}
      </label>
      {input === 'publishAt' ? (
        <>
          <input {...common} min={wallClock(new Date())} type="datetime-local" />
          {isPast(value) && (
            <p className="action-dialog__complaint">{say(deskTexts.inThePast, language)}</p>
          )}
        </>
      ) : (
        <textarea
          {...common}
          maxLength={5000}
          placeholder={say(placeholders[input], language)}
          rows={4}
        />
      )}
    </div>
  )
}

/** Readings of one clock compare as text. */
const isPast = (reading: string): boolean => reading !== '' && reading <= wallClock(new Date())
