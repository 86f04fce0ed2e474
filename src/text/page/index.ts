import { type Block, toBlocks } from './lines/blocks'
import { headFromBelow } from './items/below'
import { leaveBox } from './items/box'
import { mendBreaks } from './shapes/breaks'
import { DatelineReader } from './attribution/dateline'
import { Flow } from './items/flow'
import { takeFurniture } from './furniture/furniture'
import { readSketch } from './fields/item'
import { mendLeads } from './shapes/lead'
import { readExported } from './lines/exported'
import { readLines } from './lines/lines'
import { readRuns } from './shapes/runs'
import { Segmenter } from './items/segment'
import { shareColumns } from './fields/sharedColumn'
import { shareSources } from './fields/sharedSource'
import { type Reading, type Shaped, shapeOf, startsSomething } from './shapes/shape'
import { type ParsedPage, type ParsePageOptions } from './types'
import { bareLabel } from './shapes/columnKinds'
import { collectWarnings } from './warnings'

export type {
  BylineRole,
  ItemKind,
  ParsedBlock,
  ParsedByline,
  ParsedDateline,
  ParsedItem,
  ParsedPage,
  ParsedSource,
  ParsedStaff,
  ParsePageOptions,
} from './types'
export type { PageWarning, WarningCode } from './warnings'
export { paragraphsOf } from './paragraphs'
export { readArticle, type ReadArticle, type ReadParagraph } from './article'
export { openingOf } from './opening'
export {
  decodePage,
  MAX_PAGE_BYTES,
  MAX_PAGE_LINES,
  PageError,
  type PageErrorCode,
} from './lines/decode'

/**
 * Reads the plain text of a newspaper page: its header, its items with headings, dateline, byline,
 * credit, source and whole paragraphs. Never throws; what fits nowhere is a warning with its line.
 */
export function parsePage(text: string, options: ParsePageOptions = {}): ParsedPage {
  const { warnings, warn } = collectWarnings()
  const printed = readExported(readLines(text))
  for (const line of printed) if (line.text.includes('\uFFFD')) warn(line.number, 'garbled')
  const furniture = takeFurniture(printed, options, warn)
  const reading: Reading = {
    issue: furniture.page.date,
    pageName: furniture.page.name,
    datelines: new DatelineReader(options.agencies),
    columns: new Set((options.columns ?? []).map(bareLabel).filter(Boolean)),
  }
  const lines = mendBreaks(furniture.text, reading)
  const { blocks, layout } = toBlocks(lines, (line) => startsSomething(line, reading))
  const shaped = readRuns(
    mendLeads(blocks, reading).map((block: Block): Shaped => ({
      ...block,
      shape: shapeOf(block.text, reading),
    })),
  )
  const read = headFromBelow(new Segmenter(new Flow(shaped, layout, reading)).run())
    .filter((sketch) => !leaveBox(sketch, warn))
    .map((sketch) => readSketch(sketch, layout, reading, warn))
  const columns = shareColumns(read.map(({ item }) => item))
  const items = shareSources(read.map((one, i) => ({ ...one, item: columns[i] ?? one.item })))
  if (items.length === 0) warn(1, 'noItems')
  warnings.sort((a, b) => a.line - b.line)
  return { page: furniture.page, items, warnings }
}
