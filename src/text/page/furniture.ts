import { DATE_PATTERN, isoDate, isIsoDate, printedDate, readNumber } from './dates'
import { type Line } from './lines'
import { isOpen, lengthOf } from './marks'
import { joinNames } from './names'
import { type PageWarning, type ParsedPage, type ParsePageOptions, type ParsedStaff } from './types'
import { PAGE_NAMES, STAFF_WORDS, staffRoleOf } from './vocabulary'

type PageFacts = ParsedPage['page']

/** What one header or staff line says; `unused` is what has no field of its own (paper's name, hot line). */
interface Furniture {
  date: string | null
  weekday: number | null
  number: number | null
  letter: string | null
  names: string[]
  staff: ParsedStaff[]
  unused: string[]
}

const WEEKDAYS = '日一二三四五六'
const ISO_LIKE = /(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/
const FULL_DATE = new RegExp(DATE_PATTERN, 'u')
const WEEKDAY = /(?:星期|周|礼拜)\s*([一二三四五六日天])/
const LUNAR =
  /(?:(?:农历|夏历)\s*)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:\([\p{sc=Han}]\)|[\p{sc=Han}])?(?:年\s*(?:闰?[正一二三四五六七八九十冬腊]{1,2}月)?|闰?[正一二三四五六七八九十冬腊]{1,2}月)(?:[初十廿卅二三][一二三四五六七八九十]{0,2})?|(?:农历|夏历)\s*闰?[正一二三四五六七八九十冬腊]{1,2}月(?:[初十廿卅二三][一二三四五六七八九十]{0,2})?/u
const TODAY_PAGES = /(?:今日|本期|今天)\s*(?:\d{1,3}|[一二三四五六七八九十]+)\s*版/g
const PAGE_NUMBER =
  /(?:第\s*)?(?<![A-Za-z\d])([A-Z]?)\s?(\d{1,3})\s*版|第\s*([一二三四五六七八九十]{1,3})\s*版|(?<![A-Za-z\d])([A-H])\s?(\d{1,2})(?!\d)|^([一二三四五六七八九十]{1,2})\s*版/
const BARE_NUMBER = /(?<![\d.])0\d(?!\d)|^\d{1,2}$/
const IMPRINT =
  /(?:总|第)\s*\d{2,6}\s*期|国内统一(?:连续出版物号|刊号)\S*|CN\s?\d{2}-\d{4}|邮发代号\S*|(?:新闻)?热线\S*|电话\S*|https?:\/\/\S+|www\.\S+|E-?mail\S*|\S+@\S+|\p{sc=Han}*(?:主管|主办|出版|承印)|零售\S*|微信\S*|(?:印刷|社址)\S*/giu
const SEPARATORS =
  /[\s|\u4E28\uFF5C\u2502/\uFF0F\u00B7\u2022,\uFF0C:\uFF1A\u25A0-\u25FF\u2605\u2014\u2500_=*~\u3000-]+/
const STAFF = new RegExp(`(${STAFF_WORDS.join('|')})`, 'u')
const STAFF_LINE = new RegExp(
  `^[\\s(\\uFF08\\u25A0-\\u25FF\\u3010]*(${STAFF_WORDS.join('|')})`,
  'u',
)
const LONGEST_HEADER = 160
const LONGEST_NAME = 8
const PAPER = /(?:报|日報|晚報|周刊)$/

/** 责任编辑：甲 美编 乙 校对/丙 → the staff; null unless the whole text is such a list. */
export function readStaff(text: string): ParsedStaff[] | null {
  if (!STAFF_LINE.test(text)) return null
  const [, ...parts] = text.replace(/[()\uFF08\uFF09\u3010\u3011[\]]/g, ' ').split(STAFF)
  const staff: ParsedStaff[] = []
  let waiting: string[] = []
  for (let i = 0; i + 1 < parts.length; i += 2) {
    waiting.push(parts[i] ?? '')
    const written = (parts[i + 1] ?? '')
      .replace(/^(?:员|人)?/, '')
      .split(SEPARATORS)
      .filter(Boolean)
    const pieces = written.flatMap((piece) => piece.split(/[\u3001;\uFF1B]/)).filter(Boolean)
    if (pieces.length === 0) continue
    const names = joinNames(pieces)
    if (!names) return null
    for (const label of waiting)
      for (const name of names) staff.push({ name, role: staffRoleOf(label) })
    waiting = []
  }
  return staff.length > 0 && waiting.length === 0 ? staff : null
}

