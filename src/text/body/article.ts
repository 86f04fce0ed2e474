import { readArticle, type ReadArticle } from '../page'
import { cutWords, textOf, type BodyBlock, type Words, type WordsBlock } from './blocks'
import { cutNode, wordsOfNode, type BodyNode } from './nodes'

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

export interface BodyArticle extends Pick<ReadArticle, 'item' | 'warnings'> {
  /** Of each node what is left of it: null where all of it is in a field. */
  left: (BodyNode | null)[]
}

/** The article that was written or pasted whole into its body. Its lists, quotes and pictures are only text. */
export const articleIn = (nodes: readonly BodyNode[]): BodyArticle => {
  const texts = nodes.map((node) =>
    node.type === 'paragraph' || node.type === 'heading' ? wordsOfNode(node) : '',
  )
  const { body, item, warnings } = readArticle(texts)
  const leftOf = new Map(body.map((paragraph) => [paragraph.at, paragraph]))
  const left = nodes.map((node, at) => {
    const [text, paragraph] = [texts[at]!, leftOf.get(at)]
    if (!text.trim()) return node
    if (!paragraph) return null
    // No picture came along that its caption could go to.
    if (paragraph.role === 'caption') return node
    const place = placeOf(text, paragraph.text)
    return place ? cutNode(node, place.from, place.to) : node
  })
  return { item, warnings, left }
}

const rest = (block: WordsBlock, isCrosshead: boolean, text: string): WordsBlock => {
  const words = wordsLeft(block, text)
  return isCrosshead && block.kind === 'paragraph'
    ? { kind: 'heading', level: 3, words: words.map(({ bold: _, ...plain }) => plain) }
    : { ...block, words }
}

const wordsLeft = (block: WordsBlock, text: string): Words[] => {
  const place = placeOf(textOf(block), text)
  return place ? cutWords(block.words, place.from, place.to) : [{ text }]
}

/** The reader takes from the ends of a paragraph; the end of its text is most often what is left. */
const placeOf = (whole: string, text: string): { from: number; to: number } | null => {
  const from = whole.endsWith(text) ? whole.length - text.length : whole.indexOf(text)
  return from < 0 ? null : { from, to: from + text.length }
}
