import { asciiDigits, readNumber } from '../lines/dates'
import { Remainder, takeDate } from './headerDate'
import { takeImprint, isImprint } from './imprint'
import { lengthOf } from '../lines/marks'
import { takeStaff } from './staff'
import { type ParsedStaff } from '../types'
import { isViewer } from './viewer'
import { PAGE_NAMES } from '../vocabulary/labels'
import { MEDIUM_ENDINGS, NO_PAPERS } from '../vocabulary/media'

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

// 要闻·乡村振兴, 都市·民生
const PLAIN = /^\p{sc=Han}{2}$/u
const TOPIC = /^\p{sc=Han}{2,6}$/u
const SUPPLEMENT = /^\p{sc=Han}{2,4}(?:周刊|专刊|特刊|副刊)$/u
const TODAY_PAGES = /(?:今日|本期|今天|本报今日)\s*(?:\d{1,3}|[一二三四五六七八九十]+)\s*版/g
const PAGE_NUMBER =
  /(?:第\s*)?(?<![A-Za-z\d])([A-Z]?)\s?0{0,3}(\d{1,3})\s*版|第\s*([一二三四五六七八九十]{1,3})\s*版|(?<![A-Za-z\d])([A-Z]?[A-H])\s?0{0,3}(\d{1,2})(?!\d)|^([一二三四五六七八九十]{1,2})\s*版/
// AⅠ·04 is page 4 of the first part of A.
const ROMAN_PART = /(?<![A-Za-z])([A-Z])[\u2160-\u216B]\s?\u00B7?\s?(?=\d)/
const BARE_NUMBER = /(?<![\d.])0\d(?!\d)|^\d{1,2}$/
/** A04-05, 第4、5版: a spread; its first page is the one that a field holds. */
const SPREAD =
  /(?<![A-Za-z\d:-])([A-Z]?\s?\d{1,2})\s*[-\u2014\u2013~\uFF5E至、/]\s*[A-Z]?\d{1,2}(?=\s*版|\s|$)/
/** 2024年1月18日 4 时政: beside a date, a number by itself is the page's. */
const LONE_NUMBER = /(?<=^|\s)\d{1,2}(?=\s|$)/
const SEPARATORS =
  /[\s|>\uFF1E\u4E28\uFF5C\u2502/\uFF0F\u00B7\u2022,\uFF0C:\uFF1A\u25A0-\u25FF\u2605\u2014\u2500_=*~\u3000-]+/
const BETWEEN = /[\s\u3000|\uFF5C\u4E28\u2502]+/
/** 武汉·民生 between bars is one name. */
const partsOf = (part: string): string[] =>
  isPageName(part) ? [part] : part.split(SEPARATORS).filter(Boolean)
/** What divides the parts of a header, but not a page's name and its topic (要闻·乡村振兴). */
const EDGES = /[\s\u3000|>\uFF1E\uFF5C:\uFF1A]+$|^[\s\u3000|>\uFF1E\uFF5C:\uFF1A]+/
/** 要闻 2, 2 要闻, 某某日报 2: beside the name of a page or of the paper too. */
const NAMED_NUMBER = /^(.+?)[\s\u3000]+\d{1,2}$|^\d{1,2}[\s\u3000]+(.+)$/
const LONGEST_HEADER = 160
const LONGEST_NAME = 8
const TITLED_PAPER = /^\u300A(\p{sc=Han}{1,8}[报報])\u300B/u
export const PAPER = /[报報]$/
const LONGEST_PAPER = 10
const LATIN = /^[A-Za-z.'&]+$/
const SENTENCE_MARK = /[\u3002\uFF1F\uFF01?!]/

const compact = (text: string): string => text.replace(/[\s\u3000]/g, '')

const isUsualName = (part: string): boolean => PAGE_NAMES.test(part) || SUPPLEMENT.test(part)
/** 要闻, 要  闻: a name that pages carry in their header. */
export const isPageName = (text: string): boolean => {
  const parts = compact(text).split('\u00B7')
  return (
    parts.some(isUsualName) &&
    parts.every((part, i) => isUsualName(part) || (i === 0 ? PLAIN : TOPIC).test(part))
  )
}
const isNumbered = (text: string): boolean => {
  const [, before, after] = NAMED_NUMBER.exec(text) ?? []
  const name = before ?? after ?? ''
  return isPageName(name) || isUsualPaperName(name)
}
/** 云岭县报, 太 原 晚 报: the paper itself. */
export const isPaperName = (text: string): boolean =>
  /^\p{sc=Han}{2,9}[报報]$/u.test(compact(text)) && !NO_PAPERS.test(compact(text))

const USUAL_PAPER = new RegExp(
  `^\\p{sc=Han}{1,6}(?:${MEDIUM_ENDINGS.filter((ending) => /.报$/.test(ending)).join('|')})$`,
  'u',
)
/** 某某日报, 太 原 晚 报: so called wherever it stands. */
export const isUsualPaperName = (text: string): boolean => USUAL_PAPER.test(compact(text))

/** 太原晚报 before 民生 · 05 */
const withoutPaper = (text: string): string =>
  text
    .split(SEPARATORS)
    .filter((word) => !isUsualPaperName(word))
    .join('')

/** \u300A城市晨报\u300B2024年2月5日 第03版:民生: the paper names itself; without a page's name it is a source. */
const unwrapPaper = (text: string): string => {
  const last = text.split(SEPARATORS).at(-1) ?? ''
  return isPageName(last) ? text.replace(TITLED_PAPER, '$1 ') : text
}

/** Reads a line as page furniture; null when it is text. `edge` is true near the page's top or bottom. */
export function readHeaderLine(line: string, edge: boolean): HeaderLine | null {
  if (line.length > LONGEST_HEADER) return null
  const text = asciiDigits(line).replace(ROMAN_PART, '$1')
  if (isViewer(text)) return { ...NOTHING, unused: [text] }
  if (edge && isImprint(text)) {
    const { head, staff } = takeStaff(text)
    return { ...NOTHING, staff, unused: [head.trim()] }
  }
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
  const isDated = date !== null || weekday !== null
  const isShort = () => compact(withoutPaper(rest.text)).length <= LONGEST_NAME
  const page =
    rest.take(PAGE_NUMBER) ??
    (edge && (isDated || isShort()) ? rest.take(BARE_NUMBER) : null) ??
    (edge && (date !== null || isNumbered(text) || isNumbered(head.trim()))
      ? rest.take(LONE_NUMBER)
      : null)
  const pageWord = page && (page[2] ?? page[3] ?? page[5] ?? page[6] ?? page[0])
  const named = rest.text.split(EDGES).filter(Boolean).map(compact).join(' ')
  const left = isPageName(named) ? [named] : rest.text.split(BETWEEN).flatMap(partsOf)
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
  const isPaperAlone = unused.length === 1 && PAPER.test(left[0] ?? '') && marks === 0
  const imprintOnly = unused.length > 0 && names.length === 0 && edge && !isPaperAlone
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
