import { bareLabel } from '../shapes/columnKinds'
import { type Flow } from './flow'
import { findHead } from './head'
import { isOpen } from '../lines/marks'
import { type Sketch } from './sketch'
import { INTRODUCTIONS, NOTES } from '../vocabulary/labels'

/** What the block at `i` is of an editor's note above a story: its text, or a label over it (核心阅读). */
export function noteAt(
  flow: Flow,
  i: number,
  current: Sketch | undefined,
): 'text' | 'crosshead' | null {
  if (isNote(flow, i, current)) return 'text'
  return isNoteLabel(flow, i, current) ? 'crosshead' : null
}

/** An editor's note, or what a column cut off it: under the headings of its story or just above them. */
function isNote(flow: Flow, i: number, current: Sketch | undefined): boolean {
  if (flow.shape(i) !== 'prose') return false
  const before = current?.parts.length === 0 ? current.notes.at(-1) : undefined
  if (before && isOpen(before.text)) return true
  if (before?.role === 'crosshead') return true
  if (!NOTES.test(flow.text(i))) return false
  return current?.parts.length === 0 || headFollows(flow, i)
}

/** 核心阅读 on a line of its own, over the paragraph that stands above the headline. */
const isNoteLabel = (flow: Flow, i: number, current: Sketch | undefined): boolean =>
  (current?.ended ?? true) &&
  INTRODUCTIONS.test(bareLabel(flow.text(i))) &&
  flow.shape(i + 1) === 'prose' &&
  headFollows(flow, i + 1)

function headFollows(flow: Flow, i: number): boolean {
  const after = flow.endOfParagraph(i) + 1
  return findHead(flow, after, true).next > after
}
