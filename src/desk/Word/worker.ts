import { WordError, type WordDocument, type WordFault } from './document'
import { readWord } from './read'

export type Reply = { ok: true; document: WordDocument } | { ok: false; fault: WordFault }

const reply = async (bytes: Uint8Array): Promise<Reply> => {
  try {
    return { ok: true, document: await readWord(bytes) }
  } catch (error) {
    if (!(error instanceof WordError)) throw error
    return { ok: false, fault: error.fault }
  }
}

self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  void reply(data).then((answer) => self.postMessage(answer))
}
