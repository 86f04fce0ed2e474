import { readHeaderLine } from './headerLine'
import { type Line } from '../lines/lines'
import { lengthOf } from '../lines/marks'

const TOP_LINES = 16
const LONGEST_PIECE = 10
const FEWEST_PIECES = 3
// A, 08, 2023, 12/05: what by itself is no header line yet
const PIECE = /^(?:[A-Z]|\d{1,4}|\d{1,2}[/.\u00B7-]\d{1,2}|\d{4}年|\d{1,2}[月日]|[年月日版])$/

// 2024 over 2·1: a masthead's, wherever a PDF gives it
const YEAR = /^\d{4}$/
const MONTH_AND_DAY = /^\d{1,2}[/.\u00B7-]\d{1,2}$/

/** A header whose parts, down to its digits, stand under each other is one line. */
export function joinFragments(lines: readonly Line[]): readonly Line[] {
  const dated = lines.findIndex(
    ({ text }, i) => YEAR.test(text) && MONTH_AND_DAY.test(lines[i + 1]?.text ?? ''),
  )
  return joinFrom(lines, 0) ?? (dated > 0 ? joinFrom(lines, dated) : null) ?? lines
}

function joinFrom(lines: readonly Line[], start: number): readonly Line[] | null {
  let end = start
  while (end < start + TOP_LINES && isPiece(lines[end], end === start)) end++
  const pieces = lines.slice(start, end)
  const [first] = pieces
  if (!first || pieces.filter(({ text }) => PIECE.test(text)).length < FEWEST_PIECES - 1)
    return null
  if (pieces.length < FEWEST_PIECES) return null
  const texts = pieces.map(({ text }) => text)
  const joined = [' ', ''].map((between) => texts.join(between))
  const text = joined.find((one) => readHeaderLine(one, true)?.date)
  return text === undefined
    ? null
    : [...lines.slice(0, start), { ...first, text }, ...lines.slice(end)]
}

const isPiece = (line: Line | undefined, isFirst: boolean): boolean =>
  line !== undefined && (isFirst || line.gap === 0) && lengthOf(line.text) <= LONGEST_PIECE
