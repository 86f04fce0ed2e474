import { creditTail } from '../attribution/creditTail'
import { isOpen, lengthOf } from '../lines/marks'
import { shapeRuns } from './adjacent'
import { ARROWED, as, type Shaped } from './shape'

const POINTS = /^[\u25B6\u25B7\u25BA]/

/** ▶ is a bullet; with a credit at its end or below it points at the picture. ▲ does that, but for several in a row that nobody took. */
export const withArrowedCaptions = (blocks: readonly Shaped[]): Shaped[] =>
  blocks.map((block, i) => {
    const isCredited = blocks[i + 1]?.shape === 'credit' || creditTail(block.text) !== null
    if (block.shape === 'marked' && POINTS.test(block.text))
      return isCredited || pointsAlone(blocks, i) ? as(block, 'caption') : block
    // ▲老人在领餐 over no text is no crosshead.
    if (block.shape === 'marked' && ARROWED.test(block.text) && blocks[i + 1]?.shape === 'short')
      return as(block, 'caption')
    const isListed = [i - 1, i + 1].some(
      (at) => isBullet(blocks[at]) && blocks[at + 1]?.shape !== 'credit',
    )
    return isBullet(block) && isListed && !isCredited ? as(block, 'marked') : block
  })

const LONGEST_ALONE = 30
/** ▶小熊猫在树上玩耍。 is short, whole, and none of several. */
const pointsAlone = (blocks: readonly Shaped[], i: number): boolean => {
  const text = blocks[i]?.text ?? ''
  const isOfSeveral = [i - 1, i + 1].some((at) => POINTS.test(blocks[at]?.text ?? ''))
  return text.endsWith('\u3002') && lengthOf(text) <= LONGEST_ALONE && !isOfSeveral
}

const ARROW = /^[\u25B2\u25B3\u25B6\u25B7\u25C0\u25C1\u25BC\u25BD]/

/** ▲… ◀… ▼… under each other point at several pictures, however short each is. */
export const withArrowsAround = (blocks: readonly Shaped[]): Shaped[] => {
  const arrows = blocks.map(({ shape, text }) =>
    shape === 'prose' || shape === 'short' || shape === 'caption' || shape === 'marked'
      ? ARROW.exec(text)?.[0]
      : undefined,
  )
  return shapeRuns(
    blocks,
    (i) => arrows[i] !== undefined && arrows[i + 1] !== undefined,
    'caption',
    (first, last) => last > first && arrows[first] !== arrows[first + 1],
  )
}

const BULLET = /^\u25B2\s*[^\s\u25B2]/
const isBullet = (block: Shaped | undefined): boolean =>
  block?.shape === 'caption' && BULLET.test(block.text) && !isOpen(block.text)

const NUMBERED = /^[(\uFF08]?(?:(?:图\s?)?[\u2460-\u2473]|\d{1,2}[.\uFF0E、])/
const REPORTED = /(?:摄影|图文)报道$/
const WROTE_AND_TOOK = /文\s?[/\uFF0F]?\s?[图圖摄][)\uFF09]?$/
const CIRCLED = /^(?:图\s?)?[\u2460-\u2473]/
const MOST_WORDS = 2
const MOST_PARAGRAPHS = 12

/** ① … ② … ③ … over one credit, or some words below it, are the captions of one photo page. */
export function withNumberedCaptions(blocks: readonly Shaped[]): Shaped[] {
  const numbered = blocks.map(
    ({ text, shape }) => NUMBERED.test(text) && ['prose', 'short', 'caption'].includes(shape),
  )
  const isReported = (i: number): boolean => {
    let top = i - 1
    while (top >= i - MOST_WORDS && blocks[top]?.shape === 'prose') top--
    return blocks[top]?.shape === 'credit' && REPORTED.test(blocks[top]?.text ?? '')
  }
  // 甲 文/图 over the story: ① … ② … below it are its pictures.
  const isByPhotographer = (i: number): boolean => {
    let top = i - 1
    while (top >= i - MOST_PARAGRAPHS && blocks[top]?.shape === 'prose') top--
    return blocks[top]?.shape === 'byline' && WROTE_AND_TOOK.test(blocks[top]?.text ?? '')
  }
  return shapeRuns(
    blocks,
    (i) => numbered[i] === true && numbered[i + 1] === true,
    'caption',
    (first, last) =>
      last > first &&
      (blocks[last + 1]?.shape === 'credit' ||
        isReported(first) ||
        (CIRCLED.test(blocks[first]?.text ?? '') && isByPhotographer(first))),
  )
}

const DREW = /^\p{sc=Han}{2,4}\s[作绘]$/u

/** “精装修” over 王铎 作: the title of a cartoon. */
export const withCartoons = (blocks: readonly Shaped[]): Shaped[] =>
  blocks.map((block, i) => {
    const next = blocks[i + 1]
    const isDrawn = next?.shape === 'credit' && next.gap === 0 && DREW.test(next.text)
    return isDrawn && block.shape === 'short' ? as(block, 'caption') : block
  })
