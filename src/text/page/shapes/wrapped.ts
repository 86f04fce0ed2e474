import { readBareNames } from '../attribution/byline'
import {
  ANSWERS,
  BELONGS_ABOVE,
  DASHED,
  isEvent,
  isSetting,
  LONGEST_RUBRIC,
  tellsOfAbove,
} from './headings'
import { lengthOf } from '../lines/marks'
import { type Shaped } from './shape'
import { kindOfColumn } from './columnKinds'

const LONGEST_LINE = 24
/** Between whom a headline tells of and what: a line that breaks off on either side of them is half a clause. */
const VERBS = '入选|荣获|荣膺|获评|获批|跻身|点赞|聚焦|关注|成为|助力'
// 我市3人入选 over “三晋英才”支持计划
const AWAITS_OBJECT = new RegExp(
  `(?:${VERBS}|打造|力争|推动|确保|实现|有望|[的和与及让将把在为对被])$`,
)
// 央视《新闻联播》 over 点赞太原
const HAS_SUBJECT_ABOVE = new RegExp(
  `^(?:${VERBS}|已?致(?=\\d)|造成|竟|却|终于|要(?!闻)|应(?:该|当)|如何|怎么|怎样|为何|为什么|何以|能否|该不该|创下|刷新|突破|跃居|位居|报道|推介)`,
)
const LONGEST_SUBJECT = 12
const ONE_CLAUSE = /^\S+$/

/** Two heading lines right under each other are one that was too long for its column. */
export function withWrappedHeadings(blocks: readonly Shaped[]): Shaped[] {
  const setsApart = blocks.some((_, i) => isSetApart(blocks, i))
  const joined: Shaped[] = []
  blocks.forEach((block, i) => {
    const above = joined.at(-1)
    if (
      above &&
      isRest(blocks, i) &&
      ((setsApart && isLong(blocks, i)) || isBrokenOff(above.text, block.text))
    )
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

/** 央媒 over 看太原 is a rubric. */
const isLong = (blocks: readonly Shaped[], i: number): boolean =>
  blocks.slice(i - 1, i + 1).some(({ text }) => lengthOf(text) > LONGEST_RUBRIC)

const isBrokenOff = (above: string, below: string): boolean =>
  AWAITS_OBJECT.test(above) ||
  (HAS_SUBJECT_ABOVE.test(below) && ONE_CLAUSE.test(above) && lengthOf(above) <= LONGEST_SUBJECT)

/** A heading line between blank ones, under another: it stands over a story or begins with a dash. */
const isSetApart = (blocks: readonly Shaped[], i: number): boolean =>
  isLine(blocks[i]) &&
  isLine(blocks[i + 1]) &&
  lengthOf(blocks[i]?.text ?? '') > LONGEST_RUBRIC &&
  [i + 1, i + 2].every((at) => isApart(blocks, at)) &&
  (opensStory(blocks[i + 2]) || DASHED.test(blocks[i + 1]?.text ?? ''))

function isRest(blocks: readonly Shaped[], i: number): boolean {
  const [above, block, next] = blocks.slice(i - 1, i + 2)
  if (!above || !block || !isLine(above) || !isLine(block)) return false
  if (!isApart(blocks, i - 1) || isApart(blocks, i)) return false
  if (!isApart(blocks, i + 1) && !DASHED.test(next?.text ?? '')) return false
  if (!opensStory(next) && !(isLine(next) && opensStory(blocks[i + 2]))) return false
  return (
    [above, block].every(({ text }) => lengthOf(text) <= LONGEST_LINE) &&
    !isSetting(above.text) &&
    !isEvent(above.text) &&
    !kindOfColumn(above.text) &&
    !BELONGS_ABOVE.test(block.text) &&
    !tellsOfAbove(block.text) &&
    !ANSWERS.test(block.text) &&
    !readBareNames(block.text)
  )
}
