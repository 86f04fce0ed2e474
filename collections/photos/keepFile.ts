import type { CollectionBeforeChangeHook } from 'payload'

import type { Photo } from '../../src/payload-types'
import { photoStore } from '../../src/storage'
import { takenFile } from './takeFile'

/**
 * Stores what was uploaded. Payload would write in place of the old file, and delete that, before
 * the transaction commits; here a replaced file stays, so that neither a failed save nor a text
 * that readers have ever loses its picture. A save that fails later leaves a file nobody names.
 */
export const keepFile: CollectionBeforeChangeHook<Photo> = async ({ data, req }) => {
  const file = takenFile(req)
  if (!file) return data
  if (data.filename !== file.name) throw new Error('Payload renamed an upload.')
  const sizes = Object.entries(req.payloadUploadSizes ?? {}).map(([size, bytes]) => {
    const name = data.sizes?.[size as keyof NonNullable<Photo['sizes']>]?.filename
    if (!name) throw new Error(`Payload made no size ${size}.`)
    return { name, bytes }
  })
  await (await photoStore()).write([{ name: file.name, bytes: file.bytes }, ...sizes])
  return { ...data, originalFilename: file.originalName, filesize: file.bytes.length }
}
