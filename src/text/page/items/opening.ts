import {
  asks,
  isAlike,
  isAsked,
  isNumbered,
  looksCut,
  opensNews,
  opensStory,
} from '../shapes/crosshead'
import { isArtwork } from '../attribution/creditTail'
import { isMarkedHeading } from './briefs'
import { type Flow } from './flow'
import { type Head, promises } from './head'
import { ANSWERS, isEvent, isTwoClauses, LONGEST_RUBRIC, namesPlace } from '../shapes/headings'
import { BULLETS, endsInside, hasComma, isOpen, lengthOf } from '../lines/marks'
import { readTail } from '../attribution/tail'
import { ARROWED, type Reading, type Shaped } from '../shapes/shape'
import { isNotice, isSetByLine, lastText, type Part, type Sketch } from './sketch'
import { BOXES, NOTICES } from '../vocabulary/labels'

const MOST_HEADINGS = 3
const SHORTEST_CAPTION = 15
const SHORTEST_HEADLINE = 6
const LONG_FOR_A_CROSSHEAD = 17
const ENOUGH = 2
const MOST_OF_SHORT_NEWS = 4
// Somebody speaks: a paragraph of an article, with the credit of its picture under it.
const QUOTES =
  /^["\u201C\u300C]|^(?!.{0,3}图)\p{sc=Han}{2,4}[:\uFF1A]|(?:说|道|表示|告诉记者|介绍|认为)[,\uFF0C:\uFF1A\u3002]/u

// The caption of an agency's photo says all by itself; 图为 and 上图 belong to what stands beside it.
const PICTURE_OF_A_DAY = /^这(?:张照片|幅图片)?是.{0,12}\d{1,2}日/u

// 上图：… belongs to the text that it stands by, even apart.
const POINTS_BESIDE = /^[(\uFF08\s]*[上下左右]图/

// 甲 文并摄, 甲 文/图 at its end is by who wrote it.
const SIGNS_TEXT = /(?:文\s?[/\uFF0F并]?\s?[图摄圖]|(?:摄影|图文)报道)[)\uFF09]?$/

/** ▲近日,某公司检修设备。图为检修现场。 says what happened, and what its picture shows of it. */
const isOfADay = ({ text }: Shaped): boolean =>
  ARROWED.test(text) && opensNews(text.replace(ARROWED, '').trimStart()) && /。\s*图为/.test(text)

export const speaks = (text: string): boolean => QUOTES.test(text)

/** A paragraph of the running body that a column of the page cut. */
export const isUnfinished = (part: Part | undefined): boolean =>
  part?.role === 'text' && isOpen(part.text) && !part.tail?.signed && !isSetByLine(part)

/** Does the heading zone at `i` begin an item, or is it a crosshead or a fragment of `current`? */
export function opensItem(flow: Flow, i: number, head: Head, current: Sketch | undefined): boolean {
  if (head.rubrics.length > 0) return true
  const fresh = !current || current.ended
  const text = current && lastText(current)
  const follows = flow.shape(head.next)
  if (!fresh && hasTooManyLines(head)) return false
  if (follows === undefined) return fresh
  if (follows === 'lead' || follows === 'from') return !continuesText(flow, i, head, text)
  if (head.headings.length === 0 || follows === 'verse' || isWork(flow, head)) return true
  if (isOverScores(flow, head) || isOverEntries(flow, head) || isNextQuestion(flow, head, current))
    return true
  if (flow.at(i)?.gap && BOXES.test(current?.headings[0]?.text ?? '')) return true
  if (isNextPlace(head, current) || isNextPiece(flow, head, current)) return true
  if (isOverMarked(flow, i, head) && !isUnfinished(text)) return true
  if (head.bylines.length > 0) return fresh || !signsTextAbove(flow, head)
  if (flow.signsNotice(i) || (!fresh && isInside(flow, i, head, current))) return false
  const first = head.headings[0]?.text ?? ''
  if (fresh || flow.isApart(i) || NOTICES.test(first) || BOXES.test(first)) return true
  if (follows === 'turn' || follows === 'source' || follows === 'signoff' || !text) return false
  return opensPlainText(flow, head, current, text)
}

/** Set like a heading, even apart, and still a part of `current`: （一）, one crosshead of several. */
const isInside = (flow: Flow, i: number, head: Head, current: Sketch): boolean =>
  (isNumbered(head.headings[0]?.text ?? '') && current.hasBody) ||
  isLineOfNotice(flow, i, head, current) ||
  // 相关链接 over a line of its own
  current.parts.at(-1)?.block.shape === 'sidebar' ||
  (promises(current.headings[0]) &&
    !current.isSigned &&
    flow.isSignedBelow(head.next, LONG_FOR_A_CROSSHEAD)) ||
  ((isSignedAbove(current) || current.parts.length === 0) && isOneOfSeveral(flow, head, current))

/** 展示时间：9月15日 right under the text of a notice, where blank lines stand between notices */
const isLineOfNotice = (flow: Flow, i: number, head: Head, current: Sketch): boolean =>
  flow.layout.blankBetween &&
  flow.at(i)?.gap === 0 &&
  isNotice(current) &&
  current.hasBody &&
  !NOTICES.test(head.headings[0]?.text ?? '')

// 雷霆 118∶109 掘金
const MARKED_LABEL = new RegExp(`^[${BULLETS}]\\s?\\p{sc=Han}{2,6}[:\\uFF1A]`, 'u')
const SCORE = /^\S{1,12}[\s\u3000]{1,8}\d{1,3}\s?[\u2236:\uFF1A比-]\s?\d{1,3}[\s\u3000]{1,8}\S/
/** NBA季后赛 over its results */
const isOverScores = (flow: Flow, { headings, next }: Head): boolean =>
  headings.length === 1 && isEvent(headings[0]?.text ?? '') && SCORE.test(flow.text(next))

// 18:00 CCTV-5 …, @某某：…
const ENTRY = /^(?:\d{1,2}[:\uFF1A]\d{2}\s|@)/
/** 今日看点 over a programme, 三言两语 over what readers post */
const isOverEntries = (flow: Flow, { headings, next }: Head): boolean =>
  headings.length === 1 && ENTRY.test(flow.text(next)) && ENTRY.test(flow.text(next + 1))

/** 宠物粪便没人管 over 汪先生：…, as the one before it over 李女士：…; or ●市民反映：… over both */
const isNextQuestion = (flow: Flow, { next }: Head, current: Sketch | undefined): boolean => {
  const [text, above] = [flow.text(next), current?.parts.find(({ role }) => role === 'text')?.text]
  if (above === undefined || current?.headings.length === 0) return false
  const label = MARKED_LABEL.exec(text)?.[0]
  return (isAsked(text) && isAsked(above)) || (label !== undefined && above.startsWith(label))
}

/** Of what several places did, a paragraph each. */
const isNextPlace = ({ headings }: Head, current: Sketch | undefined): boolean =>
  current?.headings.length === 1 &&
  current.parts.length === 1 &&
  namesPlace(current.headings[0]?.text) &&
  namesPlace(headings[0]?.text)

const LONGEST_PIECE = 120
const isPieceText = (flow: Flow, i: number): boolean =>
  flow.shape(i) === 'prose' &&
  flow.at(i)?.gap === 0 &&
  flow.shape(i + 1) !== 'prose' &&
  !isOpen(flow.text(i)) &&
  lengthOf(flow.text(i)) <= LONGEST_PIECE
/** Under a column's name a headline right over one short paragraph, as the one before it. */
const isNextPiece = (flow: Flow, { headings, next }: Head, current: Sketch | undefined): boolean =>
  current?.rubrics.length === 1 &&
  current.headings.length === 1 &&
  current.parts.length === 1 &&
  !current.isSigned &&
  headings.length === 1 &&
  (headings[0]?.gap ?? 0) > 0 &&
  lengthOf(headings[0]?.text ?? '') > LONGEST_RUBRIC &&
  isPieceText(flow, next - 2) &&
  isPieceText(flow, next) &&
  !flow.isSignedBelow(next, LONG_FOR_A_CROSSHEAD)

const FEWEST_MARKED = 2
/** A headline over ◆ 甲：… and ◆ 乙：…, each over what they say */
const isOverMarked = (flow: Flow, i: number, { headings, next }: Head): boolean => {
  const isApart = (flow.at(i)?.gap ?? 0) > 0 && lengthOf(headings[0]?.text ?? '') > LONGEST_RUBRIC
  let marked = 0
  for (let at = next; isApart && isMarkedHeading(flow, at); at++) {
    marked++
    while (flow.shape(at + 1) === 'prose') at++
  }
  return marked >= FEWEST_MARKED
}

/** 《某书》 over its author and publisher */
const isWork = (flow: Flow, { headings, next }: Head): boolean =>
  flow.shape(next) === 'row' && /^\u300A[^\u300A\u300B]+\u300B$/.test(headings[0]?.text ?? '')

/** Its author stands over the story, or between its introduction and the story. */
const isSignedAbove = ({ parts }: Sketch): boolean =>
  parts.slice(0, 2).some(({ role }) => role === 'byline')

/** Crossheads of the same form stand above it in `current`, or come below before anybody signs. */
function isOneOfSeveral(flow: Flow, { headings, next }: Head, { crossheads }: Sketch): boolean {
  const lines = headings.map(({ text }) => text)
  return (
    isAlike(lines, crossheads.slice(-lines.length)) ||
    isAlike(lines, flow.nextShortLines(next)) ||
    (lines.length === 1 && isOneLength([...crossheads, ...lines, ...flow.singleLines(next)]))
  )
}

const FEWEST_OF_LENGTH = 3
const LONGEST_OF_LENGTH = 10
/** 猜灯谜的老人, 守夜的环卫工, 返岗的列车长 */
const isOneLength = (lines: readonly string[]): boolean =>
  lines.length >= FEWEST_OF_LENGTH &&
  lines.every((line) => lengthOf(line) === lengthOf(lines[0] ?? '')) &&
  lengthOf(lines[0] ?? '') <= LONGEST_OF_LENGTH

const hasTooManyLines = (head: Head): boolean =>
  head.headings.filter((block) => lengthOf(block.text) > LONGEST_RUBRIC).length > MOST_HEADINGS

/** Is the first heading candidate really the rest of the cut paragraph above? */
function continuesText(flow: Flow, i: number, head: Head, text: Part | undefined): boolean {
  const first = head.headings[0]
  if (!first || head.headings.length < 2 || !isUnfinished(text) || flow.isApart(i)) return false
  return hasComma(first.text)
}

/** （张三） between a paragraph and the next item's headings signs the paragraph. */
function signsTextAbove(flow: Flow, head: Head): boolean {
  const bracketed = /^[(\uFF08]/.test(head.bylines[0]?.text ?? '')
  return bracketed && head.headings.length === 1 && flow.shape(head.next) !== 'prose'
}

/** Headings over text that opens with no dateline: a new item, or a crosshead of this one? */
function opensPlainText(flow: Flow, head: Head, current: Sketch, text: Part): boolean {
  const [first, second] = head.headings
  if (!first || isUnfinished(text) || flow.shape(head.next) === 'credit') return false
  const isCut = (block: Shaped): boolean =>
    looksCut(block.text, block === head.headings.at(-1) ? flow.text(head.next) : '')
  if (isNumbered(first.text) || head.headings.some(isCut)) return false
  const pictured = flow.isCredited(head.next) && !flow.isCreditOfAll(head.next)
  const under = flow.text(flow.afterCaption(head.next))
  if (pictured && (flow.isOnlyCaption(head.next) || opensNews(under))) return true
  if (current.brief || isShortNotice(current)) return true
  // 城管：已责令整改 under it
  if (second) return ANSWERS.test(second.text) || !isParallel(first.text, current)
  if (isOfTheSet(first.text, current)) return false
  if (current.isSigned && flow.isSignedBelow(head.next, lengthOf(first.text))) return true
  return headlineScore(first.text, flow.text(head.next), current, flow.hasLeads) >= ENOUGH
}

/** 更正 and its one paragraph get no crosshead. */
const isShortNotice = (sketch: Sketch): boolean => sketch.parts.length === 1 && isNotice(sketch)

/** 本报讯 with a few paragraphs and no crosshead so far seldom gets one. */
const isShortNews = ({ parts, crossheads }: Sketch): boolean =>
  crossheads.length === 0 &&
  parts.length <= MOST_OF_SHORT_NEWS * 2 &&
  parts.filter(isWholeParagraph).length <= MOST_OF_SHORT_NEWS &&
  parts.find(({ role }) => role === 'text')?.block.shape === 'lead'

const isWholeParagraph = ({ role, text }: Part): boolean => role === 'text' && !isOpen(text)

/** 海地民防部门17日通报,… between headings, on a page of agencies' stories. */
const isOneParagraph = ({ parts: [part, ...more], isSigned, headings }: Sketch): boolean =>
  part?.role === 'text' && more.length === 0 && !isSigned && headings.length > 0

/** As long as the crossheads above it. */
const isParallel = (heading: string, { crossheads }: Sketch): boolean =>
  crossheads.some((text) => Math.abs(lengthOf(text) - lengthOf(heading)) <= 2)

const FEWEST_OF_SET = 2
/** 建强堡垒 聚合力, 攻坚克难 当先锋 above it have its length and its space. */
const isOfTheSet = (heading: string, { crossheads }: Sketch): boolean =>
  crossheads.length >= FEWEST_OF_SET &&
  crossheads.every(
    (text) => lengthOf(text) === lengthOf(heading) && isTwoClauses(text) === isTwoClauses(heading),
  )

function headlineScore(heading: string, next: string, current: Sketch, hasLeads: boolean): number {
  const length = lengthOf(heading)
  if (length < SHORTEST_HEADLINE) return 0
  let score = 0
  if (opensNews(next)) score += 1
  if (length >= LONG_FOR_A_CROSSHEAD) score += 1
  if (asks(heading)) score += 0.5
  if (!hasLeads && current.parts.length === 1) score += 1
  if (!hasLeads && !current.isSigned && opensStory(next)) score += 1
  if (isShortNews(current) || (opensNews(next) && isOneParagraph(current))) score += 1
  if (isParallel(heading, current)) score -= 1
  return score
}

/** 新华社北京…电 */
const isAgencys = ({ parts: [part] }: Sketch, { datelines, issue }: Reading): boolean =>
  part?.block.shape === 'lead' && Boolean(datelines.read(part.text, issue)?.dateline.agency)

/** 本报记者 甲 摄影报道 under the last paragraph of a story that nobody has signed yet. */
export const signsStory = (
  flow: Flow,
  i: number,
  { headings, hasBody, isSigned }: Sketch,
): boolean =>
  headings.length > 0 && hasBody && !isSigned && flow.isReport(i) && !opensNews(flow.text(i))

/** Is the paragraph at `i` the caption of a photo by itself, not of one in `current`? */
export function opensPhoto(flow: Flow, i: number, current: Sketch): boolean {
  const block = flow.at(i)
  if (!block || !flow.isCredited(i)) return false
  if (isArtwork(block.text)) return true
  const apart = flow.isApart(i)
  if (current.ended || (apart && !POINTS_BESIDE.test(block.text))) return true
  if (current.brief && current.headings.length === 0 && block.gap > 0) return true
  if (current.hasBody && SIGNS_TEXT.test(block.text) && !opensNews(block.text)) return false
  if (signsStory(flow, i, current)) return false
  const before = lastText(current)
  if (isUnfinished(before) && block.shape === 'prose') {
    if (!opensNews(block.text) || endsInside(before?.text ?? '')) return false
  }
  if (current.hasBody && PICTURE_OF_A_DAY.test(block.text)) return true
  if (!current.hasBody) return false
  if (isOfADay(block)) return true
  if (block.shape === 'caption') return flow.isOwnPicture(i) && isAgencys(current, flow.reading)
  if (opensNews(block.text)) return true
  return (
    !speaks(block.text) && !flow.isCreditOfAll(i) && flow.paragraphLength(i) >= SHORTEST_CAPTION
  )
}

const SIGNED_IN_BRACKETS = /[(\uFF08][^()\uFF08\uFF09]{2,12}[)\uFF09]$/
/** 近日,某社区举办活动。（甲） below a story that others signed is a piece of its own. */
export function opensSignedPiece(flow: Flow, i: number, current: Sketch): boolean {
  const text = flow.text(i)
  const isOwn = SIGNED_IN_BRACKETS.test(text) && opensNews(text)
  if (!isOwn || !isSignedAbove(current) || current.brief || isUnfinished(lastText(current)))
    return false
  const names = readTail(text, flow.reading.issue).work.byline.map(({ name }) => name)
  const authors = current.parts.find(({ role }) => role === 'byline')?.text ?? ''
  return names.length > 0 && names.every((name) => !authors.includes(name))
}

/** ● between two closed paragraphs begins a brief only when it is set apart and opens like news. */
export function opensMarkedBrief(
  flow: Flow,
  i: number,
  current: Sketch | undefined,
  text: string,
): boolean {
  if (!current || current.ended || current.brief) return true
  if (isUnfinished(lastText(current))) return false
  // ● 标题 over 新华社…电
  if (flow.shape(i + 1) === 'lead' && isOpen(text)) return true
  return flow.isApart(i) && !isOpen(text) && opensNews(text)
}
