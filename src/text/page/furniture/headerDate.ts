import { DATE_PATTERN, isoDate, printedDate } from '../lines/dates'

const WEEKDAYS = '日一二三四五六'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ISO_LIKE = /(?<!\d)(\d{4})[-./\s](\d{1,2})[-./\u00B7](\d{1,2})(?!\d)/
// 11月9日 2022年
const YEAR_BEHIND = /(\d{1,2}月\d{1,2}日)\s*(?:[/|·]\s*)?(\d{4}年)(?!\s*\d)/
// 日复一日 names no day of a paper.
const FULL_DATE = new RegExp(`(?=[^日号]*月)${DATE_PATTERN}`, 'u')
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`
const ENGLISH_DATE = new RegExp(
  `\\b(?:${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s*(\\d{4})|(\\d{1,2})\\s+${MONTH},?\\s+(\\d{4}))\\b`,
  'i',
)
const WEEKDAY = /(?:星期|周|礼拜|禮拜|週)\s*([一二三四五六日天])/
// Without a date beside it, a weekday is a header's when it is a word by itself: 马拉松周日鸣枪 is none.
const LONE_WEEKDAY = new RegExp(`(?<![\\p{sc=Han}])${WEEKDAY.source}(?![\\p{sc=Han}])`, 'u')
const ENGLISH_WEEKDAY = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/i
const LUNAR =
  /(?:(?:农历|夏历|農曆)\s*)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:\([\p{sc=Han}]\)|[\p{sc=Han}])?(?:年\s*(?:闰?[正一二三四五六七八九十冬腊]{1,2}月)?|闰?[正一二三四五六七八九十冬腊]{1,2}月)(?:[初十廿卅二三][一二三四五六七八九十]{0,2})?|(?:农历|夏历|農曆)\s*闰?[正一二三四五六七八九十冬腊]{1,2}月(?:[初十廿卅二三][一二三四五六七八九十]{0,2})?/u

const SOLAR_TERM =
  /(?:立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒)(?!\p{sc=Han})/u

/** The date of a header line; `weekday` 0 is Sunday. */
interface Taken {
  date: string | null
  weekday: number | null
  isRepeated: boolean
  odd: string[]
}

/** A line of a header that parts are taken out of. */
export class Remainder {
  constructor(public text: string) {}
  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.text)
    if (found)
      this.text = `${this.text.slice(0, found.index)} ${this.text.slice(found.index + found[0].length)}`
    return found
  }
}

export function takeDate(rest: Remainder): Taken | null {
  rest.text = rest.text.replace(YEAR_BEHIND, '$2$1')
  const iso = rest.take(ISO_LIKE)
  const printed = iso ? null : rest.take(FULL_DATE)
  const english = rest.take(ENGLISH_DATE)
  const parts = printed && printedDate(printed[1], printed[2], printed[3])
  const own = iso
    ? isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : parts?.year && parts.month
      ? isoDate(parts.year, parts.month, parts.day)
      : null
  if (iso && !own) return null
  const weekday = rest.take((own ?? english ?? printed) ? WEEKDAY : LONE_WEEKDAY)
  const weekdayEnglish = rest.take(ENGLISH_WEEKDAY)
  const lunar = rest.take(LUNAR)
  if (lunar) rest.take(SOLAR_TERM)
  return {
    date: own ?? (english && englishDate(english)),
    weekday: weekday ? WEEKDAYS.indexOf((weekday[1] ?? '').replace('天', '日')) : null,
    // 星期二 in English or the day of the lunar calendar: nothing new, and a sign of a header
    isRepeated: weekdayEnglish !== null || lunar !== null,
    odd: printed && !own ? [printed[0].trim()] : [],
  }
}

const englishDate = ([, before, day1, year1, day2, after, year2]: RegExpExecArray): string | null =>
  isoDate(
    Number(year1 ?? year2),
    MONTHS.indexOf((before ?? after ?? '').toLowerCase()) + 1,
    Number(day1 ?? day2),
  )

export const BARE_DATE = new RegExp(`^(?:${DATE_PATTERN}|${ISO_LIKE.source})$`, 'u')
