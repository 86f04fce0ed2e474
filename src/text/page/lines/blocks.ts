import { type Line } from './lines'
import { FINAL, hasComma, isOpen } from './marks'

/** A paragraph or a part of one: what a column of the page holds of it. Line numbers are 1-based. */
export interface Block {
  text: string
  first: number
  last: number
  gap: number
  indented: boolean
}

/** How this page sets its paragraphs; every rule about joining depends on it. */
export interface Layout {
  indented: boolean
  wrapped: boolean
  blankBetween: boolean
  /** the usual width of a wrapped line, in half-width columns */
  measure: number
}

const MIN_INDENT = 2
const MAX_INDENT = 8
const LONGEST_MEASURE = 100
const TOLERANCE = 4
// A number or a Latin word that did not fit leaves its line this much shorter.
const UNBREAKABLE = 12
const MOST_HEADINGS = 4
const SENTENCE = new RegExp(`[${FINAL}]`)
const isWide = (character: string): boolean =>
  (character.codePointAt(0) ?? 0) > 0x2e7f || character === '\u2026'
const NARROW_QUOTES = /[\u2018\u2019\u201C\u201D\u2014\u00B7]/

const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (isWide(c) || NARROW_QUOTES.test(c) ? 2 : 1), 0)
/** What a line break leaves whole: a number, a word, a character with the marks that lean on it. */
const UNIT =
  /^["\u201C\u2018\u300A(\uFF08]*(?:[\dA-Za-z.%]+|.)[,.\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF01\uFF1F\u201D\u2019\u300B)\uFF09]*/u

/** Width in half-width columns. */
const measure = (line: Line): number => line.indent + widthOf(line.text)

const isIndented = (line: Line): boolean => line.indent >= MIN_INDENT && line.indent <= MAX_INDENT
// 1 巴塞罗那 29 70: cells of a table are as wide as those above them, and wrap nothing.
const FEWEST_CELLS = 3
const MARKS = /[()\uFF08\uFF09,\uFF0C\u3001\u3002\u201C\u201D]/
const isRow = ({ text }: Line): boolean =>
  !MARKS.test(text) && text.split(/[\s\u3000]+/).length >= FEWEST_CELLS
const isProse = (line: Line): boolean => SENTENCE.test(line.text) || hasComma(line.text)

function readLayout(lines: readonly Line[], widths: readonly number[]): Layout {
  let starts = 0
  let indentedStarts = 0
  let followed = 0
  let blanks = 0
  const full: number[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const next = lines[i + 1]
    if (line.gap > 0 && i > 0) blanks++
    if (before && !isOpen(before.text) && isProse(line)) {
      starts++
      if (isIndented(line)) indentedStarts++
    }
    if (!next || next.gap > 0) return
    followed++
    const width = widths[i] ?? 0
    const near = Math.max(widths[i - 1] ?? 0, widths[i + 1] ?? 0)
    if (
      isOpen(line.text) &&
      !isRow(line) &&
      width <= LONGEST_MEASURE &&
      width >= 16 &&
      Math.abs(width - near) <= TOLERANCE
    )
      full.push(width)
  })
  const indentedProse = lines.filter((line) => isIndented(line) && isProse(line)).length
  return {
    indented: indentedStarts > 0 ? indentedStarts / starts >= 0.3 : indentedProse >= 2,
    wrapped: full.length >= 3 && full.length / followed >= 0.35,
    measure: full.sort((a, b) => a - b)[Math.floor(full.length / 2)] ?? LONGEST_MEASURE,
    blankBetween: blanks >= 3 || blanks / Math.max(1, lines.length) > 0.1,
  }
}

