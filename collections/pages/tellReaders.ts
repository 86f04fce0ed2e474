import type { CollectionAfterChangeHook } from 'payload'

import { movePlaces } from '../../src/engine'
import type { Page } from '../../src/payload-types'

/** Articles that readers have move with the page that lists them. */
export const tellReaders: CollectionAfterChangeHook<Page> = async ({ doc, previousDoc, req }) => {
  await movePlaces(req, previousDoc, doc)
  return doc
}
