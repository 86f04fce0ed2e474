import { readArticle, type ReadArticle } from '../page'
import { cutWords, textOf, type BodyBlock, type Words, type WordsBlock } from './blocks'

export interface DocumentArticle extends Pick<ReadArticle, 'item' | 'warnings'> {
  body: BodyBlock[]
  /** What stands under a picture, by its place among the pictures. */
  captions: ReadonlyMap<number, string>
}

/** The article that the blocks of a document are: what a paper prints in fields of their own is taken out of the text. */
export const articleFrom = (blocks: readonly BodyBlock[]): DocumentArticle => {
  const { body: left, item, warnings } = readArticle(blocks.map(textOf))
  const leftOf = new Map(left.map((paragraph) => [paragraph.at, paragraph]))
  const captions = new Map<number, string>()
  const body: BodyBlock[] = []
  blocks.forEach((block, at) => {
    if (block.kind === 'picture') return body.push(block)
    const paragraph = leftOf.get(at)
    if (!paragraph) return
    const before = body.at(-1)
    if (paragraph.role === 'caption' && before?.kind === 'picture')
      return captions.set(before.picture, paragraph.text)
    body.push(rest(block, paragraph.role === 'crosshead', paragraph.text))
  })
  return { item, warnings, body, captions }
}

const rest = (block: WordsBlock, isCrosshead: boolean, text: string): WordsBlock => {
  const words = wordsLeft(block, text)
  return isCrosshead && block.kind === 'paragraph'
    ? { kind: 'heading', level: 3, words: words.map(({ bold: _, ...plain }) => plain) }
    : { ...block, words }
}

/** The reader takes from the ends of a paragraph; the end of its text is most often what is left. */
const wordsLeft = (block: WordsBlock, text: string): Words[] => {
  const whole = textOf(block)
  const from = whole.endsWith(text) ? whole.length - text.length : whole.indexOf(text)
  return from < 0 ? [{ text }] : cutWords(block.words, from, from + text.length)
}
