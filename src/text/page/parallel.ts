import { isOpen, lengthOf } from './marks'
import { type Shaped } from './shape'

const CLAUSES = /^([^,\uFF0C]{3,12})[,\uFF0C]([^,\uFF0C]{3,12})$/
const CLOSE = 1

interface Pair {
  at: number
  clauses: [number, number]
}

/**
 * 守住“老味道”,一缸醋要晒足三年 looks like the cut beginning of a paragraph. Two and more whose clauses have the
 * same length, each between whole paragraphs, are crossheads.
 */
export function withParallels(blocks: readonly Shaped[]): Shaped[] {
  const pairs = blocks.flatMap((block, at): Pair[] => {
    const found = block.shape === 'short' ? CLAUSES.exec(block.text) : null
    if (!found || !standsBetween(blocks, at)) return []
    return [{ at, clauses: [lengthOf(found[1] ?? ''), lengthOf(found[2] ?? '')] }]
  })
  const parallel = new Set(
    pairs
      .filter((one, i) => isLike(one, pairs[i - 1]) || isLike(one, pairs[i + 1]))
      .map(({ at }) => at),
  )
  return blocks.map((block, at) => (parallel.has(at) ? { ...block, shape: 'sidebar' } : block))
}

const standsBetween = (blocks: readonly Shaped[], at: number): boolean =>
  ['prose', 'lead'].includes(blocks[at - 1]?.shape ?? '') &&
  !isOpen(blocks[at - 1]?.text ?? '') &&
  (blocks[at + 1]?.shape === 'prose' || blocks[at + 2]?.shape === 'prose')

const isLike = ({ clauses: [before, after] }: Pair, other: Pair | undefined): boolean =>
  other !== undefined &&
  Math.abs(before - other.clauses[0]) <= CLOSE &&
  Math.abs(after - other.clauses[1]) <= CLOSE + 1
