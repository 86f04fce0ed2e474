import type { CollectionAfterDeleteHook } from 'payload'

import { afterCommit } from '../../src/engine'
import type { Photo } from '../../src/payload-types'
import { photoStore } from '../../src/storage'
import { fileNames } from './fileNames'

/**
 * Whoever deletes a photo means the picture. A store that does not answer keeps both; the files go last, so that a
 * transaction that aborts leaves no photo without its own.
 */
export const removeFilesOfDeleted: CollectionAfterDeleteHook<Photo> = async ({ doc, req }) => {
  const names = fileNames(doc)
  const [original] = names
  const store = await photoStore()
  if (original) await store.find(original)
  await afterCommit(req, () => store.remove(names))
}
