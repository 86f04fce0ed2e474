import { anchorAt, findAnchor } from '../../text/anchor'
import { styleFindings, type Finding } from '../../text/style'
import type { NoteAnchor, Thread } from '../../workflow'
import { isHeading, type ReviewRow } from './rows'

export type Placed = { thread: Thread; range: [number, number] | null }

type Line = { row: ReviewRow; text: string }

/** The lines of a field as readers get them: of the body its paragraphs, of another the one that it has. */
const linesOf = (rows: readonly ReviewRow[], field: string): Line[] =>
  rows.flatMap((row) => (row.field === field && row.now ? [{ row, text: row.now }] : []))

const textsOf = (lines: readonly Line[]): string[] => lines.map(({ text }) => text)

/** Notes beside the rows that hold their words, and those that stand nowhere: on the whole, or lost. */
export const placeNotes = (
  threads: readonly Thread[],
  rows: readonly ReviewRow[],
): { beside: ReadonlyMap<string, Placed[]>; loose: Thread[] } => {
  const beside = new Map<string, Placed[]>()
  const loose: Thread[] = []
  for (const thread of threads) {
    const { anchor } = thread
    const lines = anchor ? linesOf(rows, anchor.field) : []
    const found = anchor && findAnchor(textsOf(lines), anchor)
    const only = anchor && anchor.field !== 'body' ? lines[0] : undefined
    const row = (found ? lines[found.line] : only)?.row
    if (!row) loose.push(thread)
    else
      beside.set(row.key, [...(beside.get(row.key) ?? []), { thread, range: found?.range ?? null }])
  }
  return { beside, loose }
}

/** What a note on these words of a row stands at; all of the row when none are given. */
export const anchorIn = (
  rows: readonly ReviewRow[],
  row: ReviewRow,
  [from, to]: [number, number] = [0, Math.min(row.now?.length ?? 0, 60)],
): NoteAnchor => {
  const lines = linesOf(rows, row.field)
  // By its key: the rows are made anew with every answer, also while a note on one is being written.
  const line = lines.findIndex((one) => one.row.key === row.key)
  return { field: row.field, ...anchorAt(textsOf(lines), line, from, Math.min(to, from + 500)) }
}

/** A stretch that is marked: by a note, or by a rule of style (null). */
export type Mark = { range: [number, number]; note: string | null }
/** `note` is undefined where nothing marks it. */
export type Piece = { text: string; note?: string | null }

/** A text cut where marks begin and end; of several marks on a piece the last is seen. */
export const piecesOf = (text: string, marks: readonly Mark[]): Piece[] => {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ range }) => range)])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    note: marks.findLast(({ range }) => range[0] <= from && from < range[1])?.note,
  }))
}

/** What a copy desk would mark in the rows that hold the newsroom's words. */
export const styleOf = (
  rows: readonly ReviewRow[],
  signed: readonly string[],
): ReadonlyMap<string, Finding[]> => {
  const lines = rows.flatMap(({ field, key, now }) =>
    now && (field === 'body' || isHeading(field)) ? [{ key, field, text: now }] : [],
  )
  const findings = styleFindings(lines, signed)
  return new Map(lines.map(({ key }, at) => [key, findings[at]!]))
}
