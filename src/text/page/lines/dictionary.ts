const words = new Intl.Segmenter('zh', { granularity: 'word' })
const WINDOW = 8

/**
 * 与该公|司签订: the break falls inside a word of the dictionary. So does one in three of the breaks in a paragraph, and one in
 * five hundred of those between a heading and its text (counted on the pages of the tests).
 */
export function breaksWord(text: string, next: string): boolean {
  const before = text.slice(-WINDOW)
  const word = words.segment(before + next.slice(0, WINDOW)).containing(before.length)
  return word !== undefined && word.index < before.length
}

/** 追踪, 帮忙: a word of the dictionary from end to end. */
export function isWord(text: string): boolean {
  const word = words.segment(text).containing(0)
  return word?.isWordLike === true && word.segment === text
}