function staffPart(text: string): { head: string; staff: ParsedStaff[] } {
  const found = STAFF.exec(text)
  const staff = found ? readStaff(text.slice(found.index)) : null
  return staff && found ? { head: text.slice(0, found.index), staff } : { head: text, staff: [] }
}

/** Reads a line as page furniture; null when it is text. `edge` is true near the page's top or bottom. */
function readFurniture(text: string, edge: boolean): Furniture | null {
  if (text.length > LONGEST_HEADER || /[\u3002\uFF1F\uFF01?!]/.test(text)) return null
  const unused: string[] = []
  const printedText = text.replace(IMPRINT, (printed) => (unused.push(printed.trim()), ' '))
  const { head, staff } = staffPart(printedText)
  let rest = head.replace(/[()\uFF08\uFF09\u3010\u3011[\]]/g, ' ')
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest)
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
    return found
  }
  rest = rest.replace(TODAY_PAGES, (printed) => (unused.push(printed), ' '))
  const iso = take(ISO_LIKE)
  const printed = iso ? null : take(FULL_DATE)
  const parts = printed && printedDate(printed[1], printed[2], printed[3])
  const date = iso
    ? isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : parts?.year && parts.month
      ? isoDate(parts.year, parts.month, parts.day)
      : null
  if (iso && !date) return null
  if (printed && !date) unused.push(printed[0].trim())
  const weekday = take(WEEKDAY)
  take(LUNAR)
  const short = rest.trim().length <= 8
  const page = take(PAGE_NUMBER) ?? (edge && (date ?? weekday ?? short) ? take(BARE_NUMBER) : null)
  const pageWord = page && (page[2] ?? page[3] ?? page[5] ?? page[6] ?? page[0])
  const left = rest.split(SEPARATORS).filter(Boolean)
  const names = left.filter((word) => !PAPER.test(word))
  unused.push(...left.filter((word) => PAPER.test(word)))
  const marks = [date, weekday, page].filter(Boolean).length
  const known = names.length === 1 && PAGE_NAMES.test(names[0] ?? '')
  const certain =
    marks >= 2 ||
    (marks === 0 && staff.length > 0 && left.length === 0) ||
    (marks === 1 && (known || (edge && (names.length === 0 || (!weekday && !page?.[4])))))
  const plain =
    names.length <= 2 &&
    names.every((name) => lengthOf(name) <= LONGEST_NAME && /^\p{sc=Han}+$/u.test(name))
  const imprintOnly = unused.length > 0 && left.length === 0 && edge
  if (!plain || !(certain || imprintOnly || (staff.length > 0 && known))) return null
  return {
    date,
    weekday: weekday ? WEEKDAYS.indexOf((weekday[1] ?? '').replace('天', '日')) : null,
    number: pageWord ? readNumber(pageWord) : null,
    letter: page?.[1] || page?.[4] || null,
    names,
    staff,
    unused,
  }
}

const EDGE_LINES = 6
export const BARE_DATE = new RegExp(`^(?:${DATE_PATTERN}|${ISO_LIKE.source})$`, 'u')
export const SIGNATURE = /(?:报|社|部|局|会|委|院|司|室|中心|政府|学校|大学)$/

/** Takes header, footer and staff lines out of a page and reads what they say of it. */
export function takeFurniture(
  lines: readonly Line[],
  options: ParsePageOptions,
): { page: PageFacts; text: Line[]; warnings: PageWarning[] } {
  const text: Line[] = []
  const warnings: PageWarning[] = []
  const found: PageFacts = { date: null, number: null, name: null, staff: [] }
  const warn = (line: number, message: string): void => void warnings.push({ line, message })
  let gap = 0
  lines.forEach((line, index) => {
    const edge = index < EDGE_LINES || index >= lines.length - EDGE_LINES
    const signed = isSignatureDate(lines, index)
    const furniture = signed
      ? null
      : (readFurniture(line.text, edge) ?? nameAlone(lines, index, found))
    if (!furniture) {
      text.push(gap > 0 ? { ...line, gap: Math.max(line.gap, gap) } : line)
      gap = 0
      return
    }
    gap = Math.max(gap, line.gap)
    record(furniture, found, line, warn)
  })
  return { page: decide(found, options, warn), text, warnings }
}

