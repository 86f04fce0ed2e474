import { readBareNames } from '../attribution/byline'
import { foreignArticle } from '../attribution/source'
import { asks, isAlike, isAlone, looksCut } from '../shapes/crosshead'
import { type Flow } from './flow'
import { BULLETS, insideBrackets, lengthOf } from '../lines/marks'
import { ANSWERS, DASHED } from '../shapes/headings'
import { type Shaped } from '../shapes/shape'
import { NOTICES } from '../vocabulary/labels'

/** A heading zone: its rubric lines, headings, and lines of authors or pointers; `next` is the index after it. */
export interface Head {
  rubrics: Shaped[]
  headings: Shaped[]
  bylines: Shaped[]
  next: number
}

const LONGEST_HEAD = 9
const SHORTEST_TEXT = 12
export const MARK = new RegExp(`^[${BULLETS}\\s]+`, 'u')

/** The heading zone that begins at `i`; empty when `next` is `i`. `signed`: the item above has its authors. */
export function findHead(flow: Flow, i: number, signed: boolean): Head {
  const head: Head = { rubrics: [], headings: [], bylines: [], next: i }
  if ((signed || flow.signsAbove) && signsHeading(flow, i)) {
    do head.bylines.push(...[flow.at(head.next++)].filter((block) => block !== undefined))
    while (flow.shape(head.next) === 'credit')
  }
  for (; head.next < i + LONGEST_HEAD; head.next++) {
    const block = flow.at(head.next)
    if (!block || !takes(head, block, flow)) break
  }
  leaveFragment(head, flow)
  signWithLastLine(head, flow)
  return head
}

function takes(head: Head, block: Shaped, flow: Flow): boolean {
  const i = head.next
  const started = head.headings.length > 0
  if (!started && block.shape === 'rubric') head.rubrics.push(block)
  else if (!started && head.rubrics.length > 0 && signsHeading(flow, i)) head.bylines.push(block)
  else if (block.shape === 'short' && (head.bylines.length === 0 || !started || isAbove(head))) {
    if (started && flow.isApart(i) && !flow.isApart(i - head.headings.length)) return false
    if (isSigned(head) && flow.shape(i + 1) === 'prose') return false
    if (!started && head.rubrics.length > 0 && flow.shape(i + 1) === 'signoff') return false
    head.headings.push(block)
  } else if (signs(block, i, started, flow) || isPointer(block, i, started, flow))
    head.bylines.push(block)
  else return false
  return true
}

/** （相关报道见2版）, or whose article is translated, between the headings and the story */
const isPointer = (block: Shaped, i: number, started: boolean, flow: Flow): boolean =>
  started &&
  ((block.shape === 'turn' && flow.shape(i + 1) === 'lead') ||
    (['prose', 'lead'].includes(flow.shape(i + 1) ?? '') &&
      foreignArticle(block.text, null) !== null))

/** 张三 under a heading, before the text. */
const isSigned = ({ headings }: Head): boolean =>
  headings.length > 1 && readBareNames(headings.at(-1)?.text ?? '') !== null

/** Its author stands over its headings. */
const isAbove = ({ bylines: [byline], headings: [heading] }: Head): boolean =>
  byline !== undefined && heading !== undefined && byline.first < heading.first

function signs(block: Shaped, i: number, started: boolean, flow: Flow): boolean {
  if (block.shape === 'byline') return started || isEditorial(block, flow.shape(i + 1))
  const next = flow.shape(i + 1)
  return (
    block.shape === 'credit' &&
    started &&
    /报道$/.test(block.text) &&
    (next === 'prose' || next === 'lead')
  )
}

const MOST_HEADINGS = 3

/** 本报记者 甲 above the headline of what they wrote, which has no other author below. */
function signsHeading(flow: Flow, i: number): boolean {
  if (flow.creditsNext(i)) return flow.shape(i + 1) === 'short'
  if (flow.shape(i) !== 'byline' || insideBrackets(flow.text(i)) !== null) return false
  // 摄影：乙 under 记者 甲
  let top = i + 1
  while (flow.shape(top) === 'credit' && top <= i + MOST_HEADINGS) top++
  let after = top
  while (flow.shape(after) === 'short' && after < top + MOST_HEADINGS) after++
  const isText = flow.shape(after) === 'prose' || flow.shape(after) === 'marked'
  return after > top && isText && !readBareNames(flow.text(after - 1))
}

/** 本报评论员 above a headline signs what follows. */
const isEditorial = (block: Shaped, next: Shaped['shape'] | undefined): boolean =>
  /评论员[:\uFF1A]?$/.test(block.text) && next === 'short'

/** The first words of a body that its column cut at once are no heading, nor what it cut off next, nor its first crosshead. */
function leaveFragment(head: Head, flow: Flow): void {
  if (flow.shape(head.next) !== 'prose') return
  for (let last = head.headings.at(-1); last && isFragment(last, head, flow);) {
    head.headings.pop()
    head.next--
    last = head.headings.at(-1)
  }
}

const PROMISES = /这(?:些|[几\d一二三四五六七八九十]+[个项条件种类招点问])|(?:有|看|记住)这/
/** 下月起这些新规施行: what it speaks of follows, each under a line of its own. */
export const promises = (heading: Shaped | undefined): boolean => PROMISES.test(heading?.text ?? '')

function isFragment(last: Shaped, { headings, next }: Head, flow: Flow): boolean {
  const before = headings.at(-2)
  if (!before || last !== flow.at(next - 1)) return false
  if (isAlike([last.text], flow.nextShortLines(next))) return true
  if (promises(before) && flow.singleLines(next).length > 0) return true
  if (DASHED.test(last.text) || readBareNames(last.text)) return false
  // 法院：侵犯隐私,拆!
  if (ANSWERS.test(last.text) && asks(last.text)) return false
  if (opensNotice(before.text, last.text)) return true
  if (flow.isWhole && isAlone(last.text, flow.text(next))) return false
  return looksCut(last.text, flow.text(next))
}

/** Under 注销公告 the text begins; 〔2023〕5号 is no text. */
const opensNotice = (heading: string, text: string): boolean =>
  NOTICES.test(heading) && lengthOf(text) > SHORTEST_TEXT && !/号[)\uFF09]?$/.test(text)

/** An author's bare name as the last line of the heading zone. */
function signWithLastLine(head: Head, flow: Flow): void {
  const last = head.headings.at(-1)
  const follows = flow.shape(head.next)
  if (!last || head.headings.length < 2 || head.bylines.length > 0) return
  if (
    (follows === 'prose' || follows === 'lead' || follows === 'short') &&
    readBareNames(last.text)
  ) {
    head.headings.pop()
    head.bylines.push(last)
  }
}
