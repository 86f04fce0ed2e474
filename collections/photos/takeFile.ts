import { randomBytes } from 'node:crypto'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { inside } from '../../access'
import { Refusal } from '../../src/errors'
import { photoMessages } from '../../src/i18n/photos'
import { asOneLine } from '../../src/text/oneLine'
import { invalid } from '../fields/invalid'
import { inspect } from './inspect'
import { MAX_BYTES } from './limits'

interface TakenFile {
  /** The name it is stored under. */
  name: string
  originalName: string
  /** As sent: Payload re-encodes a WebP, which it takes for an animation, and drops its metadata. */
  bytes: Buffer
}

const taken = new WeakMap<PayloadRequest, TakenFile>()

/** The file that this request brought and that was found good; undefined when it brought none. */
export const takenFile = (req: PayloadRequest): TakenFile | undefined => taken.get(req)

// Payload leaves these "as submitted": only a file may change them.
const OF_THE_FILE = ['mimeType', 'filesize', 'width', 'height', 'thumbnailURL', 'prefix']
// A new focal point or crop would make Payload rewrite stored files under their old names.
const REWRITES = ['focalX', 'focalY']

/** Lets only good pictures in, under a name that nobody can guess, before Payload makes anything of them. */
export const takeFile: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return
  // Access is asked later: decoding is not done for strangers.
  if (!overrideAccess && !inside({ req })) throw new Refusal('unauthenticated', req.i18n?.language)
  const sent = (args as { data?: Record<string, unknown> }).data
  if (sent) for (const name of [...OF_THE_FILE, ...REWRITES]) delete sent[name]
  if (req.query) delete req.query.uploadEdits
  taken.delete(req)

  if (Object.values(req.files ?? {}).some(Array.isArray))
    throw invalid(req, 'file', photoMessages.oneFile)
  if (!req.file) {
    if (operation === 'create' && namesAnAddress(req.data))
      throw invalid(req, 'file', photoMessages.noAddress)
    return
  }
  const { file } = req
  if (file.data.length > MAX_BYTES)
    throw new Refusal('tooLarge', req.i18n?.language, { limit: `${MAX_BYTES / 1024 / 1024} MB` })
  const found = await inspect(file)
  if (!found.ok) throw invalid(req, 'file', found.fault, found.params)

  const name = `${randomBytes(16).toString('hex')}.${found.ext}`
  taken.set(req, { name, originalName: asOneLine(file.name), bytes: file.data })
  req.file = { ...file, name, mimetype: found.mime }
}

// Payload would fetch it, in spite of `pasteURL: false`; `upload` closes that on every path, as a 500.
const namesAnAddress = (data: PayloadRequest['data']): boolean =>
  typeof data?.url === 'string' && typeof data.filename === 'string'
