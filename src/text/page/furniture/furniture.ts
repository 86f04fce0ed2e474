import { isContents } from './contents'
import { continuedFrom, continuedToLine } from '../lines/continuation'
import { isIsoDate } from '../lines/dates'
import { joinFragments } from './fragments'
import { BARE_DATE } from './headerDate'
import {
  type HeaderLine,
  isPageName,
  isPaperName,
  isUsualPaperName,
  NOTHING,
  PAPER,
  readHeaderLine,
} from './headerLine'
import { isImprint } from './imprint'
import { type Line } from '../lines/lines'
import { isOpen, lengthOf } from '../lines/marks'
import { type ParsedPage, type ParsePageOptions } from '../types'
import { NOTICES } from '../vocabulary/labels'
import { INSTITUTIONS } from '../vocabulary/media'
import { type Warn } from '../warnings'

type PageFacts = ParsedPage['page']

const EDGE_LINES = 8
// 今日平川 2, over the date
const OWN_PAGE = /^(\p{sc=Han}{2,8})\s*0?(\d{1,2})$|^0?(\d{1,2})\s*(\p{sc=Han}{2,8})$/u
// 教 育 时 评
const closeUp = (text: string): string =>
  text.replace(/(?<=\p{sc=Han})[\s\u3000](?=\p{sc=Han}(?:[\s\u3000]|$))/gu, '')
const MASTHEAD_LINES = 4
const MASTHEAD_END = 20
// 副刊, 公告 分类信息
const NAME_ALONE =
  /^\p{sc=Han}{2,8}$|^\p{sc=Han}{2,4}[\s\u3000]+\p{sc=Han}{2,4}$|^\p{sc=Han}{2,4}\u00B7\p{sc=Han}{2,4}$/u
// 田野副刊 第1183期
const NUMBERED_SUPPLEMENT = /^(\p{sc=Han}{2,8})[\s\u3000]*(总?第\s?\d{1,5}\s?期)$/u
/** ① alone is printed on the picture that the caption with its number tells of. */
const NUMBERED_CAPTION = /^(?:图\s?)?([\u2460-\u2473])[^\u2460-\u2473]{4}/

/** Takes header, footer and staff lines out of a page and reads what they say of it. */
export function takeFurniture(
  printed: readonly Line[],
  options: ParsePageOptions,
  warn: Warn,
): { page: PageFacts; text: Line[] } {
  const lines = joinFragments(printed)
  const text: Line[] = []
  const found: PageFacts = { date: null, number: null, name: null, staff: [] }
  const numbered = new Set(lines.flatMap(({ text: t }) => NUMBERED_CAPTION.exec(t)?.[1] ?? []))
  let gap = 0
  // A front page's masthead has as many lines as it has.
  let isMasthead = true
  lines.forEach((line, index) => {
    if (numbered.has(line.text)) {
      gap = Math.max(gap, line.gap)
      return
    }
    const edge =
      index < EDGE_LINES ||
      index >= lines.length - EDGE_LINES ||
      (isMasthead && index < MASTHEAD_END && line.gap === 0)
    const signed = isSignatureDate(lines, index)
    const isTurn = continuedToLine(line.text) !== null || continuedFrom(line.text) !== null
    const furniture = isContents(lines, index)
      ? { ...NOTHING, unused: [line.text] }
      : signed || isTurn
        ? null
        : (readHeaderLine(line.text, edge) ?? nameAlone(lines, index, found))
    if (!furniture || (text.at(-1) === lines[index - 1] && isOfNotice(line))) {
      text.push(gap > 0 ? { ...line, gap: Math.max(line.gap, gap) } : line)
      gap = 0
      isMasthead = false
      return
    }
    gap = Math.max(gap, line.gap)
    record(furniture, found, line, warn)
  })
  return { page: decide(found, options, warn), text }
}

/** 书香 right under the staff, with nothing under itself: a page whose header names it nowhere else. */
const isLastOfHeader = (lines: readonly Line[], index: number): boolean =>
  index > 1 &&
  /^\p{sc=Han}{2,3}(?<![评论讯])$/u.test(lines[index]?.text ?? '') &&
  !NOTICES.test(lines[index]?.text ?? '') &&
  lines[index]?.gap === 0 &&
  (lines[index + 1]?.gap ?? 0) > 0 &&
  isHeader(lines[index - 1])

