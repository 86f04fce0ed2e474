'use client'

import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import type { Choice } from './choices'

type Props = {
  choice: Choice | null
  label: string
  mayBoth?: boolean
  mine: string
  onChoose: (choice: Choice) => void
  theirs: string
}

/** One difference: both texts, each a choice; paragraphs may both stay. */
export const Row = ({ choice, label, mayBoth = false, mine, onChoose, theirs }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const name = useId()
  const empty = say(deskTexts.nothingHere, language)
  const option = (side: Choice, text: string) => (
    <label className={choice === side ? 'merge__side merge__side--chosen' : 'merge__side'}>
      <input
        checked={choice === side}
        name={name}
        onChange={() => onChoose(side)}
        type="radio"
        value={side}
      />
      <span>{text || <em>{empty}</em>}</span>
    </label>
  )
  return (
    <fieldset className="merge__row" data-open={choice === null}>
      <legend>{label}</legend>
      {option('theirs', theirs)}
      {option('mine', mine)}
      {mayBoth && option('both', say(deskTexts.keepBoth, language))}
    </fieldset>
  )
}
