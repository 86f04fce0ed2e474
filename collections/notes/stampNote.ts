import type { CollectionBeforeChangeHook } from 'payload'

import type { Note } from '../../src/payload-types'
import { annotated } from './annotated'

/** Who wrote it and at which revision: what the server knows, never what was sent. */
export const stampNote: CollectionBeforeChangeHook<Note> = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { revision } = await annotated(req, data.article)
  return { ...data, author: req.user?.id, revision }
}
