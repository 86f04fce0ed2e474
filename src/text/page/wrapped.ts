import { readBareNames } from './byline'
import { BELONGS_ABOVE, DASHED, isSetting, LONGEST_RUBRIC } from './headings'
import { lengthOf } from './marks'
import { type Shaped } from './shape'
import { kindOfColumn } from './columnKinds'

const LONGEST_LINE = 24

/** Where a page sets its heading lines apart, two right under each other are one that was too long for its column. */
export function withWrappedHeadings(blocks: readonly Shaped[]): Shaped[] {
  if (!blocks.some((_, i) => isSetApart(blocks, i))) return [...blocks]
  const joined: Shaped[] = []
  blocks.forEach((block, i) => {
    const above = joined.at(-1)
    if (above && isRest(blocks, i))
      joined[joined.length - 1] = {
        ...above,
        text: `${above.text} ${block.text}`,
        last: block.last,
      }
    else joined.push(block)
  })
  return joined
}

const isApart = (blocks: readonly Shaped[], i: number): boolean => i === 0 || blocks[i]?.gap !== 0
const isLine = (block: Shaped | undefined): boolean => block?.shape === 'short'
const opensStory = (block: Shaped | undefined): boolean =>
  block?.shape === 'lead' || block?.shape === 'byline'

/** A heading line between blank ones, under another: it stands over a story or begins with a dash. */
const isSetApart = (blocks: readonly Shaped[], i: number): boolean =>
  isLine(blocks[i]) &&
  isLine(blocks[i + 1]) &&
  [i + 1, i + 2].every((at) => isApart(blocks, at)) &&
  (opensStory(blocks[i + 2]) || DASHED.test(blocks[i + 1]?.text ?? ''))

function isRest(blocks: readonly Shaped[], i: number): boolean {
  const [above, block, next] = blocks.slice(i - 1, i + 2)
  if (!above || !block || !isLine(above) || !isLine(block)) return false
  if (!isApart(blocks, i - 1) || isApart(blocks, i) || !isApart(blocks, i + 1)) return false
  if (!opensStory(next) && !(isLine(next) && opensStory(blocks[i + 2]))) return false
  const lengths = [above, block].map(({ text }) => lengthOf(text))
  return (
    lengths.every((length) => length <= LONGEST_LINE) &&
    lengths.some((length) => length > LONGEST_RUBRIC) &&
    !isSetting(above.text) &&
    !kindOfColumn(above.text) &&
    !BELONGS_ABOVE.test(block.text) &&
    !readBareNames(block.text)
  )
}
