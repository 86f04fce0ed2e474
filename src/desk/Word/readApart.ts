'use client'

import { WordError, type WordDocument } from './document'
import type { Reply } from './worker'

/** A newspaper's longest document takes a second; what takes longer is made to. */
const patienceMs = 20_000

/**
 * Reads a Word document in a thread of its own, which is ended when it takes too long: mammoth's authors ask for both
 * where a document may come from anybody. @throws WordError
 */
export const readApart = async (file: File): Promise<WordDocument> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  try {
    const reply = await new Promise<Reply>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data)
      worker.onerror = () => resolve({ ok: false, fault: 'damaged' })
      setTimeout(() => resolve({ ok: false, fault: 'tooSlow' }), patienceMs)
      worker.postMessage(bytes)
    })
    if (!reply.ok) throw new WordError(reply.fault)
    return reply.document
  } finally {
    worker.terminate()
  }
}
