import { myDeskTexts } from '../i18n/myDesk'
import { say, type Text } from '../i18n/text'

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

/** A text with its `{time}`, which begins with a number, or with a Chinese word: before that stands no space. */
export const withDuration = (text: Text, ms: number, language: string): string => {
  const time = durationText(ms, language)
  const isWord = /^\p{Script=Han}/u.test(time)
  return say(isWord ? { ...text, zh: text.zh.replace(' {time}', '{time}') } : text, language, {
    time,
  })
}

/** Whoever waits longer than this is shown to: a morning's queue is to be empty by noon. */
export const isLong = (ms: number): boolean => ms >= 4 * hour
