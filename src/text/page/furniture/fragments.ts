import { readHeaderLine } from './headerLine'
import { type Line } from '../lines/lines'
import { lengthOf } from '../lines/marks'

const TOP_LINES = 16
const LONGEST_PIECE = 10
const FEWEST_PIECES = 3
// A, 08, 2023, 12/05: what by itself is no header line yet
const PIECE = /^(?:[A-Z]|\d{1,4}|\d{1,2}[/.-]\d{1,2}|\d{4}年|\d{1,2}[月日]|[年月日版])$/

/** A header whose parts, down to its digits, stand under each other at the top of the page is one line. */
export function joinFragments(lines: readonly Line[]): readonly Line[] {
  let end = 0
  while (end < TOP_LINES && isPiece(lines[end], end)) end++
  const pieces = lines.slice(0, end)
  const [first] = pieces
  if (!first || pieces.filter(({ text }) => PIECE.test(text)).length < FEWEST_PIECES - 1)
    return lines
  if (pieces.length < FEWEST_PIECES) return lines
  const texts = pieces.map(({ text }) => text)
  const joined = [' ', ''].map((between) => texts.join(between))
  const text = joined.find((one) => readHeaderLine(one, true)?.date)
  return text === undefined ? lines : [{ ...first, text }, ...lines.slice(end)]
}

const isPiece = (line: Line | undefined, i: number): boolean =>
  line !== undefined && (i === 0 || line.gap === 0) && lengthOf(line.text) <= LONGEST_PIECE
