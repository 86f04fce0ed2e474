import { reviewTexts } from '../../i18n/review'
import { say } from '../../i18n/text'
import { moveLabels } from '../../i18n/workflow'
import { table, type Changes } from '../../workflow'
import { momentText } from '../newsroomTime'

/** What the text is compared with, and in how many places it differs; where nothing is, and somebody decides on it, to read it all. */
export const comparedWith = (
  { before, stage }: Pick<Changes, 'before' | 'stage'>,
  count: number,
  language: string,
): string => {
  if (!before) {
    const { firstReading, newToReaders, nothingBefore } = reviewTexts
    if (stage in table.approve.from) return say(firstReading, language)
    return say(stage in table.publish.from ? newToReaders : nothingBefore, language)
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
