import type { CollectionBeforeDeleteHook, CollectionBeforeValidateHook } from 'payload'

import { Refusal } from '../../src/errors'
import { photoMessages } from '../../src/i18n/photos'
import { say } from '../../src/i18n/text'
import type { Photo } from '../../src/payload-types'
import { takenFile } from './takeFile'
import { isPassed, wasEverUsed } from './uses'

/** What goes out is what the last reviewer saw: the picture too. */
export const refuseReplacing: CollectionBeforeValidateHook<Photo> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!takenFile(req) || !originalDoc?.filename) return data
  if (!(await isPassed(req, originalDoc.id))) return data
  const language = req.i18n?.language
  throw new Refusal('inUse', language, { what: say(photoMessages.fileInUse, language) })
}

export const refuseDeletingUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (!(await wasEverUsed(req, String(id)))) return
  const language = req.i18n?.language
  throw new Refusal('inUse', language, { what: say(photoMessages.everUsed, language) })
}
