import { decodePage, PageError, paragraphsOf } from '../../text/page'
import { WordError, type WordDocument } from './document'

/** A text file as the document that it is, in whatever encoding it was saved. @throws WordError */
export const readPlain = async (file: File): Promise<WordDocument> => {
  try {
    const { text } = decodePage(new Uint8Array(await file.arrayBuffer()))
    const blocks = paragraphsOf(text).map((line) => ({
      kind: 'paragraph' as const,
      words: [{ text: line }],
    }))
    return { blocks, pictures: [], leftOut: 0 }
  } catch (error) {
    if (!(error instanceof PageError)) throw error
    throw new WordError(error.code.startsWith('too') ? 'tooLarge' : 'notText')
  }
}
