import { runsOn } from './crosshead'
import { namesPlace } from './headings'
import { isOpen, lengthOf } from '../lines/marks'
import { as, type Shaped } from './shape'

const CLAUSES = /^([^,\uFF0C]{3,12})[,\uFF0C]([^,\uFF0C]{3,12})$/
// 项目为王：早一天开工，早一天见效
const LABELLED = /^(\p{sc=Han}{3,6})[:\uFF1A]([^:\uFF1A\u3002]{4,24})$/u
// 林武指出, 报道称, 初冬时节: so a paragraph begins.
const OPENS =
  /(?:[说称道]|指出|强调|表示|认为|介绍|要求|提出|透露|获悉|了解|看到|[年月日天时后前中间上下里来起])$/

/** Quotes take no room to speak of. */
const sizeOf = (clause = ''): number => lengthOf(clause.replace(/[\u201C\u201D]/g, ''))

interface Pair {
  at: number
  /** the dateline above it */
  story: number
  isLabelled: boolean
  clauses: [number, number]
}

/**
 * 守住“老味道”,一缸醋要晒足三年 looks like the cut beginning of a paragraph. Two and more in one story whose clauses
 * have the same length, each between whole paragraphs, are crossheads.
 */
export function withParallels(blocks: readonly Shaped[]): Shaped[] {
  let story = 0
  let isOfPlaces = false
  const pairs = blocks.flatMap((block, at): Pair[] => {
    if (block.shape === 'lead' || block.shape === 'byline') story = at
    // 城西区：… over the first of several: the others are headlines too.
    if (block.shape === 'short' && !['prose', 'lead'].includes(blocks[at - 1]?.shape ?? ''))
      isOfPlaces = namesPlace(block.text) && blocks[at + 1]?.shape === 'prose'
    if (isOfPlaces && namesPlace(block.text)) return []
    const labelled = LABELLED.exec(block.text)
    const found = block.shape === 'short' ? (labelled ?? CLAUSES.exec(block.text)) : null
    if (!found || OPENS.test(found[1] ?? '') || !standsBetween(blocks, at)) return []
    return [
      {
        at,
        story,
        isLabelled: found === labelled,
        clauses: [sizeOf(found[1]), sizeOf(found[2])],
      },
    ]
  })
  const parallel = new Set(
    pairs
      .filter((one) => pairs.some((other) => other !== one && isLike(one, other)))
      .map(({ at }) => at),
  )
  return blocks.map((block, at) => (parallel.has(at) ? as(block, 'sidebar') : block))
}

const standsBetween = (blocks: readonly Shaped[], at: number): boolean =>
  ['prose', 'lead'].includes(blocks[at - 1]?.shape ?? '') &&
  !isOpen(blocks[at - 1]?.text ?? '') &&
  !runsOn(blocks[at]?.text ?? '', blocks[at + 1]?.text ?? '') &&
  (blocks[at + 1]?.shape === 'prose' || blocks[at + 2]?.shape === 'prose')

const isLike = ({ story, isLabelled, clauses: [before, after] }: Pair, other: Pair): boolean =>
  other.story === story &&
  other.isLabelled === isLabelled &&
  before === other.clauses[0] &&
  (isLabelled || Math.abs(after - other.clauses[1]) <= 1)
