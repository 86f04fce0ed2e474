import { type ParsedItem } from '../types'

const MOST_PARAGRAPHS = 2
const LONGEST = 300

const isSigned = ({ byline }: ParsedItem): boolean => byline.length > 0

/** One heading line and a paragraph; two, if somebody signs. */
const isShortPiece = (item: ParsedItem): boolean =>
  item.headline !== null &&
  item.kicker === null &&
  item.subheadline === null &&
  item.dateline === null &&
  item.body.length <= (isSigned(item) ? MOST_PARAGRAPHS : 1) &&
  item.body.every(({ type }) => type === 'paragraph') &&
  item.body.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST

/** A column's name stands once over several short pieces that are set alike. */
export function shareColumns(items: readonly ParsedItem[]): ParsedItem[] {
  const read: ParsedItem[] = []
  for (const item of items) {
    const before = read.at(-1)
    const goesOn =
      item.column === null &&
      before?.column &&
      isShortPiece(before) &&
      isShortPiece(item) &&
      isSigned(before) === isSigned(item)
    read.push(goesOn ? { ...item, column: before.column } : item)
  }
  return read
}
