import { readBareNames } from '../attribution/byline'
import { isOpen, lengthOf } from '../lines/marks'
import { NOTICES } from '../vocabulary/labels'
import { as, type Shaped } from './shape'

const LONGEST_VERSE = 20
const FEWEST_VERSES = 3
// Set apart, each line for itself, they need to be more to be a poem.
const FEWEST_APART = 4
const FEWEST_ABOVE = 6

const isLine = (block: Shaped | undefined): boolean =>
  (block?.shape === 'short' || block?.shape === 'prose') &&
  lengthOf(block.text) <= LONGEST_VERSE &&
  !NOTICES.test(block.text)

/** Short lines below an author are a poem, whose stanzas stand apart from the next headline; or above one. */
export const withVerse = (blocks: readonly Shaped[]): Shaped[] =>
  withVerseAbove(withVerseBelow(blocks))

/** 诗题, more short lines than any heading has, （作者：张三） */
function withVerseAbove(blocks: readonly Shaped[]): Shaped[] {
  const shaped = [...blocks]
  let lines = 0
  blocks.forEach((block, i) => {
    if (block.shape === 'byline' && lines >= FEWEST_ABOVE)
      for (let at = i - lines + 1; at < i; at++) shaped[at] = as(blocks[at] as Shaped, 'verse')
    lines = block.shape === 'short' && isLine(block) ? lines + 1 : 0
  })
  return shaped
}

function withVerseBelow(blocks: readonly Shaped[]): Shaped[] {
  const shaped = [...blocks]
  for (let i = 1; i < blocks.length; i++) {
    if (!isAuthor(blocks, i - 1)) continue
    const poem = poemAt(blocks, i)
    if (poem.length === 0) continue
    shaped[i - 1] = as(blocks[i - 1] as Shaped, 'byline')
    for (const shape of poem) {
      shaped[i] = as(blocks[i] as Shaped, shape)
      i++
    }
  }
  return shaped
}

/** 张三 without a mark needs a title above it. */
const isAuthor = (blocks: readonly Shaped[], i: number): boolean =>
  blocks[i]?.shape === 'byline' ||
  (blocks[i]?.shape === 'short' &&
    blocks[i - 1]?.shape === 'short' &&
    readBareNames(blocks[i].text)?.byline.length === 1)

type Verse = 'verse' | 'sidebar'

/** What each block from `start` on is of a poem: a line of it, or the title of one of several. */
function poemAt(blocks: readonly Shaped[], start: number): Verse[] {
  const ofStanzas = stanzas(blocks, start)
  return ofStanzas.length > 0 ? ofStanzas : linesApart(blocks, start)
}

const stanzaAt = (blocks: readonly Shaped[], i: number): number => {
  let end = i
  while (isLine(blocks[end]) && (end === i || blocks[end]?.gap === 0)) end++
  return end - i
}

/** 某题 over 张三, and text under them */
const isTitleOverAuthor = (blocks: readonly Shaped[], i: number): boolean =>
  stanzaAt(blocks, i) === 2 && isAuthor(blocks, i + 1) && isSentence(blocks[i + 2])

const isSentence = (block: Shaped | undefined): boolean =>
  block?.shape === 'prose' && (!isLine(block) || !isOpen(block.text))

/** Lines right under each other; a line by itself between two stanzas is the next poem's title. */
function stanzas(blocks: readonly Shaped[], start: number): Verse[] {
  const poem: Verse[] = []
  const headsNext = (i: number): boolean =>
    blocks[i + stanzaAt(blocks, i)]?.shape === 'byline' || isTitleOverAuthor(blocks, i)
  const isTitle = (i: number): boolean =>
    stanzaAt(blocks, i) === 1 && stanzaAt(blocks, i + 1) > 1 && !headsNext(i + 1)
  const fewest = (): number => (poem.length > 1 ? 2 : FEWEST_VERSES)
  for (let i = start; ; i = start + poem.length) {
    const titled = isTitle(i)
    const first = titled ? i + 1 : i
    const lines = stanzaAt(blocks, first)
    if (lines < fewest() || headsNext(first)) return poem
    if (titled) poem.push('sidebar')
    poem.push(...Array.from({ length: lines }, (): Verse => 'verse'))
  }
}

/** Each line for itself, up to the headline over the next author. */
function linesApart(blocks: readonly Shaped[], start: number): Verse[] {
  let end = start
  while (isLine(blocks[end])) end++
  if (isAuthor(blocks, end)) end--
  else if (isAuthor(blocks, end - 1) && isSentence(blocks[end])) end -= 2
  const lines = blocks.slice(start, Math.max(start, end))
  const open = lines.filter(({ text }) => isOpen(text))
  return lines.length >= FEWEST_APART && open.length > lines.length / 2
    ? lines.map((): Verse => 'verse')
    : []
}
