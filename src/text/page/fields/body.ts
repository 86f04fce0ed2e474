import { joinPieces, type Layout } from '../lines/blocks'
import { BULLETS, COMMA, FINAL, isOpen, ONLY_CLOSERS } from '../lines/marks'
import { ARROWED } from '../shapes/shape'
import { isSetByLine, type Part } from '../items/sketch'
import { type ParsedBlock } from '../types'
import { GREETINGS } from '../vocabulary/labels'

const LISTED =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|[一二三四五六七八九十]是|\d{1,2}[.、\uFF0E](?!\d)|[\u2460-\u2473]|[\u25A0-\u25FF\u2605]|["\u201C\u300A]?问[:\uFF1A]|答[:\uFF1A])/
// ● 甲队3∶0乙队 and the next
const MARKED = new RegExp(`^[${BULLETS}]`, 'u')
// 现公告如下：, and a point of a list that ends with a semicolon.
const ANNOUNCES =
  /(?:如下|以下\p{sc=Han}{0,12}|下列\p{sc=Han}{0,12}|(?:具体|分别|内容|安排)为)[:\uFF1A]$/u
// 报告分三个部分:一、回顾;二、目标; counts inside its sentence.
const COUNTS_ON = /[:\uFF1A;\uFF1B](?:[一二三四五六七八九]、|[一二三四五六七八九]是)/
const LONGEST_POINT = 40
const ENDS_POINT = /[;\uFF1B]$/
const OPENS_POINT = 2
/** 坚持…； and 坚持…。 are two points, however long. */
const isParallel = (point: string, next: string): boolean =>
  point.slice(0, OPENS_POINT) === next.slice(0, OPENS_POINT)
const INTRODUCES = /[:\uFF1A;\uFF1B]$/

/** An open paragraph goes on in the next text, unless the setting or a list says that one begins. */
function continues(before: string, part: Part, layout: Layout): boolean {
  if (isSetByLine(part)) return false
  if (STARTS_INSIDE.test(part.text)) return true
  if (!isOpen(before)) return false
  if (MARKED.test(before) && MARKED.test(part.text)) return false
  if (COUNTS_ON.test(before)) return true
  if (GREETINGS.test(before)) return false
  if (ANNOUNCES.test(before)) return false
  if (ENDS_POINT.test(before) && (before.length <= LONGEST_POINT || isParallel(before, part.text)))
    return false
  if (layout.indented && part.block.indented && !ENDS_INSIDE.test(before)) return false
  return !(INTRODUCES.test(before) && (LISTED.test(part.text) || ENDS_POINT.test(part.text)))
}

// No paragraph begins so, whatever ends above it; nor ends so.
const STARTS_INSIDE = new RegExp(
  `^[${COMMA}\\u3001\\u3002\\uFF1B\\uFF1F\\uFF01\\u2026${ONLY_CLOSERS}]`,
)
const ENDS_INSIDE = /[,\uFF0C\u3001(\uFF08\u201C\u300A]$/

// 这 个 时 节: a line spread to the width of its narrow column, as a PDF gives it.
const CHARACTER = `[\\p{sc=Han}\\u3001:\\uFF1A;\\uFF1B\\u201C\\u201D${COMMA}${FINAL}]`
const SPREAD = new RegExp(`(?:${CHARACTER} ){2,}${CHARACTER}`, 'gu')
/** 名次 球队 胜 负 of a table stays. */
const textOf = (part: Part): string =>
  isSetByLine(part) ? part.text : part.text.replace(SPREAD, (run) => run.replaceAll(' ', ''))

interface Running {
  type: ParsedBlock['type']
  pieces: string[]
}

/** Puts paragraphs together again that the page's columns cut. `open` is the line of one left unfinished. */
export function joinBody(
  parts: readonly Part[],
  layout: Layout,
): { body: ParsedBlock[]; open: number | null } {
  const blocks: Running[] = []
  let running: Running | null = null
  let caption: Running | null = null
  let line = 0
  const begin = (type: Running['type'], text: string): Running => {
    const block = { type, pieces: [text] }
    blocks.push(block)
    return block
  }
  for (const part of parts) {
    if (part.role === 'crosshead' || part.role === 'signoff') {
      begin(part.role === 'signoff' ? 'paragraph' : 'crosshead', part.text)
      running = null
    } else if (part.role === 'text' && part.text !== '') {
      const block: Running = extend(running, part, layout) ?? begin('paragraph', textOf(part))
      running = isSetByLine(part) ? null : block
      line = part.block.last
      caption = null
    } else if (part.role === 'caption') {
      const isAnother = ARROWED.test(part.block.text)
      caption = (isAnother ? null : extend(caption, part, layout)) ?? begin('caption', part.text)
    }
  }
  const body = blocks.map(({ type, pieces }) => ({ type, text: joinPieces(pieces, false) }))
  return { body, open: running && isOpen(running.pieces.at(-1) ?? '') ? line : null }
}

function extend(block: Running | null, part: Part, layout: Layout): Running | null {
  if (!block || !continues(block.pieces.at(-1) ?? '', part, layout)) return null
  block.pieces.push(textOf(part))
  return block
}