/** 要闻 on a line of its own at the very top of the page, or beside another header line. */
function nameAlone(lines: readonly Line[], index: number, found: PageFacts): Furniture | null {
  const text = lines[index]?.text ?? ''
  if (index >= EDGE_LINES || found.name) return null
  const beside = [index - 1, index + 1].some((at) => {
    const near = lines[at]?.text
    return near !== undefined && readFurniture(near, true) !== null
  })
  const known = PAGE_NAMES.test(text)
  const unknown = index < 3 && /^\p{sc=Han}{2,4}$/u.test(text) && between(lines, index)
  const paper = index < 3 && beside && /^\p{sc=Han}{2,8}(?:日报|晚报|晨报|都市报|时报)$/u.test(text)
  if (!((known && (beside || index === 0)) || unknown || paper)) return null
  const nothing = { date: null, weekday: null, number: null, letter: null, staff: [] }
  return paper
    ? { ...nothing, names: [], unused: [text] }
    : { ...nothing, names: [text], unused: [] }
}

const between = (lines: readonly Line[], index: number): boolean =>
  [index - 1, index + 1].every((at) => {
    const near = lines[at]?.text
    return near !== undefined && readFurniture(near, true) !== null
  })

/** The date under a notice is its signature, not the page's header. */
function isSignatureDate(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  const before = lines[index - 1]
  if (!line || !before || index < 3) return false
  return BARE_DATE.test(line.text) && (SIGNATURE.test(before.text) || !isOpen(before.text))
}

function record(
  furniture: Furniture,
  page: PageFacts,
  line: Line,
  warn: (line: number, message: string) => void,
): void {
  const { date, weekday, number, letter, names, staff, unused } = furniture
  const twice = (what: string, printed: string | number, kept: string | number): void =>
    warn(line.number, `本行${what}“${printed}”与前面的“${kept}”不一致，已按前面的处理，请核对。`)
  if (date && page.date && date !== page.date) twice('日期', date, page.date)
  if (number && page.number && number !== page.number) twice('版号', number, page.number)
  page.date ??= date
  page.number ??= number
  page.staff.push(
    ...staff.filter((one) => !page.staff.some((s) => s.name === one.name && s.role === one.role)),
  )
  for (const name of names) {
    if (page.name === null) page.name = name
    else if (page.name !== name) unused.push(name)
  }
  if (date && weekday !== null && new Date(`${date}T00:00:00Z`).getUTCDay() !== weekday)
    warn(line.number, `星期${WEEKDAYS[weekday] ?? ''}与日期 ${date} 对不上，请核对页眉日期。`)
  if (letter && letter !== 'A')
    warn(
      line.number,
      `版号中的叠次“${letter}”没有对应的字段，只保留了数字 ${String(number)}，请核对版号。`,
    )
  if (unused.length > 0)
    warn(line.number, `页眉中的“${unused.join(' ')}”没有对应的字段，未导入，如需要请另行登记。`)
}

function decide(
  found: PageFacts,
  options: ParsePageOptions,
  warn: (line: number, message: string) => void,
): PageFacts {
  const given = options.date && isIsoDate(options.date) ? options.date : null
  if (options.date && !given)
    warn(1, `给出的日期“${options.date}”不是有效的年月日，已忽略，请改为 YYYY-MM-DD。`)
  const differs = (
    what: string,
    mine: string | number | null | undefined,
    printed: string | number | null,
  ): void => {
    if (mine && printed && mine !== printed)
      warn(1, `给出的${what}“${mine}”与版面上印的“${printed}”不同，已采用给出的，请核对。`)
  }
  differs('日期', given, found.date)
  differs('版号', options.number, found.number)
  differs('版名', options.name, found.name)
  return {
    date: given ?? found.date,
    number: options.number ?? found.number,
    name: options.name ?? found.name,
    staff: found.staff,
  }
}
