import { type Layout } from '../lines/blocks'
import { joinBody } from './body'
import { takeColumn } from './column'
import { leaveLoneCrosshead } from './loneCrosshead'
import { type Fields, noFields, readPart } from './fields'
import { readOpening, takeClosing } from './firstParagraph'
import { MARK } from '../items/head'
import { nameHeadings } from '../shapes/headings'
import { kindOf } from './kind'
import { type Reading } from '../shapes/shape'
import { type Sourced } from './sharedSource'
import { type Part, type Sketch } from '../items/sketch'
import { type ParsedItem } from '../types'
import { type Warn } from '../warnings'

/** Reads the fields of one item out of its parts, and leaves in the parts what they did not take. */
export function readSketch(
  sketch: Sketch,
  layout: Layout,
  reading: Reading,
  warn: Warn,
): Sourced & { parts: Part[] } {
  const fields = noFields()
  const headings = sketch.headings.map((block) => block.text.replace(MARK, ''))
  const column = takeColumn(sketch, headings)
  const parts = sketch.parts.map((part) => ({ ...part }))
  leaveLoneCrosshead(parts)
  for (const part of parts) readPart(part, fields, reading.issue, warn)
  readOpening(parts, headings, fields, sketch, reading, warn)
  const closing = fields.dateline ? null : takeClosing(parts, fields, reading)
  parts.unshift(...sketch.notes)
  const named = nameHeadings(headings)
  if (named.merged) warn(sketch.first, 'headingsMerged')
  if (sketch.otherTitle)
    warn(sketch.otherTitle.first, 'titleElsewhere', { title: sketch.otherTitle.text })
  const heads = { column, ...named }
  const hasText = parts.some((part) => part.role === 'text')
  const kind = kindOf(heads, fields, sketch, parts, reading)
  if (kind === 'photo') for (const part of parts) if (part.role === 'text') part.role = 'caption'
  const { body, open } = joinBody(parts, layout)
  if (kind === 'photo' && body.length === 0 && isCaptionAlone(headings)) {
    body.push({ type: 'caption', text: headings.join('') })
    named.headline = null
  }
  if (kind === 'commentary') signAsCommentators(fields, column)
  if (open !== null && fields.continuedTo === null && hasText && kind !== 'photo')
    warn(open, 'unfinished')
  if (named.headline === null && kind !== 'photo' && kind !== 'brief')
    warn(sketch.first, 'headless')
  if (body.length === 0) warn(sketch.first, 'bodiless')
  const { shared, isOfColumn, ...own } = fields
  if (shared && own.source && own.source.name !== shared.name)
    warn(sketch.last, 'secondSource', { printed: shared.name ?? '' })
  const item: ParsedItem = {
    kind,
    column,
    kicker: named.kicker,
    headline: named.headline,
    subheadline: named.subheadline,
    confidence: named.confidence,
    ...own,
    source: own.source ?? shared,
    dateline: own.dateline ?? closing,
    body,
    continuedFrom: sketch.from,
    lines: [sketch.first, sketch.last],
  }
  const isLine = sketch.parts.some(({ role }) => role === 'source')
  const closesColumn = isOfColumn || (kind === 'brief' && column !== null && isLine)
  return {
    item,
    parts,
    shared: isOfColumn ? null : shared,
    ofColumn: closesColumn ? item.source : null,
  }
}

/** 雪后的双塔 over 甲 摄 is all that is said of the picture; 漫画：… has a title. */
const isCaptionAlone = (headings: readonly string[]): boolean =>
  headings.length === 1 && !/^漫画/.test(headings[0] ?? '')

const OWN_COMMENTATOR = /^(本[报刊])(?:特约)?评论员(?:文章)?$/

function signAsCommentators(fields: Fields, column: string | null): void {
  const paper = OWN_COMMENTATOR.exec(column ?? '')?.[1]
  if (paper && fields.byline.length === 0)
    fields.byline.push({ name: `${paper}评论员`, role: 'commentator', affiliation: null })

  fields.byline = fields.byline.map((one) =>
    one.role === 'reporter' && fields.dateline === null ? { ...one, role: 'commentator' } : one,
  )
}
