import type { BodyBlock } from '../../text/body/blocks'

export type WordFault = 'notWord' | 'notText' | 'oldWord' | 'damaged' | 'tooLarge' | 'tooSlow'

/** What a Word document can't be read for; `wordFaults` in src/i18n says it. */
export class WordError extends Error {
  constructor(readonly fault: WordFault) {
    super(fault)
  }
}

export interface WordPicture {
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface WordDocument {
  blocks: BodyBlock[]
  pictures: WordPicture[]
  /** Pictures and drawings of kinds that no newspaper prints (EMF, WMF, TIFF …). */
  leftOut: number
}
