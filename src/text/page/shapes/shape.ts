import { type Block } from '../lines/blocks'
import { EDITORIAL_OFFICE, leadingByline, readByline } from '../attribution/byline'
import { continuedFrom, continuedToLine } from '../lines/continuation'
import { readWork } from '../attribution/credit'
import { creditTail } from '../attribution/creditTail'
import { type DatelineReader, type FoundDateline } from '../attribution/dateline'
import { BULLETS, ONLY_CLOSERS, COMMA, hasComma, isUnbalanced, lengthOf } from '../lines/marks'
import { BARE_DATE } from '../furniture/headerDate'
import { isReader } from './crosshead'
import { DASHED, isSetting } from './headings'
import { namesRole, readPeople } from '../attribution/people'
import { foreignArticle, readSource } from '../attribution/source'
import { type ParsedByline } from '../types'
import { bareLabel, isKnownColumn } from './columnKinds'
import { GREETINGS, INTRODUCTIONS, NOTES, NOTICE_CLOSINGS, SIDEBARS } from '../vocabulary/labels'

/** What a block looks like by itself, before its place on the page is considered. */
export type Shape =
  | 'turn'
  | 'from'
  | 'rubric'
  | 'sidebar'
  | 'lead'
  | 'credit'
  | 'source'
  | 'byline'
  | 'marked'
  | 'caption'
  | 'short'
  | 'signoff'
  | 'row'
  | 'verse'
  | 'prose'

export interface Shaped extends Block {
  shape: Shape
}

export const as = (block: Shaped, shape: Shape): Shaped => ({ ...block, shape })

/** What the whole page knows while its parts are read. `issue` is an ISO date. */
export interface Reading {
  issue: string | null
  pageName: string | null
  datelines: DatelineReader
  columns: ReadonlySet<string>
}

const LONGEST_HEADING = 60
const LONGEST_EXCLAMATION = 32
const LONGEST_WITH_COMMA = 34
const LONGEST_BRACKETED = 20
const LONGEST_CLOSING = 64

const BRACKETED =
  /^[\u3010\u3014[\uFF3B\u3016]([^\u3010\u3011\u3014\u3015[\]]+)[\u3011\u3015\]\uFF3D\u3017]$/
