import { languageOf } from '../i18n/text'
import { momentIn, momentOfReading, readingOf, startOfDay } from '../text/newsroomTime'

/** One for the whole newsroom, and so for the whole process: `NewsroomClock` sets it before anything is drawn. */
let timeZone = 'Asia/Shanghai'

export const setTimeZone = (zone: string): void => {
  timeZone = zone
}

/** A moment for people, on the newsroom's clock wherever they are: 11月15日 08:30; with the year when not this one's. */
export const momentText = (iso: string, language: string | undefined, now = new Date()): string =>
  momentIn(iso, languageOf(language), timeZone, now)

/** What a `datetime-local` input holds (`2022-11-15T08:30`) of a moment, on the newsroom's clock. */
export const wallClock = (date: Date): string => readingOf(date, timeZone)

/** The moment of a wall clock's reading as ISO 8601; null when it is no reading. */
export const momentOf = (reading: string): string | null => momentOfReading(reading, timeZone)

/** The clock's name, said beside an input: 北京时间, 伦敦时间. */
export const clockName = (language: string | undefined): string =>
  timeZone === 'Asia/Shanghai'
    ? languageOf(language) === 'en'
      ? 'Beijing time'
      : '北京时间'
    : (new Intl.DateTimeFormat(languageOf(language) === 'en' ? 'en-GB' : 'zh-CN', {
        timeZone,
        timeZoneName: 'longGeneric',
      })
        .formatToParts(new Date())
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone)

const dateOf = (
  date: Date,
  language: string | undefined,
  options: Intl.DateTimeFormatOptions,
): string =>
  new Intl.DateTimeFormat(languageOf(language) === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone,
    ...options,
  }).format(date)

/** A day for people: 11月15日星期二. */
export const dayText = (date: Date, language: string | undefined): string =>
  dateOf(date, language, { month: 'long', day: 'numeric', weekday: 'long' })

/** A time of day for people: 08:30. */
export const clockText = (iso: string, language: string | undefined): string =>
  dateOf(new Date(iso), language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** When the day of a moment began on the newsroom's clock, or that of another so many days later. */
export const dayOf = (date: Date, days = 0): number => startOfDay(date, timeZone, days).getTime()
