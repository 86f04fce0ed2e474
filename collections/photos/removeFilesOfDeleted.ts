import type { CollectionAfterDeleteHook } from 'payload'

import type { Photo } from '../../src/payload-types'
import { photoStore } from '../../src/storage'
import { fileNames } from './fileNames'

/** Whoever deletes a photo means the picture. */
export const removeFilesOfDeleted: CollectionAfterDeleteHook<Photo> = async ({ doc }) =>
  (await photoStore()).remove(fileNames(doc))
