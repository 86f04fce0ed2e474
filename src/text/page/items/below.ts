import { type Shaped } from '../shapes/shape'
import { type Sketch } from './sketch'

const ENOUGH = 3
const LONGEST_TEXT = 2000
const PAIR = /(?=(\p{sc=Han}{2}))/gu

/** How many pairs of characters of a heading a text has too. */
const shared = (heading: Shaped, { parts }: Sketch): number => {
  const others = parts.filter(({ block }) => block !== heading)
  const text = others
    .map((part) => part.text)
    .join('\n')
    .slice(0, LONGEST_TEXT)
  const pairs = new Set([...heading.text.matchAll(PAIR)].map(([, pair = '']) => pair))
  return [...pairs].filter((pair) => text.includes(pair)).length
}

/** It opens with 本报讯 or names its author, and has no heading. */
const isHeadless = ({ headings, rubrics, brief, parts: [part] }: Sketch): boolean =>
  headings.length + rubrics.length === 0 && !brief && part?.block.shape === 'lead'

/**
 * A PDF may give a story before its headline. What stands under a headless story, tells of it word by word and of
 * nothing in the story below is its headline.
 */
export function headFromBelow(sketches: readonly Sketch[]): Sketch[] {
  const read = sketches.map((sketch) => ({ ...sketch }))
  read.forEach((sketch, i) => {
    if (!isHeadless(sketch)) return
    const next = read[i + 1]
    const [heading, second] = next?.headings ?? []
    const last = sketch.parts.at(-1)
    if (next && heading && next.rubrics.length === 0 && (!second || second.gap > 0)) {
      if (shared(heading, sketch) < ENOUGH || shared(heading, next) > 1) return
      sketch.headings = [heading]
      sketch.last = heading.last
      next.headings = next.headings.slice(1)
      next.first = next.headings[0]?.first ?? next.parts[0]?.block.first ?? next.first
    } else if (last?.block.shape === 'short' && shared(last.block, sketch) >= ENOUGH) {
      sketch.headings = [last.block]
      sketch.parts = sketch.parts.slice(0, -1)
    }
  })
  return read
}
