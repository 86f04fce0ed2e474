/** A stretch of words set alike. `url` makes it a link. */
export interface Words {
  text: string
  bold?: boolean
  italic?: boolean
  url?: string
}

/** One block of a text that comes from elsewhere, in what the body of an article knows. */
export type BodyBlock =
  | { kind: 'paragraph' | 'quote'; words: Words[] }
  /** A row of a table, as the line that a body can hold. */
  | { kind: 'row'; words: Words[] }
  | { kind: 'heading'; level: 2 | 3; words: Words[] }
  /** A point of a list, with its number if it has one. */
  | { kind: 'item'; number: number | null; words: Words[] }
  /** A picture that came along, by its place among them. */
  | { kind: 'picture'; picture: number }

export type WordsBlock = Exclude<BodyBlock, { kind: 'picture' }>

export const textOf = (block: BodyBlock): string =>
  block.kind === 'picture' ? '' : block.words.map(({ text }) => text).join('')

/** The words that are left of `words` between two places in their text. */
export const cutWords = (words: readonly Words[], from: number, to: number): Words[] => {
  let at = 0
  return words.flatMap((stretch) => {
    const start = at
    at += stretch.text.length
    const text = stretch.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return text ? [{ ...stretch, text }] : []
  })
}
