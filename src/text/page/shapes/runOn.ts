import { opensParagraph } from './crosshead'
import { as, type Shaped } from './shape'
import { INSTITUTIONS } from '../vocabulary/media'

/** Short lines that are cut text, and open ones that are headings: what follows them tells. */
export const withRunOns = (blocks: readonly Shaped[]): Shaped[] =>
  blocks.map((block, i) =>
    asFragment(asRunOn(block, blocks.slice(i + 1, i + 2 + MOST_LINES)), blocks[i + 1]),
  )

/** What opens a paragraph and has only text after it is no heading, however short. */
const asFragment = (block: Shaped, next: Shaped | undefined): Shaped =>
  block.shape === 'short' && next?.shape === 'prose' && opensParagraph(block.text, next.text)
    ? as(block, 'prose')
    : block

// A clause of text that its column cut behind a colon is longer, or has a comma.
const RUNS_ON =
  /^(?:[^,\uFF0C\u3001\u3002\uFF1B\u201C\u201D]|\u201C[^,\uFF0C\u3002\u201C\u201D]{1,10}\u201D){2,16}[:\uFF1A]$/

// 产业兴,百姓富。记者在某县采访——
const POINTS_ON = /^.{8,60}\u2014\u2014$/u

const LISTS_NEXT = /[下是][:\uFF1A]$/
const MOST_LINES = 2

// 文明办:
const WHO = /^(\p{sc=Han}{2,12})[:\uFF1A]$/u
const isWho = (text: string): boolean => INSTITUTIONS.test(WHO.exec(text)?.[1] ?? '')

/** 市热力集团: above more heading lines and their story is the first heading line. */
function asRunOn(block: Shaped, after: readonly Shaped[]): Shaped {
  if (block.shape !== 'prose' || LISTS_NEXT.test(block.text)) return block
  if (!RUNS_ON.test(block.text) && !POINTS_ON.test(block.text)) return block
  const story = after.findIndex(({ shape }) => shape !== 'short')
  const shape = after[story]?.shape
  const isStory = shape === 'lead' || shape === 'byline' || (shape === 'prose' && isWho(block.text))
  return story > 0 && isStory ? as(block, 'short') : block
}
