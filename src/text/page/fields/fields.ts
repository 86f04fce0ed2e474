import { readBareNames, readByline } from '../attribution/byline'
import { continuedToLine } from '../lines/continuation'
import { readWork, type Work } from '../attribution/credit'
import { MARK } from '../items/head'
import { isOfColumn, isOfSeveral } from './sharedSource'
import { type Part } from '../items/sketch'
import { PAGE_OF_SOURCE, readSource, splitEditor } from '../attribution/source'
import { type ParsedByline, type ParsedDateline, type ParsedSource } from '../types'
import { type Warn } from '../warnings'

/** What an item's parts say of it beside its text; read out of them one by one. */
export interface Fields {
  dateline: ParsedDateline | null
  byline: ParsedByline[]
  credit: ParsedByline[]
  source: ParsedSource | null
  /** the source of this item and others above it */
  shared: ParsedSource | null
  /** only of those in its column: 均据… */
  isOfColumn: boolean
  continuedTo: number | null
}

export const noFields = (): Fields => ({
  dateline: null,
  byline: [],
  credit: [],
  source: null,
  shared: null,
  isOfColumn: false,
  continuedTo: null,
})

const ARROWS = /^[\u25B2\u25B3\u2191\u2190\u2192\u2193\u25C0\u25B6\u25BC\s]+/

/** 甲 below what 特派记者 甲 wrote: nothing new. */
const isUnmarked = ({ role, affiliation }: ParsedByline): boolean =>
  role === 'reporter' && affiliation === null

export function addWork(fields: Fields, work: Work): void {
  const add = (list: ParsedByline[], people: ParsedByline[]): void => {
    for (const one of people)
      if (!list.some((p) => p.name === one.name && (p.role === one.role || isUnmarked(one))))
        list.push(one)
  }
  add(
    fields.byline,
    work.byline.filter(({ role }) => role !== 'photographer'),
  )
  add(fields.credit, [...work.credit, ...work.byline.filter(({ role }) => role === 'photographer')])
}

/** Reads one part into the fields, and leaves in it the text that is the body's. */
export function readPart(part: Part, fields: Fields, issue: string | null, warn: Warn): void {
  const { first } = part.block
  if (part.role === 'byline') {
    const work = readByline(part.text) ?? readBareNames(part.text)
    if (work) addWork(fields, work)
  } else if (part.role === 'credit') {
    const work = readWork(part.text)
    if (work) addWork(fields, work)
  } else if (part.role === 'source') {
    takeSource(fields, readSource(part.text, issue), part.text, first, warn)
    addWork(fields, { byline: splitEditor(part.text)[1], credit: [] })
  } else if (part.role === 'turn') takeTurn(fields, continuedToLine(part.text) ?? [], first, warn)
  warnOfSourcePage(part, warn)
  if (part.tail) {
    addWork(fields, part.tail.work)
    takeSource(fields, part.tail.source, part.tail.printedSource, part.block.last, warn)
    takeTurn(fields, part.tail.continuedTo, part.block.last, warn)
  }
  if (part.role === 'caption') part.text = part.text.replace(ARROWS, '')
  if (part.role === 'crosshead') part.text = part.text.replace(MARK, '') || part.text
}

/** The page number that a source names (《某报》第3版) has no field. */
function warnOfSourcePage(part: Part, warn: Warn): void {
  const printed = part.role === 'source' ? part.text : part.tail?.printedSource
  const page = printed ? PAGE_OF_SOURCE.exec(printed) : null
  if (page) warn(part.block.last, 'pageOfSource', { printed: page[0].trim() })
}

function takeSource(
  fields: Fields,
  source: ParsedSource | null,
  printed: string,
  line: number,
  warn: Warn,
): void {
  if (isOfSeveral(printed)) {
    fields.shared ??= source
    fields.isOfColumn = isOfColumn(printed)
    return
  }
  if (source && fields.source && source.name !== fields.source.name)
    warn(line, 'secondSource', { printed: source.name ?? source.url ?? '' })
  fields.source ??= source
}

function takeTurn(fields: Fields, pages: readonly number[], line: number, warn: Warn): void {
  for (const page of pages) {
    fields.continuedTo ??= page
    if (page !== fields.continuedTo) warn(line, 'secondTurn', { page })
  }
}
