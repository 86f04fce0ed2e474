import path from 'node:path'
import { Readable } from 'node:stream'
import type { UploadConfig } from 'payload'

import { inside } from '../../access'
import { Refusal } from '../../src/errors'
import { photoStore } from '../../src/storage'
import { FORMATS } from './limits'

type Handler = NonNullable<UploadConfig['handlers']>[number]

/** A file for the newsroom, the original included. Readers never come here: delivery serves sizes. */
export const serveFile: Handler = async (req, { params: { filename } }) => {
  if (!inside({ req })) throw new Refusal('unauthenticated', req.i18n?.language)
  const file = await (await photoStore()).find(filename)
  if (!file) return new Response(null, { status: 404 })
  return new Response(Readable.toWeb(await file.read()) as ReadableStream, {
    headers: {
      'Content-Type': typeOf(filename),
      'Content-Length': String(file.size),
      // A name is never given to another picture; `private`, for it is not for everybody.
      'Cache-Control': 'private, max-age=86400, immutable',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
}

const typeOf = (filename: string): string => {
  const ending = path.extname(filename).slice(1)
  return (
    Object.keys(FORMATS).find((mime) => FORMATS[mime]?.ext === ending) ?? 'application/octet-stream'
  )
}
