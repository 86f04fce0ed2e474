'use client'

import { useTranslation } from '@payloadcms/ui'

import { reviewTexts } from '../../i18n/review'
import { say } from '../../i18n/text'
import { moveLabels } from '../../i18n/workflow'
import type { Changes } from '../../workflow'
import { momentText } from '../newsroomTime'

/** What the text is compared with, and in how many places it differs. */
export const ComparedWith = ({ before, count }: { before: Changes['before']; count: number }) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  if (!before) return <span>{say(reviewTexts.firstReading, language)}</span>
  const compared = say(reviewTexts.comparedWith, language, {
    action: say(moveLabels[before.action], language),
    by: before.by ?? '',
    when: momentText(before.at, language),
  })
  const found = count
    ? say(reviewTexts.changedPlaces, language, { count })
    : say(reviewTexts.unchanged, language)
  return <span>{`${compared} · ${found}`}</span>
}
