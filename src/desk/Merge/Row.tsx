'use client'

import { useTranslation } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { wordDiff, type Part } from '../../text/diff'
import type { Choice } from './choices'

type Props = {
  /** Whose the other text is. */
  by: string
  choice: Choice | null
  label: string
  mayBoth?: boolean
  mine: string
  mineIs: string
  onChoose: (choice: Choice) => void
  theirs: string
}

/** One of two texts, with what the other does not have marked. */
const Words = ({ own, parts }: { own: Part['change']; parts: readonly Part[] }) =>
  parts
    .filter(({ change }) => change === own || change === 'same')
    .map(({ change, text }, index) => (change === 'same' ? text : <mark key={index}>{text}</mark>))

/** One difference: both texts, each a choice; paragraphs may both stay. */
export const Row = ({
  by,
  choice,
  label,
  mayBoth = false,
  mine,
  mineIs,
  onChoose,
  theirs,
}: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const name = useId()
  const empty = say(deskTexts.nothingHere, language)
  const diff = wordDiff(theirs, mine)
  // Where nothing is common, all would be marked, which tells nobody anything.
  const isMarked = diff.some(({ change }) => change === 'same')
  const words = (own: Part['change'], text: string) =>
    isMarked ? <Words own={own} parts={diff} /> : text || <em>{empty}</em>
  const option = (side: Choice, text: ReactNode, whose?: string) => (
    <label className={choice === side ? 'merge__side merge__side--chosen' : 'merge__side'}>
      <input
        checked={choice === side}
        name={name}
        onChange={() => onChoose(side)}
        type="radio"
        value={side}
      />
      <span>
        {whose && <strong className="merge__whose">{whose}</strong>}
        {text}
      </span>
    </label>
  )
  return (
    <fieldset className="merge__row" data-open={choice === null}>
      <legend>{label}</legend>
      {option('theirs', words('removed', theirs), by)}
      {option('mine', words('added', mine), mineIs)}
      {mayBoth && option('both', say(deskTexts.keepBoth, language))}
    </fieldset>
  )
}
