// Chinese, Japanese and Korean begin at U+2E80; what is written with spaces between its words stands before it.
const runs = /[!-\u2E7F]+|[\u2E80-\u{10FFFF}]+/gu
export const isSpaced = (run: string): boolean => run < '\u2E80'
const longestWord = 40

/** Runs of one way of writing in a folded text: words of letters and digits, and stretches of Chinese. */
export const runsOf = (folded: string): string[] => folded.match(runs) ?? []

/** Every two neighbours of a run of Chinese; a single character by itself; a word of letters whole. */
const tokensOfRun = (run: string): string[] => {
  if (isSpaced(run)) return [run.slice(0, longestWord)]
  const characters = [...run]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, place) => `${characters[place]}${character}`)
}

/**
 * What a folded text can be found by. Pairs, not words: where one text is cut into words depends on what stands
 * around them, so a name would be found in one article and missed in the next; pairs find every stretch of every text.
 */
export const tokensOf = (folded: string): string[] => [
  ...new Set(runsOf(folded).flatMap(tokensOfRun)),
]

/** Its Chinese characters, one by one. */
export const charactersOf = (folded: string): string[] => [
  ...new Set(runsOf(folded).flatMap((run) => (isSpaced(run) ? [] : [...run]))),
]

/** Enough tokens of a word to look it up by: pairs that cover it, each character once if it can be. */
export const lookupTokens = (word: string): string[] =>
  runsOf(word).flatMap((run) => {
    const tokens = tokensOfRun(run)
    return tokens.filter((_, place) => place % 2 === 0 || place === tokens.length - 1)
  })

/**
 * Where a folded word stands in a folded text, as a pattern that JavaScript and MongoDB read alike: a word of letters
 * whole, Chinese anywhere.
 */
export const patternOf = (word: string): string => {
  const before = isSpaced(word) ? '(?<![!-\u2E7F])' : ''
  const after = isSpaced([...word].at(-1) ?? '') ? '(?![!-\u2E7F])' : ''
  return before + word + after
}
