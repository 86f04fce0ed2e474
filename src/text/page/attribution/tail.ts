import { bylineTail } from './byline'
import { continuedToTail } from '../lines/continuation'
import { type Work } from './credit'
import { creditTail } from './creditTail'
import { sourceTail } from './source'
import { type ParsedSource } from '../types'

/** What stands at the end of a paragraph and is no part of it; `text` is what is left. */
export interface Tail {
  text: string
  work: Work
  source: ParsedSource | null
  /** the words that say it */
  printedSource: string
  continuedTo: readonly number[]
  signed: boolean
}

const MOST_PARTS = 4

/** Takes 下转, source, credit and signature off the end of a paragraph, in whatever order they stand. */
export function readTail(paragraph: string, issue: string | null): Tail {
  const tail: Tail = {
    text: paragraph,
    work: { byline: [], credit: [] },
    source: null,
    printedSource: '',
    continuedTo: [],
    signed: false,
  }
  for (let i = 0; i < MOST_PARTS && takeOne(tail, issue); i++) tail.text = tail.text.trim()
  return tail
}

function takeOne(tail: Tail, issue: string | null): boolean {
  const turn = continuedToTail(tail.text)
  if (turn) {
    tail.text = turn.rest
    tail.continuedTo = turn.pages
    return true
  }
  const source = tail.source ? null : sourceTail(tail.text, issue)
  if (source) {
    tail.text = source.rest
    tail.source = source.source
    tail.printedSource = source.printed
    return true
  }
  const signed = bylineTail(tail.text)
  const credit = signed ? null : creditTail(tail.text)
  const found = signed ?? credit
  if (!found) return false
  tail.text = found.rest
  tail.work.byline.unshift(...found.work.byline)
  tail.work.credit.unshift(...found.work.credit)
  tail.signed ||= signed !== null
  return true
}
