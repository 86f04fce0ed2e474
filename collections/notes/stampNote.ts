import type { CollectionBeforeChangeHook } from 'payload'

import { takeKeys } from '../../src/engine'
import { Refusal } from '../../src/errors'
import { noteTexts } from '../../src/i18n/notes'
import { say } from '../../src/i18n/text'
import type { Note } from '../../src/payload-types'
import { annotated } from './annotated'
import { mostNotes } from './ofArticle'

/** Who wrote it and at which revision: what the server knows, never what was sent. */
export const stampNote: CollectionBeforeChangeHook<Note> = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const article = await annotated(req, data.article)
  const { id, revision } = article
  const { totalDocs } = await req.payload.count({
    collection: 'notes',
    overrideAccess: true,
    req,
    where: { article: { equals: id } },
  })
  const language = req.i18n?.language
  if (totalDocs >= mostNotes) {
    const params = { what: say(noteTexts.plural, language), limit: mostNotes }
    throw new Refusal('full', language, params)
  }
  return { ...data, author: req.user?.id, revision, keys: await takeKeys(req, article) }
}
