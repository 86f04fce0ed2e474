import { readBareNames } from '../attribution/byline'
import { isAlike, isAlone, looksCrosshead, runsOn } from '../shapes/crosshead'
import { type Flow } from './flow'
import { MARK } from './head'
import { hasComma, isOpen, lengthOf } from '../lines/marks'
import { isUnfinished, signsStory, speaks } from './opening'
import { as, datelineTail, type Shaped } from '../shapes/shape'
import { addPart, isNotice, lastText, type Part, type Sketch } from './sketch'
import { readTail } from '../attribution/tail'
import { bareLabel } from '../shapes/columnKinds'
import { INTRODUCTIONS, SIDEBARS } from '../vocabulary/labels'
import { INSTITUTIONS } from '../vocabulary/media'

const LONGEST_CAPTION = 80
// Between the author and the first paragraph.
const LONGEST_OPENING_CAPTION = 40
const LONGEST_MARKED = 34

const SAYS_WHAT = /[:\uFF1A]./
/** 一、项目编号：… of a tender, and who signs it: in a notice such a line stands by itself. */
const isLineOfNotice = ({ shape, text }: Shaped, sketch: Sketch): boolean =>
  shape === 'short' &&
  isNotice(sketch) &&
  sketch.hasBody &&
  (SAYS_WHAT.test(text) || INSTITUTIONS.test(text))

const plain = (role: Part['role'], block: Shaped): Part => ({
  role,
  block,
  text: block.text,
  tail: null,
})

/** Adds the block at `i` to an item in the part that it plays there. */
export function place(flow: Flow, i: number, sketch: Sketch): void {
  const printed = flow.at(i)
  if (!printed) return
  const block = isLineOfNotice(printed, sketch) ? as(printed, 'row') : printed
  const role = roleOf(flow, i, block, sketch)
  if (role === 'text' || role === 'crosshead' || role === 'caption')
    addText(flow, sketch, block, role)
  else if (role === 'byline' && signsIntro(flow, i, sketch)) addPart(sketch, plain(role, block))
  else addPlain(sketch, block, role)
  if (block.shape === 'verse' && !goesOnAsPoem(flow.shape(i + 1))) sketch.ended = true
  sketch.last = Math.max(sketch.last, block.last)
}

const goesOnAsPoem = (next: Shaped['shape'] | undefined): boolean =>
  next === 'verse' || next === 'sidebar'

/** A line that is wholly byline, credit, source, turn or sign-off; all but a credit end the item. */
export function addPlain(sketch: Sketch, block: Shaped, role: Part['role']): void {
  const { hasText } = sketch
  addPart(sketch, plain(role, block))
  if (role === 'credit') sketch.ended ||= sketch.photo
  else sketch.ended = hasText
}

export function addText(flow: Flow, sketch: Sketch, block: Shaped, role: Part['role']): void {
  const tail = readTail(block.text, flow.reading.issue)
  addPart(sketch, { role, block, text: tail.text, tail })
  const credited = sketch.photo && tail.work.credit.length > 0
  const closed = datelineTail(block.text, flow.reading) !== null
  sketch.ended =
    tail.signed || tail.source !== null || tail.continuedTo.length > 0 || credited || closed
}

// …本报记者采访了几位专家。 over the author, and what they said under crossheads
const LEADS_IN =
  /[?\uFF1F:\uFF1A]$|(?:采访了|请教了?|支招|走访了|走进|探访|听听|看看|梳理|盘点|整理|解答)[^\u3002]{0,30}\u3002$/

/** 导语, then its author, then the story: such an author ends nothing. */
function signsIntro(flow: Flow, i: number, sketch: Sketch): boolean {
  const [first, ...rest] = sketch.parts.filter(
    ({ role }) => role === 'text' || role === 'crosshead',
  )
  if (sketch.headings.length === 0 || sketch.isSigned || !first) return false
  const after = flow.shape(i + 1) === 'short' ? flow.shape(i + 2) : flow.shape(i + 1)
  if (after !== 'prose') return false
  if (first.role === 'crosshead') return INTRODUCTIONS.test(bareLabel(first.text))
  if (rest.length > 0) return false
  const lines = flow.singleLines(i + 1)
  return flow.shape(i + 1) === 'prose'
    ? !flow.isSignedBelow(i + 1, LONGEST_CAPTION)
    : lines.length > 1 &&
        (LEADS_IN.test(first.text) || isAlike(lines.slice(0, 1), lines.slice(1, 2)))
}

