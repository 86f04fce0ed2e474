import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { isSame } from '../../access'
import { Refusal } from '../../src/errors'
import { photoMessages } from '../../src/i18n/photos'
import { say } from '../../src/i18n/text'
import type { Photo } from '../../src/payload-types'
import { takenFile } from './takeFile'
import { isReviewed, wasEverUsed } from './uses'

/** What readers get of a photo itself; caption and credit are of each article that places it. */
const ofThePhoto = ['takenAt', 'place'] as const

type Saving = { data?: Partial<Photo>; originalDoc?: Photo; req: PayloadRequest }

/**
 * What goes out is what the last reviewer saw: the picture too, and that there was none. Asked before the picture is
 * stored, and again when it is: an article may have been reviewed in the seconds between.
 */
export const keepAsReviewed = async ({ data = {}, originalDoc, req }: Saving) => {
  if (!originalDoc?.id) return data
  const isChanged = (name: (typeof ofThePhoto)[number]): boolean =>
    name in data && !isSame(data[name], originalDoc[name])
  if (!takenFile(req) && !ofThePhoto.some(isChanged)) return data
  if (!(await isReviewed(req.payload, originalDoc.id))) return data
  const language = req.i18n?.language
  throw new Refusal('inUse', language, { what: say(photoMessages.reviewed, language) })
}

export const refuseDeletingUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (!(await wasEverUsed(req.payload, String(id)))) return
  const language = req.i18n?.language
  throw new Refusal('inUse', language, { what: say(photoMessages.everUsed, language) })
}
