import type { Site } from './site'

type Clock = Pick<Site, 'language' | 'timeZone'>

const format = ({ language, timeZone }: Clock, date: Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone, ...options }).format(
    date,
  )

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const

/** A moment on the paper's clock: 2022年11月15日 08:30. */
export const momentText = (clock: Clock, iso: string): string =>
  format(clock, new Date(iso), { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** The day of a moment on the paper's clock: 2022年11月15日. */
export const dayText = (clock: Clock, iso: string): string => format(clock, new Date(iso), day)

/** A day of the paper, which has no time zone: 2022年11月15日 星期二. */
export const paperDayText = ({ language }: Clock, date: string): string =>
  format({ language, timeZone: 'UTC' }, new Date(`${date}T00:00:00Z`), { ...day, weekday: 'long' })

/** The date (YYYY-MM-DD) that the paper's clock shows. */
export const dateAt = ({ timeZone }: Pick<Site, 'timeZone'>, moment: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment)

export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
