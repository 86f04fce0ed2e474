import { myDeskTexts } from '../i18n/myDesk'
import { say } from '../i18n/text'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long something has lasted, in words: 25 分钟, 3 小时 20 分, 2 天. */
export const durationText = (ms: number, language: string): string => {
  if (ms < minute) return say(myDeskTexts.now, language)
  if (ms < hour) {
    return say(myDeskTexts.minutes, language, { minutes: Math.floor(ms / minute) })
  }
  if (ms >= 2 * day) return say(myDeskTexts.days, language, { days: Math.floor(ms / day) })
  const minutes = Math.floor((ms % hour) / minute)
  const hours = Math.floor(ms / hour)
  return minutes
    ? say(myDeskTexts.hours, language, { hours, minutes })
    : say(myDeskTexts.wholeHours, language, { hours })
}

/** Whoever waits longer than this is shown to: a morning's queue is to be empty by noon. */
export const isLong = (ms: number): boolean => ms >= 4 * hour
