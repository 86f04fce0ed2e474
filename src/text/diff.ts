import { align } from './align'

/** A stretch of a text that was changed, or was not. */
export type Part = { change: 'same' | 'removed' | 'added'; text: string }

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)

/** One character left between two changes says nothing by itself, and breaks up what a reader takes in at once. */
const isIsland = (text: string): boolean => [...text].length < 2

type Change = { isSame: boolean; before: string; after: string }

const changesOf = (before: string, after: string): Change[] => {
  const [left, right] = [wordsOf(before), wordsOf(after)]
  const changes = align(left, right).map((stretch) => {
    const said = (words: string[], places: number[]) => places.map((n) => words[n]).join('')
    const change = { before: said(left, stretch.left), after: said(right, stretch.right) }
    // Where words end depends on what stands around them, so one text may be cut in two ways.
    return { ...change, isSame: change.before === change.after }
  })
  return changes.reduce<Change[]>((joined, change, at) => {
    const last = joined.at(-1)
    const isBetween = at > 0 && at < changes.length - 1 && change.isSame && isIsland(change.after)
    const isJoined = last && (last.isSame ? change.isSame : !change.isSame || isBetween)
    if (!isJoined) return [...joined, change]
    const both = {
      isSame: last.isSame,
      before: last.before + change.before,
      after: last.after + change.after,
    }
    return [...joined.slice(0, -1), both]
  }, [])
}

/** What was changed from one text to the other, in whole words of Chinese. */
export const wordDiff = (before: string, after: string): Part[] =>
  changesOf(before, after).flatMap((change): Part[] =>
    change.isSame
      ? [{ change: 'same', text: change.after }]
      : [
          { change: 'removed' as const, text: change.before },
          { change: 'added' as const, text: change.after },
        ].filter(({ text }) => text !== ''),
  )

/** How much of two paragraphs is common, from 0 to 1: then one is the other, changed. */
const likeness = (before: string, after: string): number => {
  const kept = wordDiff(before, after)
    .filter(({ change }) => change === 'same')
    .reduce((sum, { text }) => sum + text.length, 0)
  return (2 * kept) / (before.length + after.length || 1)
}
const alike = 0.4

const lettersOf = (text: string): Map<string, number> => {
  const letters = new Map<string, number>()
  for (const letter of text) letters.set(letter, (letters.get(letter) ?? 0) + 1)
  return letters
}

/** Whether they have letters enough in common: most paragraphs are told apart by that, a thousand times as fast. */
const mayBeAlike = (before: string, after: string): boolean => {
  const letters = lettersOf(before)
  let common = 0
  for (const letter of after) {
    const left = letters.get(letter) ?? 0
    if (left > 0) common += letter.length
    letters.set(letter, left - 1)
  }
  return 2 * common >= alike * (before.length + after.length)
}

/** In its place a paragraph may be much changed; elsewhere it must read the same, or it is another on the same thing. */
const moved = 0.6

const isAlike = (before: string, after: string, least = alike): boolean =>
  mayBeAlike(before, after) && likeness(before, after) >= least

/** How many paragraphs further on one is looked for: of a text that was written anew nobody waits to hear that it was. */
const furthest = 20

/** A paragraph of either text beside what it was or became; null where the other text has none. */
export type Pair = { before: number | null; after: number | null }

/** Two texts paragraph by paragraph, by their indices. */
export const pairParagraphs = (before: readonly string[], after: readonly string[]): Pair[] =>
  align(before, after).flatMap(({ isSame, left, right }) => {
    if (isSame) return left.map((place, n) => ({ before: place, after: right[n]! }))
    const rest = [...left]
    const pairs = right.flatMap((place): Pair[] => {
      const at = rest
        .slice(0, furthest)
        .findIndex((other) => isAlike(before[other]!, after[place]!))
      if (at < 0) return [{ before: null, after: place }]
      const gone = rest.splice(0, at + 1)
      return [
        ...gone.slice(0, -1).map((other) => ({ before: other, after: null })),
        { before: gone.at(-1)!, after: place },
      ]
    })
    return [...pairs, ...rest.map((other) => ({ before: other, after: null }))]
  })

/** Of what `pairParagraphs` has as new: the paragraphs that stood elsewhere, by where they are now, and where they were. */
export const pairMoved = (
  pairs: readonly Pair[],
  before: readonly string[],
  after: readonly string[],
): Map<number, number> => {
  const found = new Map<number, number>()
  const gone = pairs.flatMap((pair) => (pair.after === null ? [pair.before!] : []))
  for (const pair of pairs) {
    const place = pair.before === null ? pair.after : null
    if (place === null) continue
    const at = gone
      .slice(0, furthest)
      .findIndex((other) => isAlike(before[other]!, after[place]!, moved))
    if (at >= 0) found.set(place, ...(gone.splice(at, 1) as [number]))
  }
  return found
}
