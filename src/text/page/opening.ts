import { leadingByline } from './attribution/byline'
import { DatelineReader } from './attribution/dateline'
import { type Reading, type Shape, shapeOf } from './shapes/shape'

const reading: Reading = {
  issue: null,
  pageName: null,
  datelines: new DatelineReader(),
  columns: new Set(),
}
/** A kicker, a headline of two lines, a subheadline, and a column's name above them. */
const mostHeadings = 6
const HEADINGS: ReadonlySet<Shape> = new Set(['short', 'rubric'])
const SIGNATURES: ReadonlySet<Shape> = new Set(['byline', 'source'])

/**
 * Where the text of an article itself says who wrote it and whence, which a paper keeps in fields: at the start of its
 * first paragraph, or in a line before it. Headings may come first. Null where it doesn't.
 */
export function openingOf(paragraphs: readonly string[]): { at: number; length: number } | null {
  for (const [at, text] of paragraphs.slice(0, mostHeadings).entries()) {
    if (!text.trim()) continue
    const shape = shapeOf(text, reading)
    if (SIGNATURES.has(shape)) return { at, length: text.length }
    if (shape === 'lead') return { at, length: text.length - restOf(text).length }
    if (!HEADINGS.has(shape)) return null
  }
  return null
}

const restOf = (text: string): string => {
  const found = reading.datelines.read(text, null)
  const rest = found?.rest ?? text
  return (leadingByline(rest, found !== null)?.rest ?? rest).trimStart()
}
