/** Alternatives of a regular expression: one that contains another must be tried before it. */
export const longestFirst = (words: readonly string[]): string[] =>
  [...new Set(words)].sort((a, b) => b.length - a.length)
