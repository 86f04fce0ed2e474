import { reviewTexts } from '../../i18n/review'
import { say } from '../../i18n/text'
import { moveLabels } from '../../i18n/workflow'
import { table, type Changes } from '../../workflow'
import { momentText } from '../newsroomTime'

const decisions = [table.approve, table.publish]

/** What the text is compared with, and in how many places it differs; where nothing is, and somebody decides on it, to read it all. */
export const comparedWith = (
  { before, stage }: Pick<Changes, 'before' | 'stage'>,
  count: number,
  language: string,
): string => {
  if (!before) {
    const isDecided = decisions.some(({ from }) => stage in from)
    return say(isDecided ? reviewTexts.firstReading : reviewTexts.nothingBefore, language)
  }
  const compared = say(reviewTexts.comparedWith, language, {
    action: say(moveLabels[before.action], language),
    by: before.by ?? '',
    when: momentText(before.at, language),
  })
  const found = count
    ? say(reviewTexts.changedPlaces, language, { count })
    : say(reviewTexts.unchanged, language)
  return `${compared} · ${found}`
}