const PICTURED = /(?:摄影|图文)报道[)\uFF09]?$/
const CAPTION =
  /^[(\uFF08\u25B2\u25B3\u2191\u2190\u2192\u2193\u25C0\u25B6\s]*(?:(?:上|下|左|右|题|本|大|小|附|头版|左上|左下|右上|右下|中)图(?:为|是|:|\uFF1A|,|\uFF0C|\u2014)|图为|图片为|图是|图说[:\uFF1A]|图[\u2460-\u2469①-⑨一二三四五六七八九\d]{1,2}(?:为|:|\uFF1A|\s|\u3001|\uFF0C|,)|这是.{2,40}(?:摄|照片))/u
export const ARROWED = /^[\u25B2\u25B3\u2191\u2190\u2192\u2193\u25C0\u25BC]/
// （本文为某征文选登）
const ABOUT_TEXT =
  /^[(\uFF08]本(?:文|篇)[^()\uFF08\uFF09\u3002]{2,30}(?:选登|选载|作品|获奖|征文|入选|入围)\p{sc=Han}{0,4}[)\uFF09]$/u
// What the author is closes their text.
const ABOUT_AUTHOR = /^[(\uFF08](?:本文)?作者(?:系|为|是|单位)[^()\uFF08\uFF09]{2,60}[)\uFF09]$/
// （文中当事人均为化名）
const PSEUDONYMS = /^[(\uFF08][^()\uFF08\uFF09\u3002]{0,20}化名[)\uFF09]$/
// （线索提供：王女士 线索费：50元）, （线索提供人 郭先生 奖励50元）
const INFORMANT =
  /^[(\uFF08]?(?:新闻)?(?:线索|[爆报]料)(?:提供[者人]?|奖励?|费|人)[\s:\uFF1A/\uFF0F]/
// （市场有风险 投资需谨慎）
const DISCLAIMER =
  /^[(\uFF08](?:[股市]市?场?有风险|以上内容|仅供参考)[^()\uFF08\uFF09\u3002]{0,30}[)\uFF09]$/
// 提醒： leads to a headline, where ■提醒 heads a box.
const REMINDS = /^(?:提[醒示]|支招)[:\uFF1A]$/
const UNFINISHED_SERIES = /^[(\uFF08]?(?:未完)?(?:待续|连载完|全文完|未完)[)\uFF09]?$/
const SIGNOFFS = [
  BARE_DATE,
  EDITORIAL_OFFICE,
  ABOUT_AUTHOR,
  ABOUT_TEXT,
  PSEUDONYMS,
  UNFINISHED_SERIES,
  INFORMANT,
  DISCLAIMER,
]
const MARKED = new RegExp(`^[${BULLETS}]`, 'u')
// @网友: says it.
const NOT_IN_HEADING = /[\u3002\uFF61\uFF1B;]|^@/
const ENDS_EXCLAIMING = /[\uFF01!\uFF1F?\u2026]["\u201D\u2019]?$/
// 晒秋（资料图片） is a heading.
const ARCHIVED = /[(\uFF08]资料(?:图片|照片|图)[)\uFF09]$/
const ENDS_ASCII = /[\p{sc=Han})\uFF09"\u201D\u2019\u300B%][.\uFF0E]$/u
const ENDS_OPEN = new RegExp(`[${COMMA}\\u3001:\\uFF1A;\\uFF1B]$`)
const STARTS_INSIDE = new RegExp(`^[${COMMA}\\u3001\\u3002:\\uFF1A;\\uFF1B${ONLY_CLOSERS}]`)

// 捐赠热线 0371-65796157, 市热力集团:96767 are how to reach somebody, and no heading.
export const CONTACT =
  /^[\p{sc=Han}\s]{0,12}(?:热线|电话|邮箱)\s*[:\uFF1A]?\s*(?:[\d()\uFF08\uFF09\u2014-]{7,}|\S+@\S+)$|^[\p{sc=Han}()\uFF08\uFF09]{2,20}[:\uFF1A]\s?[\d\u2014-]{5,13}$/u

/** A line that could be a heading, a crosshead or a short fragment of a paragraph. */
function isShort(text: string): boolean {
  const length = lengthOf(text)
  if (isSetting(text)) return true
  if (length > LONGEST_HEADING || NOT_IN_HEADING.test(text) || ENDS_OPEN.test(text)) return false
  if (STARTS_INSIDE.test(text) || isUnbalanced(text)) return false
  if (ENDS_ASCII.test(text)) return false
  if (ENDS_EXCLAIMING.test(text) && length > LONGEST_EXCLAMATION) return false
  return !hasComma(text) || length <= LONGEST_WITH_COMMA || DASHED.test(text)
}

/** 夜光杯 again under the header that names the page so is the column. */
const isRubric = (text: string, { columns, pageName }: Reading): boolean =>
  columns.has(bareLabel(text)) ||
  text === pageName ||
  isKnownColumn(text) ||
  (lengthOf(text) <= LONGEST_BRACKETED && BRACKETED.test(text))

/** Does the text open with 本报讯, 新华社…电 or （记者 某某）? */
export function isLead(text: string, { datelines, issue }: Reading): boolean {
  if (datelines.read(text, issue)) return true
  const led = leadingByline(text)
  return (
    led !== null &&
    led.rest.trim() !== '' &&
    namesRole(text.slice(0, text.length - led.rest.length))
  )
}

const CLOSING =
  /[(\uFF08]([^()\uFF08\uFF09]{4,30}[电電])([\s\u3000]+(?:记者|通讯员)[^()\uFF08\uFF09]{2,24})?[)\uFF09]$/

/** （新华社北京1月17日电） closes a text as others open with it; （新华社北京1月17日电 记者甲） names who wrote it. */
export function datelineTail(
  text: string,
  { datelines, issue }: Reading,
): { found: FoundDateline; people: ParsedByline[]; rest: string } | null {
  const [printed = '', dateline = '', names = ''] = CLOSING.exec(text.slice(-LONGEST_CLOSING)) ?? []
  const found = datelines.read(dateline, issue)
  const people = readPeople(names, null)
  return people && found?.rest.trim() === ''
    ? { found, people, rest: text.slice(0, text.length - printed.length).trim() }
    : null
}

export function shapeOf(text: string, reading: Reading): Shape {
  if (continuedToLine(text) !== null) return 'turn'
  if (continuedFrom(text)) return 'from'
  if ([NOTES, NOTICE_CLOSINGS, GREETINGS].some((said) => said.test(text))) return 'prose'
  const label = bareLabel(text)
  if ((SIDEBARS.test(label) && !REMINDS.test(text)) || INTRODUCTIONS.test(label))
    return isKnownColumn(text) ? 'rubric' : 'sidebar'
  if (isRubric(text, reading)) return 'rubric'
  if (datelineTail(text, reading)?.rest === '') return 'signoff'
  if (foreignArticle(text, reading.issue)) return 'source'
  if (isLead(text, reading)) return /^(?:本报)?综合消息$/.test(text) ? 'rubric' : 'lead'
  if (SIGNOFFS.some((signoff) => signoff.test(text))) return 'signoff'
  const work = readWork(text)
  if (work) return work.byline.length > 0 && !PICTURED.test(text) ? 'byline' : 'credit'
  if (readSource(text, reading.issue)) return 'source'
  if (readByline(text)) return 'byline'
  if (CAPTION.test(text) || (ARROWED.test(text) && lengthOf(text) > 12)) return 'caption'
  if (MARKED.test(text)) return 'marked'
  if (!isShort(text) || CONTACT.test(text) || isReader(text)) return 'prose'
  return creditTail(text) && !ARCHIVED.test(text) ? 'caption' : 'short'
}

/** Must a wrapped line begin a new block, whatever stands before it? */
export const startsSomething = (text: string, reading: Reading): boolean => {
  const shape = shapeOf(text, reading)
  return shape !== 'short' && shape !== 'prose' && shape !== 'source'
}
