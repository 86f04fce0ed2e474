import { isLabelledHeading } from './headings'
import { isOpen, lengthOf } from '../lines/marks'
import { shapeRuns } from './adjacent'
import { as, CONTACT, type Shaped } from './shape'
import { BOXES } from '../vocabulary/labels'

// 1号线:甲——乙
const LABELLED = /^(?:\d{0,2}\p{sc=Han}{1,6}|\p{sc=Han}{1,2}\d{1,3}路)[:\uFF1A]\S/u
const FEWEST_LABELLED = 3
// 作者：甲 over 出版社：乙
const ABOUT_WORK =
  /^(?:(?:作者|著者|译者|编者|出版社?|定价|书名|片名|导演|编剧|主演|(?:\p{sc=Han}{2})?(?:时间|地点|地址|票价)|展期|主讲人?|联系人|报名\p{sc=Han}{0,2})[:\uFF1A]|\d{1,2}月\d{1,2}日[:\uFF1A])/u
// 19:35 甲队—乙队
// 6月26日—28日 志愿填报
const TIMED =
  /^(?:\d{1,2}[:\uFF1A]\d{2}\s{0,4}|\d{1,2}月\d{1,2}日(?:[\u2014~\uFF5E至-](?:\d{1,2}月)?\d{1,2}日)?[\s\u3000]{1,4})[^\u3002\uFF0C,]{2,30}$/
const FEWEST_PAIRED = 2

/** 门将:甲、乙 and 后卫:丙, or two telephone numbers, under each other are a list, in which nothing goes on from line to line. */
export function withRoster(blocks: readonly Shaped[]): Shaped[] {
  const fewest = blocks.map(fewestLike)
  return shapeRuns(
    blocks,
    (i) => fewest[i] !== null && fewest[i + 1] !== null,
    'row',
    (first, last, i) => fewest[i] != null && last - first + 1 >= fewest[i],
  )
}

/** How many such lines under each other make a list; null for one that is of none. */
function fewestLike({ shape, text }: Shaped): number | null {
  if (CONTACT.test(text) || TIMED.test(text)) return FEWEST_PAIRED
  if (ABOUT_WORK.test(text)) return isOpen(text) ? FEWEST_PAIRED : null
  return shape === 'short' && LABELLED.test(text) && !isLabelledHeading(text) && isOpen(text)
    ? FEWEST_LABELLED
    : null
}

const CELLS = /[\s\u3000]+/
const FEWEST_CELLS = 3
const LONGEST_ROW = 60
const cellsOf = ({ text, shape }: Shaped): number =>
  shape === 'short' && lengthOf(text) <= LONGEST_ROW && isOpen(text) ? text.split(CELLS).length : 0

/** Lines of three cells and more under each other, with figures among them, are a table. */
export function withRows(blocks: readonly Shaped[]): Shaped[] {
  const cells = blocks.map(cellsOf)
  const isFigured = (i: number): boolean =>
    (cells[i] ?? 0) >= FEWEST_CELLS && /\d/.test(blocks[i]?.text ?? '')
  // 皇马 社会 over 射门 21 8
  const isHead = (i: number): boolean =>
    blocks[i + 1]?.gap === 0 && isFigured(i + 1) && cells[i] === (cells[i + 1] ?? 0) - 1
  return blocks.map((block, i) => {
    if (isHead(i) && cells[i] === FEWEST_CELLS - 1) return as(block, 'row')
    const beside = [i - 1, i + 1].some(
      (at) => isFigured(at) && (isFigured(i) || cells[at] === cells[i]),
    )
    return (cells[i] ?? 0) >= FEWEST_CELLS && beside ? as(block, 'row') : block
  })
}

const RANKED = /^(\d{1,2})[.\uFF0E、]\s*\S/
const FEWEST_RANKED = 3

/** 1.浙江, 2.辽宁, 3.山西 under each other are a table too: numbered headings have text between them. */
export function withRanks(blocks: readonly Shaped[]): Shaped[] {
  const ranks = blocks.map(({ shape, text }) =>
    shape === 'short' || shape === 'row' ? Number(RANKED.exec(text)?.[1] ?? NaN) : NaN,
  )
  return shapeRuns(
    blocks,
    (i) => ranks[i + 1] === (ranks[i] ?? NaN) + 1,
    'row',
    (first, last) => last - first + 1 >= FEWEST_RANKED,
  )
}

const FIGURE = /^\p{sc=Han}{2,8}[:\uFF1A]\s?\S/u

/** Under 福彩开奖 or 天气预报, short lines of two cells, or 限行尾号:4和9, are the box's figures, no headings. */
export function withBoxRows(blocks: readonly Shaped[]): Shaped[] {
  let isInBox = false
  return blocks.map((block, i) => {
    const next = blocks[i + 1]?.shape
    const heads = next === 'lead' || next === 'byline'
    if (BOXES.test(block.text)) isInBox = true
    else if (block.shape !== 'row' && (heads || !(cellsOf(block) >= 2 || FIGURE.test(block.text))))
      isInBox = false
    else if (isInBox) return as(block, 'row')
    return block
  })
}

// GDP 2486.3亿元 \u21916.2%
const COUNT =
  /^[\p{sc=Han}A-Z]{2,14}\s?[\u2191\u2193+-]?\d[\d.,]*\s?(?:%|\u2030|\p{sc=Han}{1,3})?(?:\s[\u2191\u2193+-]?\d[\d.,]*%)?$/u
const FEWEST_COUNTS = 3

/** 新开工项目112个, 增加值增长7.2% under each other are the figures of a box. */
export const withCounts = (blocks: readonly Shaped[]): Shaped[] => {
  const counts = blocks.map(
    ({ shape, text }) => (shape === 'short' || shape === 'row') && COUNT.test(text),
  )
  return shapeRuns(
    blocks,
    (i) => counts[i] === true && counts[i + 1] === true,
    'row',
    (first, last) => last - first + 1 >= FEWEST_COUNTS,
  )
}

const FIGURE_ALONE = /^\d[\d.,]*\s?(?:%|\p{sc=Han}{1,4})$/u

/** 386万人次 over 接待游客, and 128场 over 文化活动: a box's figures, each over what it counts. */
export const withFiguresOver = (blocks: readonly Shaped[]): Shaped[] => {
  const isOver = blocks.map(({ shape, text }, i) => {
    const counted = blocks[i + 1]
    return (
      shape === 'short' &&
      FIGURE_ALONE.test(text) &&
      counted?.shape === 'short' &&
      counted.gap === 0 &&
      !FIGURE_ALONE.test(counted.text)
    )
  })
  const isBeside = (i: number): boolean =>
    isOver[i] === true && (isOver[i - 2] === true || isOver[i + 2] === true)
  return blocks.map((block, i) => (isBeside(i) || isBeside(i - 1) ? as(block, 'row') : block))
}

const PUBLISHER =
  /^[\p{sc=Han}\u00B7\s]{2,16}(?:出版社|书局|书店|出版公司|文艺社|出版集团)(?:\s?\d{4}年(?:\d{1,2}月)?(?:出?版|第\d版)?)?$/u

/** 某某出版社 under 张三 著 stands by itself. */
export const withPublishers = (blocks: readonly Shaped[]): Shaped[] =>
  blocks.map((block, i) =>
    block.shape === 'short' && blocks[i - 1]?.shape === 'byline' && PUBLISHER.test(block.text)
      ? as(block, 'row')
      : block,
  )
