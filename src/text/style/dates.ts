import type { Finding } from './types'

const DATE =
  /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月(\d{1,2})日(?:[\uFF08(\uFF0C,\s]?(?:星期|周|礼拜)([一二三四五六日天]))?/g
const DAYS = '日一二三四五六'

const dayOf = (year: number, month: number, day: number): Date =>
  new Date(Date.UTC(year, month - 1, day))

const exists = (year: number, month: number, day: number): boolean => {
  const date = dayOf(year, month, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A leap year stands for a year that is not named. */
const anyYear = 2000

/** Days that no calendar has, and days of the week that are another date's. */
export const dateFindings = (text: string): Finding[] =>
  [...text.matchAll(DATE)].flatMap((found): Finding[] => {
    const [whole, year, month, day, weekday] = found
    const [from, to] = [found.index, found.index + whole.length]
    const date = [Number(year ?? anyYear), Number(month), Number(day)] as const
    if (!exists(...date)) return [{ code: 'noSuchDate', from, to }]
    if (!year || !weekday) return []
    const right = DAYS[dayOf(...date).getUTCDay()]!
    const said = weekday === '天' ? '日' : weekday
    return said === right
      ? []
      : [{ code: 'weekday', from, to, suggestion: whole.slice(0, -1) + right }]
  })
