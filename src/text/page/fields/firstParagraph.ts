import { leadingByline } from '../attribution/byline'
import { INLINE_COLUMN } from './column'
import { type Work } from '../attribution/credit'
import { addWork, type Fields } from './fields'
import { MARK } from '../items/head'
import { datelineTail, type Reading } from '../shapes/shape'
import { isSetByLine, type Part, type Sketch } from '../items/sketch'
import { citedSource, namedSource } from '../attribution/source'
import { type ParsedByline, type ParsedDateline } from '../types'
import { type Warn } from '../warnings'

const INLINE_HEADLINE =
  /^([^\u3002\uFF0C,]{4,30}?)[\s\u3000]+(?=(?:近日|日前|昨日|昨天|连日来|\d{1,2}月|\d{1,2}日|本报|新华社|记者|为|[\p{sc=Han}]{2,12}(?:近日|日前)))/u
const MARKED_HEADLINE =
  /^([^\u3002\uFF0C,\uFF1B]{4,30})[\s\u3000]+(?=[^\s\u3002\uFF0C,]{2,40}[\uFF0C,\u3002][^\s]*)/
const AFTER_BYLINE = /^[\s:\uFF1A]+/

/** Takes dateline and byline off the first paragraph, and a brief's headline off its line. */
export function readOpening(
  parts: Part[],
  headings: string[],
  fields: Fields,
  sketch: Sketch,
  reading: Reading,
  warn: Warn,
): void {
  const index = findOpening(parts)
  const part = parts[index]
  if (!part) return
  if (sketch.brief) takeBriefHeadline(part, headings)
  const found = reading.datelines.read(part.text, reading.issue)
  if (found) {
    fields.dateline = found.dateline
    if (found.cites && found.dateline.agency) fields.source ??= namedSource(found.dateline.agency)
    else if (found.cites) fields.source ??= citedSource(found.dateline.text)
    if (/^(?:本报)?综合/.test(found.dateline.text))
      fields.source ??= namedSource(found.dateline.text)
    if (found.unresolved) warn(part.block.first, 'datelineDate', { printed: found.dateline.text })
    part.text = found.rest
  }
  const agency = fields.dateline?.agency ?? null
  if (!sketch.parts.some(isSignedByUs)) fields.byline = ofAgency(fields.byline, agency)
  const empty = part.text.trim() === ''
  const opening = empty ? parts.slice(index + 1).find(({ role }) => role === 'text') : part
  const led =
    opening && (found ?? part.block.shape === 'lead')
      ? leadingByline(opening.text, found !== null)
      : null
  if (opening && led) {
    const { byline, credit } = led.work
    signFirst(fields, { byline: ofAgency(byline, agency), credit: ofAgency(credit, agency) })
    opening.text = led.rest.replace(AFTER_BYLINE, '')
  }
  if (found || led) part.text = part.text.replace(AFTER_BYLINE, '').trim()
  if (opening && !found && !led) fields.source ??= citedSource(opening.text)
}

// （本报记者 甲）, （甲 整理） below what an agency tells
const OURS = /本[报刊网台]|整理|编译|综合/
const LONGEST_SIGNATURE = 40
const isSignedByUs = ({ text }: Part): boolean => OURS.test(text.slice(-LONGEST_SIGNATURE))

/** Who opens the story stands before whom its end names. */
function signFirst(fields: Fields, work: Work): void {
  const { byline, credit } = fields
  fields.byline = []
  fields.credit = []
  addWork(fields, work)
  addWork(fields, { byline, credit })
}

/** 本报讯 opens a story, though a picture may stand above it. */
function findOpening(parts: readonly Part[]): number {
  const opens = parts.map(
    (part) => (part.role === 'text' || part.role === 'caption') && !isSetByLine(part),
  )
  const first = opens.indexOf(true)
  const lead = parts.findIndex((part, i) => opens[i] && part.block.shape === 'lead')
  return parts[first]?.role === 'caption' && lead >= 0 ? lead : first
}

const closingLine = ({ role, text }: Part, { datelines, issue }: Reading) => {
  const found = role === 'signoff' ? datelines.read(text, issue) : null
  return found?.rest === '' ? { found, people: [], rest: '' } : null
}

/** Takes a dateline off the end; it says where from, and leaves opinion what it is. */
export function takeClosing(
  parts: Part[],
  fields: Fields,
  reading: Reading,
): ParsedDateline | null {
  const last = parts.at(-1)
  const closing = last ? (closingLine(last, reading) ?? datelineTail(last.text, reading)) : null
  if (!last || !closing) return null
  const { dateline } = closing.found
  last.text = closing.rest
  if (closing.rest === '') parts.pop()
  addWork(fields, { byline: ofAgency(closing.people, dateline.agency), credit: [] })
  return dateline
}

/** Reporters under an agency's dateline are the agency's. */
const ofAgency = (people: readonly ParsedByline[], agency: string | null): ParsedByline[] =>
  people.map((one) =>
    one.role === 'correspondent' || one.role === 'commentator'
      ? one
      : { ...one, affiliation: one.affiliation ?? agency },
  )

function takeBriefHeadline(part: Part, headings: string[]): void {
  const text = part.text.replace(MARK, '')
  part.text = text
  if (headings.length > 0) return
  const found = INLINE_COLUMN.exec(text)
  const marked = part.block.shape === 'marked'
  const spaced = found
    ? null
    : (INLINE_HEADLINE.exec(text) ?? (marked ? MARKED_HEADLINE.exec(text) : null))
  if (found) {
    headings.push(found[1] ?? '')
    part.text = found[2] ?? ''
  } else if (spaced) {
    headings.push((spaced[1] ?? '').trim())
    part.text = text.slice(spaced[0].length)
  }
}