/** A header line that only its place at the top of the page tells from a heading. */
function nameAlone(lines: readonly Line[], index: number, found: PageFacts): HeaderLine | null {
  const text = lines[index]?.text ?? ''
  const beside = index < EDGE_LINES && isBeside(lines, index, 'some') ? besideName(text) : null
  if (beside && (found.name ?? beside.name) === beside.name)
    return { ...NOTHING, names: [beside.name], unused: beside.unused }
  if (namesPaper(lines, index) || isContact(lines, index)) return { ...NOTHING, unused: [text] }
  if (isOwnIssue(text, found)) return { ...NOTHING, unused: [text] }
  if (index >= EDGE_LINES) return null
  if (isInsideHeader(lines, index, found.name !== null)) return { ...NOTHING, unused: [text] }
  if (found.name) return null
  const known = isPageName(text) && (index === 0 || isBeside(lines, index, 'some'))
  const unknown =
    (index < 3 || (lines[index]?.gap === 0 && lines[index + 1]?.gap === 0)) &&
    /^(?:\p{sc=Han}{2,8}|\p{sc=Han}{2,4}\s?\u00B7\s?\p{sc=Han}{2,4})$/u.test(text) &&
    isBeside(lines, index, 'every')
  const numbered =
    index === 0 && isOverDate(lines[1], lines[2]) ? OWN_PAGE.exec(closeUp(text)) : null
  if (numbered)
    return {
      ...NOTHING,
      number: Number(numbered[2] ?? numbered[3]),
      names: [numbered[1] ?? numbered[4] ?? ''],
    }
  const [, supplement = '', issue = ''] = NUMBERED_SUPPLEMENT.exec(text) ?? []
  if (supplement && isBeside(lines, index, 'some'))
    return { ...NOTHING, names: [supplement], unused: [issue] }
  const first = index === 0 && NAME_ALONE.test(text) && isOverDate(lines[1], lines[2])
  // 某某晚报 小时新闻
  if (first && isUsualPaperName(text.split(/\s/, 1)[0] ?? '')) return { ...NOTHING, unused: [text] }
  if (first && lines.slice(1, EDGE_LINES).some(namesPage)) return { ...NOTHING, unused: [text] }
  return known || unknown || first || isLastOfHeader(lines, index)
    ? { ...NOTHING, names: [text.replace(/\s/g, '')] }
    : null
}

/** 健康周刊 某某都市报, 要闻·评论 Yaowen: the page's name with the paper's, or in pinyin. */
function besideName(text: string): { name: string; unused: string[] } | null {
  const words = text.split(/[\s\u3000]+/)
  const isUnused = (word: string): boolean => isUsualPaperName(word) || /^[A-Za-z]+$/.test(word)
  const name = words.filter((word) => !isUnused(word)).join('')
  return words.some(isUnused) && isPageName(name) ? { name, unused: words.filter(isUnused) } : null
}

// 《城市晚报》 (2026年02月11日 第 04 版)
const OWN_ISSUE =
  /^\u300A\p{sc=Han}{2,10}[报報]\u300B\s*[(\uFF08]([^()\uFF08\uFF09]{8,40})[)\uFF09]$/u
/** An e-paper's own line; with another day it says where a text was printed first. */
const isOwnIssue = (text: string, { date, number }: PageFacts): boolean => {
  const [, printed] = OWN_ISSUE.exec(text) ?? []
  const issue = printed === undefined ? null : readHeaderLine(printed, true)
  return date !== null && issue?.date === date && issue.number === number
}

// 联系电话：… right under the text of a notice
const REACHED = /^(?:联系|咨询|报名|预约|监督|举报|服务|投诉)?(?:人|电话|地址|邮箱)[:\uFF1A]/
const isOfNotice = ({ text, gap }: Line): boolean => gap === 0 && REACHED.test(text)

/** How to reach the desk, beside its staff; in a notice it is text. */
const isContact = (lines: readonly Line[], index: number): boolean =>
  isImprint(lines[index]?.text ?? '') && isBeside(lines, index, 'some')

/** In the header, or at the page's foot: over a story 热线快报 is its column. */
const namesPaper = (lines: readonly Line[], index: number): boolean => {
  const text = lines[index]?.text ?? ''
  const isUsual = isUsualPaperName(text)
  if (index >= EDGE_LINES)
    return isUsual && (index === lines.length - 1 || isHeader(lines[index + 1]))
  if (index >= MASTHEAD_LINES) return isUsual && isBeside(lines, index, 'some')
  return isPaperName(text) && (index === 0 || isMasthead(lines, index))
}

