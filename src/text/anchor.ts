/** Words of a text, and enough of what stood around them to find them again in a later one. */
export type Anchor = {
  words: string
  /** What stood before and after them in their line; empty at its ends. */
  before: string
  after: string
  /** The line that they stood in, by its place among the lines. */
  line: number
}

/** Where an anchor holds now. `range` is null where its line is still there and its words are not. */
export type Place = { line: number; range: [from: number, to: number] | null }

const around = 20

export const anchorAt = (
  lines: readonly string[],
  line: number,
  from: number,
  to: number,
): Anchor => {
  const text = lines[line] ?? ''
  return {
    words: text.slice(from, to),
    before: text.slice(Math.max(0, from - around), from),
    after: text.slice(to, to + around),
    line,
  }
}

const commonStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
const commonEnd = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

type Candidate = { line: number; from: number; agreement: number }

const candidatesIn = (
  text: string,
  line: number,
  { after, before, words }: Anchor,
): Candidate[] => {
  const found: Candidate[] = []
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    const to = from + words.length
    const agreement =
      commonEnd(before, text.slice(Math.max(0, from - around), from)) +
      commonStart(after, text.slice(to, to + around))
    found.push({ line, from, agreement })
  }
  return found
}

/** So much of words and surroundings is hardly there twice by chance. */
const telling = 6

/** The line of which enough is left beside the words: they were mended, the paragraph is the same. */
const lineAround = (lines: readonly string[], { after, before, line }: Anchor): number | null => {
  const left = [before.slice(-telling), after.slice(0, telling)].filter((part) => part.length >= 4)
  const near = lines
    .flatMap((text, at) => (left.some((part) => text.includes(part)) ? [at] : []))
    .sort((a, b) => Math.abs(a - line) - Math.abs(b - line))
  return near[0] ?? null
}

/** Finds an anchor again in a text that may have changed since; null when nothing tells where it stood. */
export const findAnchor = (lines: readonly string[], anchor: Anchor): Place | null => {
  const { after, before, line, words } = anchor
  const enough = Math.min(telling, words.length + before.length + after.length)
  const [best] = words
    ? lines
        .flatMap((text, at) => candidatesIn(text, at, anchor))
        .filter(({ agreement }) => words.length + agreement >= enough)
        .sort(
          (a, b) => b.agreement - a.agreement || Math.abs(a.line - line) - Math.abs(b.line - line),
        )
    : []
  if (best) return { line: best.line, range: [best.from, best.from + words.length] }
  const left = lineAround(lines, anchor)
  return left === null ? null : { line: left, range: null }
}
