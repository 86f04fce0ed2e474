import { DATE_PATTERN, isoDate, printedDate, readNumber } from './dates'
import { takeImprint, isImprint } from './imprint'
import { lengthOf } from './marks'
import { takeStaff } from './staff'
import { type ParsedStaff } from './types'
import { isViewer } from './viewer'
import { NO_PAPERS, PAGE_NAMES } from './vocabulary'

/** What one header or staff line says; `unused` is what has no field of its own (paper's name, hot line). */
export interface HeaderLine {
  date: string | null
  /** 0 is Sunday */
  weekday: number | null
  number: number | null
  letter: string | null
  names: string[]
  staff: ParsedStaff[]
  unused: string[]
}

export const NOTHING: HeaderLine = {
  date: null,
  weekday: null,
  number: null,
  letter: null,
  names: [],
  staff: [],
  unused: [],
}

const WEEKDAYS = '日一二三四五六'
// 要闻·乡村振兴
const TOPIC = /^\p{sc=Han}{2,6}$/u
const SUPPLEMENT = /^\p{sc=Han}{2,4}(?:周刊|专刊|特刊|副刊)$/u
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ISO_LIKE = /(?<!\d)(\d{4})[-./\s](\d{1,2})[-./](\d{1,2})(?!\d)/
const FULL_DATE = new RegExp(DATE_PATTERN, 'u')
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
const TODAY_PAGES = /(?:今日|本期|今天|本报今日)\s*(?:\d{1,3}|[一二三四五六七八九十]+)\s*版/g
const PAGE_NUMBER =
  /(?:第\s*)?(?<![A-Za-z\d])([A-Z]?)\s?0{0,3}(\d{1,3})\s*版|第\s*([一二三四五六七八九十]{1,3})\s*版|(?<![A-Za-z\d])([A-Z]?[A-H])\s?(\d{1,2})(?!\d)|^([一二三四五六七八九十]{1,2})\s*版/
const BARE_NUMBER = /(?<![\d.])0\d(?!\d)|^\d{1,2}$/
/** A04-05, 第4、5版: a spread; its first page is the one that a field holds. */
const SPREAD =
  /(?<![A-Za-z\d:-])([A-Z]?\s?\d{1,2})\s*[-\u2014\u2013~\uFF5E至、/]\s*[A-Z]?\d{1,2}(?=\s*版|\s|$)/
/** 2024年1月18日 4 时政: beside a date, a number by itself is the page's. */
const LONE_NUMBER = /(?<=^|\s)\d{1,2}(?=\s|$)/
const SEPARATORS =
  /[\s|\u4E28\uFF5C\u2502/\uFF0F\u00B7\u2022,\uFF0C:\uFF1A\u25A0-\u25FF\u2605\u2014\u2500_=*~\u3000-]+/
/** 要闻 2: behind a page's name too. */
const NAMED_NUMBER = /^(.+?)[\s\u3000]+\d{1,2}$/
const LONGEST_HEADER = 160
const LONGEST_NAME = 8
const TITLED_PAPER = /^\u300A(\p{sc=Han}{1,8}[报報])\u300B/u
const PAPER = /[报報]$/
const LONGEST_PAPER = 10
const LATIN = /^[A-Za-z.'&]+$/
const SENTENCE_MARK = /[\u3002\uFF1F\uFF01?!]/

const compact = (text: string): string => text.replace(/[\s\u3000]/g, '')

/** 要闻, 要  闻: a name that pages carry in their header. */
export const isPageName = (text: string): boolean =>
  compact(text)
    .split('\u00B7')
    .every(
      (part, i) => PAGE_NAMES.test(part) || SUPPLEMENT.test(part) || (i > 0 && TOPIC.test(part)),
    )
/** 云岭县报, 太 原 晚 报: the paper itself. */
export const isPaperName = (text: string): boolean =>
  /^\p{sc=Han}{2,9}[报報]$/u.test(compact(text)) && !NO_PAPERS.test(compact(text))

interface Taken {
  date: string | null
  weekday: number | null
  isRepeated: boolean
  odd: string[]
}

/** \u300A城市晨报\u300B2024年2月5日 第03版:民生: the paper names itself; without a page's name it is a source. */
const unwrapPaper = (text: string): string => {
  const last = text.split(SEPARATORS).at(-1) ?? ''
  return isPageName(last) ? text.replace(TITLED_PAPER, '$1 ') : text
}

/** A line of a header that parts are taken out of. */
class Remainder {
  constructor(public text: string) {}
  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.text)
    if (found)
      this.text = `${this.text.slice(0, found.index)} ${this.text.slice(found.index + found[0].length)}`
    return found
  }
}

