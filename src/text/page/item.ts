import { readBareNames, readByline, leadingByline } from './byline'
import { type Layout } from './blocks'
import { isSetByLine, joinBody } from './body'
import { continuedToLine } from './continuation'
import { readWork, type Work } from './credit'
import { countRubricLines, nameHeadings } from './headings'
import { kindOf } from './kind'
import { BULLETS } from './marks'
import { datelineTail, type Reading } from './shape'
import { citedSource, namedSource, PAGE_OF_SOURCE, readSource } from './source'
import { type Part, type Sketch } from './sketch'
import { type ParsedByline, type ParsedDateline, type ParsedItem, type ParsedSource } from './types'
import { bareLabel, NOTICES } from './vocabulary'
import { type Warn } from './warnings'

const MARK = new RegExp(`^[${BULLETS}\\s]+`, 'u')
const ARROWS = /^[\u25B2\u25B3\u2191\u2190\u2192\u2193\u25C0\u25B6\u25BC\s]+/
const INLINE_COLUMN =
  /^[\u3010\u3014[\uFF3B]([^\u3010\u3011\u3014\u3015[\]]{1,20})[\u3011\u3015\]\uFF3D]\s*(.+)$/
// 消费提醒 | 预付卡到期
const BARRED_COLUMN = /^(\p{sc=Han}{2,8})\s*[|\u2502\u2503\u4E28\uFF5C]\s*(.+)$/u
const INLINE_HEADLINE =
  /^([^\u3002\uFF0C,]{4,30}?)[\s\u3000]+(?=(?:近日|日前|昨日|昨天|连日来|\d{1,2}月|\d{1,2}日|本报|新华社|记者|为|[\p{sc=Han}]{2,12}(?:近日|日前)))/u
const MARKED_HEADLINE =
  /^([^\u3002\uFF0C,\uFF1B]{4,30})[\s\u3000]+(?=[^\s\u3002\uFF0C,]{2,40}[\uFF0C,\u3002][^\s]*)/
const AFTER_BYLINE = /^[\s:\uFF1A]+/
const DASH = /^(?:\u2014|\u2015|\u2500)+/

interface Fields {
  dateline: ParsedDateline | null
  byline: ParsedByline[]
  credit: ParsedByline[]
  source: ParsedSource | null
  continuedTo: number | null
}

/** Reads the fields of one item out of its parts. */
export function readItem(sketch: Sketch, layout: Layout, reading: Reading, warn: Warn): ParsedItem {
  const fields: Fields = { dateline: null, byline: [], credit: [], source: null, continuedTo: null }
  const headings = sketch.headings.map((block) => block.text.replace(MARK, ''))
  const rubricLines = sketch.rubrics.length > 0 ? 0 : countRubricLines(headings)
  const columns = [
    ...sketch.rubrics.map((block) => bareLabelOf(block.text)),
    ...headings.splice(0, rubricLines),
  ]
  splitInlineColumn(headings, columns, sketch.brief)
  promoteNotice(headings, columns)
  const parts = sketch.parts.map((part) => ({ ...part }))
  for (const part of parts) readPart(part, fields, reading, warn)
  readOpening(parts, headings, fields, sketch, reading, warn)
  const closing = fields.dateline ? null : takeClosing(parts, reading)
  const named = nameHeadings(headings)
  if (named.merged) warn(sketch.first, 'headingsMerged')
  if (sketch.otherTitle)
    warn(sketch.otherTitle.first, 'titleElsewhere', { title: sketch.otherTitle.text })
  const column = columns.length > 0 ? columns.join('') : null
  const heads = { column, ...named }
  const hasText = parts.some((part) => part.role === 'text')
  const kind = kindOf(heads, fields, sketch, parts, reading)
  if (kind === 'photo') for (const part of parts) if (part.role === 'text') part.role = 'caption'
  const { body, open } = joinBody(parts, layout)
  if (kind === 'commentary') signAsCommentators(fields, column)
  if (open !== null && fields.continuedTo === null && hasText && kind !== 'photo')
    warn(open, 'unfinished')
  if (named.headline === null && kind !== 'photo' && kind !== 'brief')
    warn(sketch.first, 'headless')
  if (body.length === 0) warn(sketch.first, 'bodiless')
  return {
    kind,
    column,
    kicker: named.kicker,
    headline: named.headline,
    subheadline: named.subheadline?.replace(DASH, (dash) => dash) ?? null,
    confidence: named.confidence,
    ...fields,
    dateline: fields.dateline ?? closing,
    body,
    continuedFrom: sketch.from,
    lines: [sketch.first, sketch.last],
  }
}

/** 【更正】 with nothing under it is the headline itself. */
function promoteNotice(headings: string[], columns: string[]): void {
  const last = columns.at(-1)
  if (headings.length === 0 && last !== undefined && NOTICES.test(last))
    headings.push(columns.pop() ?? last)
}

const bareLabelOf = (text: string): string =>
  /[\u00B7\u2022]/.test(text)
    ? text.replace(/[\u3010\u3011\u3014\u3015[\]\s]/g, '')
    : bareLabel(text)

/** 【栏目】 at the start of the first heading; in a column of briefs the bracket is the headline. */
function splitInlineColumn(headings: string[], columns: string[], brief: boolean): void {
  const found = INLINE_COLUMN.exec(headings[0] ?? '') ?? BARRED_COLUMN.exec(headings[0] ?? '')
  if (!found || brief) return
  columns.push(found[1] ?? '')
  headings[0] = found[2] ?? ''
}

