import { languageOf } from '../i18n/text'

/** The paper's clock. China has kept no daylight saving time since 1991, so the offset is a constant. */
const newsroom = { timeZone: 'Asia/Shanghai', offset: '+08:00', offsetMs: 8 * 3_600_000 }

/** A moment for people, on the newsroom's clock wherever they are: 11月15日 08:30; with the year when not this one's. */
export const momentText = (iso: string, language: string | undefined, now = new Date()): string => {
  const { timeZone } = newsroom
  const yearOf = (date: Date) => date.toLocaleDateString('en', { timeZone, year: 'numeric' })
  const date = new Date(iso)
  return new Intl.DateTimeFormat(languageOf(language) === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone,
    ...(yearOf(date) !== yearOf(now) && { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date)
}

/** What a `datetime-local` input holds (`2022-11-15T08:30`) of a moment, on the newsroom's clock. */
export const wallClock = (date: Date): string =>
  new Date(date.getTime() + newsroom.offsetMs).toISOString().slice(0, 16)

/** The moment of a wall clock's reading as ISO 8601; null when it is no reading. */
export const momentOf = (reading: string): string | null => {
  const date = new Date(`${reading}:00${newsroom.offset}`)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
