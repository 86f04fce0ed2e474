/** The paper's clock. Pure: the zone (IANA) is the caller's to know. */

/** Whether it is a day that exists, as YYYY-MM-DD. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  // Date rolls 30 February over into March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const moment = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * The moment that an ISO 8601 text with its offset names; null for any other. Date itself reads more, and differently: a
 * day that there is not as the next, a time without an offset by the clock of whatever machine reads it.
 */
export const momentFrom = (text: string): Date | null => {
  const [, day] = moment.exec(text) ?? []
  const date = new Date(text)
  return day && isDay(day) && !Number.isNaN(date.getTime()) ? date : null
}

const readingIn = (timeZone: string): Intl.DateTimeFormat =>
  // The Swedish way to write a time is the one that inputs of type datetime-local take.
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

/** What a `datetime-local` input holds (`2022-11-15T08:30`) of a moment, on the clock of `timeZone`. */
export const readingOf = (date: Date, timeZone: string): string =>
  readingIn(timeZone).format(date).replace(' ', 'T')

/**
 * The moment of a clock's reading as ISO 8601; null when it is no reading. Of a reading that summer time skips, the
 * moment an hour later; of one that it repeats, the first.
 */
export const momentOfReading = (reading: string, timeZone: string): string | null => {
  const asUtc = Date.parse(`${reading}:00Z`)
  if (Number.isNaN(asUtc)) return null
  const offsetAt = (moment: number) =>
    Date.parse(`${readingOf(new Date(moment), timeZone)}:00Z`) - moment
  const dayMs = 86_400_000
  const candidates = [asUtc - dayMs, asUtc + dayMs].map((near) => asUtc - offsetAt(near))
  const exact = candidates.filter((moment) => moment + offsetAt(moment) === asUtc)
  return new Date(exact.length ? Math.min(...exact) : Math.max(...candidates)).toISOString()
}

/** A moment for people: 11月15日 08:30; with the year when it is not this one's. */
export const momentIn = (
  iso: string,
  language: 'zh' | 'en',
  timeZone: string,
  now = new Date(),
): string => {
  const yearOf = (date: Date) => date.toLocaleDateString('en', { timeZone, year: 'numeric' })
  const date = new Date(iso)
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone,
    ...(yearOf(date) !== yearOf(now) && { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date)
}

/** When the day of this moment began on that clock; of the day `days` later (or, negative, earlier). */
export const startOfDay = (now: Date, timeZone: string, days = 0): Date => {
  const date = new Date(`${readingOf(now, timeZone).slice(0, 10)}T00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return new Date(momentOfReading(date.toISOString().slice(0, 16), timeZone) ?? now)
}

/** When this moment's week began: a Monday, as weeks begin in China. */
export const startOfWeek = (now: Date, timeZone: string): Date => {
  const weekday = new Date(`${readingOf(now, timeZone)}:00Z`).getUTCDay()
  return startOfDay(now, timeZone, -((weekday + 6) % 7))
}