/** Above the date or, if papers are called so, below it: there 楼道里办起小报 is a headline. */
const isMasthead = (lines: readonly Line[], index: number): boolean =>
  isHeader(lines[index + 1]) ||
  ((isHeader(lines[index - 1]) || isPageName(lines[index - 1]?.text ?? '')) &&
    isUsualPaperName(lines[index]?.text ?? ''))

const namesPage = ({ text }: Line): boolean => {
  const header = readHeaderLine(text, true)
  // 第4版 乡镇传真
  const isNumbered = header !== null && header.number !== null && header.names.length === 1
  return isPageName(text) || isNumbered || Boolean(header?.names.some(isPageName))
}

/** 热线新闻 right above 2019年7月24日 星期三 A09, or with the paper's name or the desk's telephone between them */
const isOverDate = (below: Line | undefined, next?: Line): boolean =>
  below?.gap === 0 &&
  (Boolean(readHeaderLine(below.text, true)?.date) ||
    (next !== undefined && (isHeader(below) || isUsualPaperName(below.text)) && isOverDate(next)))

const isBeside = (lines: readonly Line[], index: number, test: 'some' | 'every'): boolean =>
  [index - 1, index + 1][test]((at) => isHeader(lines[at]))

/** 第9876号 零售价1元: without a blank line between the header's lines, and no name that the page could have. */
const isInsideHeader = (lines: readonly Line[], index: number, isNamed: boolean): boolean =>
  index > 0 &&
  lines[index]?.gap === 0 &&
  lines[index + 1]?.gap === 0 &&
  (isNamed || !/^[\p{sc=Han}\u00B7\s]+$/u.test(lines[index].text)) &&
  isHeader(lines[index + 1]) &&
  (isHeader(lines[index - 1]) || isPageName(lines[index - 1]?.text ?? ''))

const isHeader = (line: Line | undefined): boolean =>
  line !== undefined && readHeaderLine(line.text, true) !== null

const LONGEST_SIGNATURE = 16
/** The date under a notice or a letter, or under who signed it, is no part of the page's header. */
function isSignatureDate(lines: readonly Line[], index: number): boolean {
  const [text, signature, line] = lines.slice(Math.max(0, index - 2), index + 1)
  if (!text || !signature || !line || index < 3 || !BARE_DATE.test(line.text)) return false
  if (INSTITUTIONS.test(signature.text) || !isOpen(signature.text)) return true
  const isUnderText = signature.gap === 0 && line.gap === 0 && !isOpen(text.text)
  return isUnderText && lengthOf(signature.text) <= LONGEST_SIGNATURE
}

function record(furniture: HeaderLine, page: PageFacts, line: Line, warn: Warn): void {
  const { date, weekday, number, letter, names, staff, unused } = furniture
  if (date && page.date && date !== page.date)
    warn(line.number, 'secondDate', { printed: date, kept: page.date })
  if (number && page.number && number !== page.number)
    warn(line.number, 'secondNumber', { printed: number, kept: page.number })
  page.date ??= date
  page.number ??= number
  page.staff.push(
    ...staff.filter((one) => !page.staff.some((s) => s.name === one.name && s.role === one.role)),
  )
  for (const name of names) {
    if (page.name === null) page.name = name
    // 导报 alone may have been taken for a page's name.
    else if (PAPER.test(page.name) && isPageName(name)) {
      unused.push(page.name)
      page.name = name
    } else if (page.name !== name) unused.push(name)
  }
  if (date && weekday !== null && new Date(`${date}T00:00:00Z`).getUTCDay() !== weekday)
    warn(line.number, 'weekday', { weekday, date })
  if (letter && letter !== 'A' && number !== null) warn(line.number, 'letter', { letter, number })
  if (unused.length > 0) warn(line.number, 'headerUnused', { printed: unused.join(' ') })
}

function decide(found: PageFacts, options: ParsePageOptions, warn: Warn): PageFacts {
  const given = options.date && isIsoDate(options.date) ? options.date : null
  const { number, name } = options
  if (options.date && !given) warn(1, 'givenDateInvalid', { given: options.date })
  if (given && found.date && given !== found.date)
    warn(1, 'givenDate', { given, printed: found.date })
  if (number && found.number && number !== found.number)
    warn(1, 'givenNumber', { given: number, printed: found.number })
  if (name && found.name && name !== found.name)
    warn(1, 'givenName', { given: name, printed: found.name })
  return {
    date: given ?? found.date,
    number: number ?? found.number,
    name: name ?? found.name,
    staff: found.staff,
  }
}
