import type { BodyBlock } from '../../text/body/blocks'
import { blocksFrom } from '../../text/body/markup'
import { paragraphsOf } from '../../text/page'

/** What is on a clipboard or was dropped: its texts by type, and its files. */
export type Pasted = Pick<DataTransfer, 'getData'> & { files: Iterable<File> }

const lexical = 'application/x-lexical-editor'
// An upload of another page that is still on its way would be fetched from wherever it lies; a text here has no style.
const foreign = /"pending"\s*:\s*\{|"(?:style|textStyle)"\s*:\s*"[^"]/

/** Copied out of an editor like this one: its nodes are the text's own. */
export const isOwn = (pasted: Pasted): boolean => {
  const nodes = pasted.getData(lexical)
  return nodes !== '' && !foreign.test(nodes)
}

/** A web address alone becomes a link of the words that are selected: that is the editor's. */
export const isAddress = (pasted: Pasted): boolean =>
  /^\s*(?:https?:\/\/|mailto:)\S+\s*$/i.test(pasted.getData('text/plain'))

export const picturesIn = ({ files }: Pasted): File[] =>
  [...files].filter(({ type }) => type.startsWith('image/'))

/** The text as blocks: of HTML its words, of plain text a paragraph a line. The document is parsed, never shown. */
export const textIn = (pasted: Pasted): { blocks: BodyBlock[]; picturesLeft: number } => {
  const html = pasted.getData('text/html')
  if (html) {
    const page = new DOMParser().parseFromString(html, 'text/html')
    return { blocks: blocksFrom(page), picturesLeft: page.images.length }
  }
  const lines = paragraphsOf(pasted.getData('text/plain'))
  return {
    blocks: lines.map((text) => ({ kind: 'paragraph', words: [{ text }] })),
    picturesLeft: 0,
  }
}