function addWork(fields: Fields, work: Work): void {
  const add = (list: ParsedByline[], people: ParsedByline[]): void => {
    for (const one of people)
      if (!list.some((p) => p.name === one.name && p.role === one.role)) list.push(one)
  }
  add(
    fields.byline,
    work.byline.filter(({ role }) => role !== 'photographer'),
  )
  add(fields.credit, [...work.credit, ...work.byline.filter(({ role }) => role === 'photographer')])
}

function readPart(part: Part, fields: Fields, reading: Reading, warn: Warn): void {
  const { first } = part.block
  if (part.role === 'byline') {
    const work = readByline(part.text) ?? readBareNames(part.text)
    if (work) addWork(fields, work)
  } else if (part.role === 'credit') {
    const work = readWork(part.text)
    if (work) addWork(fields, work)
  } else if (part.role === 'source')
    takeSource(fields, readSource(part.text, reading.issue), first, warn)
  else if (part.role === 'turn') takeTurn(fields, continuedToLine(part.text), first, warn)
  warnOfSourcePage(part, warn)
  if (part.tail) {
    addWork(fields, part.tail.work)
    takeSource(fields, part.tail.source, part.block.last, warn)
    takeTurn(fields, part.tail.continuedTo, part.block.last, warn)
  }
  if (part.role === 'caption') part.text = part.text.replace(ARROWS, '')
  if (part.role === 'crosshead') part.text = part.text.replace(MARK, '') || part.text
}

const SOURCE_WINDOW = 80

/** The page number that a source names (《某报》第3版) has no field. */
function warnOfSourcePage(part: Part, warn: Warn): void {
  const printed =
    part.role === 'source'
      ? part.text
      : part.tail?.source
        ? part.block.text.slice(-SOURCE_WINDOW)
        : ''
  const page = PAGE_OF_SOURCE.exec(printed)
  if (page) warn(part.block.last, 'pageOfSource', { printed: page[0].trim() })
}

function takeSource(fields: Fields, source: ParsedSource | null, line: number, warn: Warn): void {
  if (source && fields.source && source.name !== fields.source.name)
    warn(line, 'secondSource', { printed: source.name ?? source.url ?? '' })
  fields.source ??= source
}

function takeTurn(fields: Fields, page: number | null, line: number, warn: Warn): void {
  if (page !== null && fields.continuedTo !== null && page !== fields.continuedTo)
    warn(line, 'secondTurn', { page })
  fields.continuedTo ??= page
}

/** Takes dateline and byline off the first paragraph, and a brief's headline off its line. */
function readOpening(
  parts: Part[],
  headings: string[],
  fields: Fields,
  sketch: Sketch,
  reading: Reading,
  warn: Warn,
): void {
  const isOpening = (part: Part): boolean => part.role === 'text' || part.role === 'caption'
  const index = parts.findIndex((part) => isOpening(part) && !isSetByLine(part))
  const part = parts[index]
  if (!part) return
  if (sketch.brief) takeBriefHeadline(part, headings)
  const found = reading.datelines.read(part.text, reading.issue)
  if (found) {
    fields.dateline = found.dateline
    if (found.cites && found.dateline.agency) fields.source ??= namedSource(found.dateline.agency)
    else if (found.cites) fields.source ??= citedSource(found.dateline.text)
    if (/综合/.test(found.dateline.text)) fields.source ??= namedSource(found.dateline.text)
    if (found.unresolved) warn(part.block.first, 'datelineDate', { printed: found.dateline.text })
    part.text = found.rest
  }
  const empty = part.text.trim() === ''
  const opening = empty ? parts.slice(index + 1).find(({ role }) => role === 'text') : part
  const led = opening && (found ?? part.block.shape === 'lead') ? leadingByline(opening.text) : null
  if (opening && led) {
    const agency = fields.dateline?.agency ?? null
    addWork(fields, ofAgency(led.work, agency))
    opening.text = led.rest.replace(AFTER_BYLINE, '')
  }
  if (found || led) part.text = part.text.replace(AFTER_BYLINE, '').trim()
  if (opening && !found && !led) fields.source ??= citedSource(opening.text)
}

/** Takes a dateline off the end; it says where from, and leaves opinion what it is. */
function takeClosing(parts: Part[], reading: Reading): ParsedDateline | null {
  const last = parts.at(-1)
  const closing = last ? datelineTail(last.text, reading) : null
  if (!last || !closing?.found) return null
  last.text = closing.rest
  if (closing.rest === '') parts.pop()
  return closing.found.dateline
}

/** Reporters under an agency's dateline are the agency's. */
const ofAgency = (work: Work, agency: string | null): Work => {
  const own = (people: ParsedByline[]): ParsedByline[] =>
    people.map((one) =>
      one.role === 'correspondent' ? one : { ...one, affiliation: one.affiliation ?? agency },
    )
  return { byline: own(work.byline), credit: own(work.credit) }
}

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

const OWN_COMMENTATOR = /^(本[报刊])(?:特约)?评论员(?:文章)?$/

function signAsCommentators(fields: Fields, column: string | null): void {
  const paper = OWN_COMMENTATOR.exec(column ?? '')?.[1]
  if (paper && fields.byline.length === 0)
    fields.byline.push({ name: `${paper}评论员`, role: 'commentator', affiliation: null })

  fields.byline = fields.byline.map((one) =>
    one.role === 'reporter' && fields.dateline === null ? { ...one, role: 'commentator' } : one,
  )
}
