/** One printed line. `indent` is in half-width columns; `gap` counts the blank lines before it. */
export interface Line {
  number: number
  text: string
  indent: number
  gap: number
}

// ZWJ inside an emoji sequence is part of what was printed; elsewhere it is invisible noise.
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- matching control and zero-width characters is the purpose
  /[\u200B\u200C\u200E\u200F\u2060-\u2064\uFEFF\u00AD\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000E-\u001F\u007F]|(?<![\p{Extended_Pictographic}\uFE0F])\u200D/gu
const LINE_BREAK = /\r\n|\n|\r/
// InDesign and PDF exports break lines with these; editors do not count them as lines.
const SOFT_BREAK = /[\u2028\u2029\u0085\f\v]/
const LEADING_SPACE = /^[\s\u3000]*/
const COLUMNS_OF = (character: string): number =>
  character === '\u3000' ? 2 : character === '\t' ? 4 : 1

const indentOf = (raw: string): number =>
  [...(LEADING_SPACE.exec(raw)?.[0] ?? '')].reduce((sum, space) => sum + COLUMNS_OF(space), 0)

// Wider than any gap in a line: what reads lines looks from each space of one to its end.
const WIDE_GAP = /(\s{40})\s+/g

/** The non-blank lines of a page, cleaned of invisible characters and outer space, gaps no wider than 40. */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  text.split(LINE_BREAK).forEach((physical, index) => {
    for (const part of physical.split(SOFT_BREAK)) {
      const raw = part.replace(INVISIBLE, '')
      const cleaned = raw
        .trim()
        .replace(/[\t\u00A0]+/g, ' ')
        .replace(WIDE_GAP, '$1')
      if (cleaned === '') continue
      lines.push({ number: index + 1, text: cleaned, indent: indentOf(raw), gap: Math.max(gap, 0) })
      gap = -1
    }
    gap++
  })
  return lines
}
