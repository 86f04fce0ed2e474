import type { CollectionBeforeChangeHook } from 'payload'

import { Refusal } from '../../src/errors'
import type { Note } from '../../src/payload-types'
import { idOrNull } from '../../src/workflow'

/** An answer stands under a note of the same article, and no answer under an answer. */
export const checkAnswered: CollectionBeforeChangeHook<Note> = async ({ data, operation, req }) => {
  const id = idOrNull(data.answers)
  if (operation !== 'create' || !id) return data
  const answered = await req.payload.findByID({
    collection: 'notes',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!answered || answered.answers || answered.article !== data.article) {
    throw new Refusal('malformed', req.i18n?.language, { what: 'answers' })
  }
  return data
}