/** Joins the lines of hard-wrapped paragraphs; in other layouts a line is a block. */
export function toBlocks(
  lines: readonly Line[],
  startsSomething: (text: string) => boolean,
): { blocks: Block[]; layout: Layout } {
  const widths = lines.map(measure)
  const layout = readLayout(lines, widths)
  const starting = layout.wrapped ? lines.map((line) => startsSomething(line.text)) : []
  const blocks: Block[] = []
  let parts: string[] = []
  let isText = false
  lines.forEach((line, i) => {
    const block = blocks.at(-1)
    const next = lines[i + 1]
    const starts = starting[i] === true
    if (block && layout.wrapped && !starts && continues(i)) {
      parts.push(line.text)
      block.last = line.number
    } else {
      finish()
      parts = [line.text]
      isText = startsProse(line, next, starts)
      blocks.push({
        text: '',
        first: line.number,
        last: line.number,
        gap: line.gap,
        indented: isIndented(line),
      })
    }
    if (isProse(line)) isText = true
  })
  finish()
  return { blocks, layout }

  function finish(): void {
    const block = blocks.at(-1)
    if (block) block.text = joinPieces(parts, true)
  }
  function startsProse(line: Line, next: Line | undefined, starts: boolean): boolean {
    return isProse(line) || (starts && next?.gap === 0) || (layout.indented && isIndented(line))
  }
  function continues(i: number): boolean {
    const line = lines[i]
    const before = lines[i - 1]
    if (!line || !before || line.gap > 0 || !isText) return false
    if (layout.indented && isIndented(line)) return false
    if (isHeading(i)) return false
    const full = isFull(i - 1, TOLERANCE)
    if (isOpen(before.text)) return full || (isProse(line) && isFull(i - 1, UNBREAKABLE))
    if (layout.indented && isProse(line) && isFull(i - 1, UNBREAKABLE)) return true
    return full && !isEndedEarly(i) && !isOnlyLast(i)
  }
  /**
   * Inside a paragraph a line is full or ends a sentence. An open line is a heading when it is short,
   * or when it and the open lines after it lead to a new paragraph.
   */
  function isHeading(i: number): boolean {
    const text = lines[i]?.text ?? ''
    if (!isOpen(text) || SENTENCE.test(text)) return false
    if (!isFull(i, UNBREAKABLE)) return true
    for (let at = i; at < i + MOST_HEADINGS && isOpen(lines[at]?.text ?? ''); at++) {
      const next = lines[at + 1]
      if (!next || next.gap > 0 || starting[at + 1] || (layout.indented && isIndented(next)))
        return !hasComma(lines[at]?.text ?? '')
    }
    return false
  }
  /** Without indents, a line that had room for what begins the next one ended its paragraph. */
  function isEndedEarly(i: number): boolean {
    if (layout.indented) return false
    const unit = UNIT.exec(lines[i]?.text ?? '')?.[0] ?? ''
    return (widths[i - 1] ?? 0) + widthOf(unit) <= layout.measure
  }
  function isOnlyLast(i: number): boolean {
    return (
      !isProse(lines[i] ?? { text: '', number: 0, indent: 0, gap: 0 }) && lines[i + 1]?.gap !== 0
    )
  }
  function isFull(i: number, tolerance: number): boolean {
    const around = [i - 2, i - 1, i, i + 1, i + 2].map((at) => widths[at] ?? 0)
    const widest = Math.max(...around.filter((width) => width <= LONGEST_MEASURE))
    const width = widths[i] ?? 0
    return width <= LONGEST_MEASURE && width >= Math.min(widest, layout.measure) - tolerance
  }
}

/**
 * Joins what line or column breaks cut. No character is de-duplicated (层|层 is printed twice), and
 * only words of Latin letters in wrapped lines get a space.
 */
export function joinPieces(pieces: readonly string[], wrapped: boolean): string {
  const spaced = pieces.map((piece, i) => {
    const before = pieces[i - 1] ?? ''
    return wrapped && /[A-Za-z,;.]$/.test(before) && /^[A-Za-z]/.test(piece) ? ` ${piece}` : piece
  })
  return spaced.join('')
}