function takeDate(rest: Remainder): Taken | null {
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

/** Reads a line as page furniture; null when it is text. `edge` is true near the page's top or bottom. */
export function readHeaderLine(text: string, edge: boolean): HeaderLine | null {
  if (text.length > LONGEST_HEADER) return null
  if (isViewer(text) || (edge && isImprint(text))) return { ...NOTHING, unused: [text] }
  if (SENTENCE_MARK.test(text)) return null
  const { rest: printed, unused } = takeImprint(unwrapPaper(text))
  const rest = new Remainder(printed.replace(/[()\uFF08\uFF09\u3010\u3011[\]]/g, ' '))
  rest.text = rest.text.replace(TODAY_PAGES, (pages) => (unused.push(pages), ' '))
  // The date first: it may stand behind the staff.
  const taken = takeDate(rest)
  if (!taken) return null
  const { head, staff } = takeStaff(rest.text)
  rest.text = head
  const { date, weekday, isRepeated } = taken
  unused.push(...taken.odd)
  rest.text = rest.text.replace(SPREAD, (pages, first: string) => (unused.push(pages), first))
  const short = compact(rest.text).length <= 8
  const page =
    rest.take(PAGE_NUMBER) ??
    (edge && (date ?? weekday ?? (short || null)) !== null ? rest.take(BARE_NUMBER) : null) ??
    (edge && (date !== null || isPageName(NAMED_NUMBER.exec(text)?.[1] ?? ''))
      ? rest.take(LONE_NUMBER)
      : null)
  const pageWord = page && (page[2] ?? page[3] ?? page[5] ?? page[6] ?? page[0])
  const named = compact(rest.text).replace(/^[:\uFF1A]/, '')
  const left = isPageName(named) ? [named] : rest.text.split(SEPARATORS).filter(Boolean)
  const isPrinted = (word: string): boolean =>
    (PAPER.test(word) && lengthOf(word) <= LONGEST_PAPER && !NO_PAPERS.test(word)) ||
    LATIN.test(word)
  const names = left.filter((word) => !isPrinted(word))
  unused.push(...left.filter(isPrinted))
  const marks = [date, weekday ?? (isRepeated || null), page].filter((mark) => mark !== null).length
  const known = names.length === 1 && isPageName(names[0] ?? '')
  // 城市 04 is a header, 01 记者探访 a crosshead.
  const isListed = page !== null && page[0].trim() === pageWord && /^\s*0?\d/.test(text)
  const certain =
    marks >= 2 ||
    (marks === 0 && staff.length > 0 && left.length === 0) ||
    (marks === 1 &&
      (known || (edge && !(isListed && names.length > 0) && (names.length === 0 || !weekday))))
  const plain =
    names.length <= 2 &&
    names.every(
      (name) => isPageName(name) || (lengthOf(name) <= LONGEST_NAME && /^\p{sc=Han}+$/u.test(name)),
    )
  const imprintOnly = unused.length > 0 && names.length === 0 && edge
  const isHeader = edge && date !== null && weekday !== null
  if (!plain && isHeader) unused.push(...names.splice(0))
  if (!(plain || isHeader) || !(certain || imprintOnly || (staff.length > 0 && known))) return null
  if (imprintOnly && !certain && !unused.some((word) => !LATIN.test(word))) return null
  return {
    date,
    weekday,
    number: pageWord ? readNumber(pageWord) : null,
    letter: page?.[1] || page?.[4] || null,
    names,
    staff,
    unused,
  }
}

export const BARE_DATE = new RegExp(`^(?:${DATE_PATTERN}|${ISO_LIKE.source})$`, 'u')
