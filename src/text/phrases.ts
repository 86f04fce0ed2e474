const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** What no line ends with, and what none begins with: marks and spaces that open nothing. */
const opens = /[\p{Ps}\p{Pi}]$/u
const goesOn = /^[^\p{L}\p{N}\p{Ps}\p{Pi}]/u
/** A number keeps to what it counts: 906路, 11月. */
const number = /[\d%\u2030]$/
const counted = /^\p{L}{1,2}$/u
/** Of words that it does not know, the segmenter leaves single characters, which go with those before them. */
const single = /^\p{Script=Han}$/u
const isGrowing = (part: string): boolean => part.length < 4 && /\p{Script=Han}$/u.test(part)

/**
 * What the lines of a heading are broken between, so that none begins with the second half of a word: a Chinese line
 * may break behind any character, and browsers know words of Japanese alone (`word-break: auto-phrase`). Joined, they
 * are the text.
 */
export const phrases = (text: string): string[] => {
  const parts: string[] = []
  for (const { segment } of words.segment(text)) {
    const last = parts.at(-1) ?? ''
    const belongs =
      opens.test(last) ||
      (number.test(last) && counted.test(segment)) ||
      (isGrowing(last) && single.test(segment)) ||
      (last !== '' && goesOn.test(segment))
    if (belongs) parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  return parts
}