function roleOf(flow: Flow, i: number, block: Shaped, sketch: Sketch): Part['role'] {
  switch (block.shape) {
    case 'turn':
    case 'source':
    case 'byline':
    case 'credit':
    case 'signoff':
      return block.shape
    case 'caption':
      // ▲某某遗失营业执照,声明作废。 has a mark and no picture.
      return isNotice(sketch) && !flow.isCredited(i) ? 'text' : 'caption'
    case 'rubric':
    case 'sidebar':
      return 'crosshead'
    case 'lead':
    case 'row':
    case 'verse':
      return 'text'
    default:
      return roleOfText(flow, i, block, sketch)
  }
}

function roleOfText(flow: Flow, i: number, block: Shaped, sketch: Sketch): Part['role'] {
  const next = flow.at(i + 1)
  if (flow.signsNotice(i)) return 'signoff'
  const before = lastText(sketch)
  const indented = flow.layout.indented && block.indented
  if (sketch.photo) return 'caption'
  if (isUnfinished(before) && next?.shape === 'prose' && isShortCaption(block, flow))
    return 'caption'
  if (isUnfinished(before) && !indented) return 'text'
  if ((before || isOverText(flow, i, sketch)) && isShortCaption(block, flow)) return 'caption'
  if (
    next?.shape === 'credit' &&
    !flow.creditsNext(i + 1) &&
    !speaks(block.text) &&
    !flow.isCreditOfAll(i) &&
    !signsStory(flow, i, sketch) &&
    lengthOf(block.text) < (before ? LONGEST_CAPTION : LONGEST_OPENING_CAPTION) &&
    (before || isOverText(flow, i, sketch))
  )
    return 'caption'
  if (isTitleOfBox(block, next, sketch)) return 'crosshead'
  if (isLooseName(block, next, sketch)) return 'byline'
  if (block.shape === 'prose' || !next || (indented && !isOpen(block.text))) return 'text'
  return isCrosshead(block, next, sketch, flow.isWhole) ? 'crosshead' : 'text'
}

/** The picture between the headings and the story. */
const isOverText = (flow: Flow, i: number, sketch: Sketch): boolean =>
  sketch.headings.length > 0 && ['prose', 'lead'].includes(flow.shape(flow.afterCaption(i)) ?? '')

function isCrosshead(block: Shaped, next: Shaped, sketch: Sketch, isWhole: boolean): boolean {
  const text = block.text.replace(MARK, '')
  if (block.shape === 'marked' && isPoint(text, next)) return false
  if (['turn', 'byline', 'rubric'].includes(next.shape)) return false
  if (isWhole && block.shape === 'short' && hasComma(text) && isAlone(text, next.text)) return true
  return looksCrosshead(text, next.text, sketch.crossheads)
}

/** Of what is marked: ▶黄梅戏在武汉首演。, what is longer than a heading, and ●… over ●…. */
const isPoint = (text: string, next: Shaped): boolean =>
  lengthOf(text) > LONGEST_MARKED || /\u3002$/.test(text) || next.shape === 'marked'

/** 抢修人员在检查线路。甲 摄 between two paragraphs. */
const isShortCaption = (block: Shaped, flow: Flow): boolean => {
  const { text, work } = readTail(block.text, flow.reading.issue)
  return work.credit.length > 0 && work.byline.length === 0 && lengthOf(text) < LONGEST_CAPTION
}

/** 记者手记 over a line that has a comma, and text under it */
const isTitleOfBox = (block: Shaped, next: Shaped | undefined, { parts }: Sketch): boolean =>
  block.shape === 'short' &&
  next?.shape === 'prose' &&
  SIDEBARS.test(bareLabel(parts.at(-1)?.text ?? '')) &&
  !runsOn(block.text, next.text)

/** 张三 alone under the last paragraph. */
const isLooseName = (block: Shaped, next: Shaped | undefined, sketch: Sketch): boolean =>
  block.shape === 'short' &&
  sketch.parts.length > 0 &&
  next?.shape !== 'prose' &&
  readBareNames(block.text) !== null
