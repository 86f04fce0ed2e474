import { type Block, type Layout } from './lines/blocks'
import { DatelineReader } from './attribution/dateline'
import { Flow } from './items/flow'
import { readSketch } from './fields/item'
import { readRuns } from './shapes/runs'
import { Segmenter } from './items/segment'
import { type Reading, shapeOf } from './shapes/shape'
import { type Part } from './items/sketch'
import { type ParsedItem } from './types'
import { collectWarnings, type PageWarning } from './warnings'

/** What is left of a paragraph of the article; `at` is its index among those that were given. */
export interface ReadParagraph {
  at: number
  role: 'text' | 'crosshead' | 'caption'
  text: string
}

export interface ReadArticle {
  item: Pick<
    ParsedItem,
    | 'kind'
    | 'column'
    | 'kicker'
    | 'headline'
    | 'subheadline'
    | 'dateline'
    | 'byline'
    | 'credit'
    | 'source'
  >
  body: ReadParagraph[]
  warnings: PageWarning[]
}

/** Each paragraph is whole: nothing is joined. */
const layout: Layout = { indented: true, wrapped: false, blankBetween: false, measure: 100 }
const BODY: ReadonlySet<Part['role']> = new Set(['text', 'crosshead', 'caption', 'signoff', 'turn'])

/**
 * Reads one article out of the paragraphs of a document: its headings, dateline, byline and credit as a paper prints
 * them, and what is left of each paragraph. What a page would take for a second item is more of the same.
 */
export function readArticle(paragraphs: readonly string[]): ReadArticle {
  const reading: Reading = {
    issue: null,
    pageName: null,
    datelines: new DatelineReader(),
    columns: new Set(),
  }
  const blocks: Block[] = paragraphs.flatMap((text, at) =>
    text ? [{ text, first: at + 1, last: at + 1, gap: 0, indented: true }] : [],
  )
  const shaped = readRuns(
    blocks.map((block) => ({ ...block, shape: shapeOf(block.text, reading) })),
  )
  const [sketch] = new Segmenter(new Flow(shaped, layout, reading)).run()
  const nothing: ReadArticle = { item: blank, body: [], warnings: [] }
  if (!sketch) return nothing
  const { warnings, warn } = collectWarnings()
  const { item, parts } = readSketch(sketch, layout, reading, warn)
  const own = parts.flatMap(({ block, role, text }): ReadParagraph[] =>
    BODY.has(role) && text !== ''
      ? [
          {
            at: block.first - 1,
            role: role === 'crosshead' || role === 'caption' ? role : 'text',
            text,
          },
        ]
      : [],
  )
  const more = shaped.flatMap(({ first, shape, text }, i): ReadParagraph[] => {
    const isCrosshead = shape === 'short' && ['prose', 'lead'].includes(shaped[i + 1]?.shape ?? '')
    return first > sketch.last
      ? [{ at: first - 1, role: isCrosshead ? 'crosshead' : 'text', text }]
      : []
  })
  return { item, body: [...own, ...more], warnings }
}

const blank: ReadArticle['item'] = {
  kind: 'news',
  column: null,
  kicker: null,
  headline: null,
  subheadline: null,
  dateline: null,
  byline: [],
  credit: [],
  source: null,
}
