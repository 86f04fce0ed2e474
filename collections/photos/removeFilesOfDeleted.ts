import type { CollectionAfterDeleteHook } from 'payload'

import type { Photo } from '../../src/payload-types'
import { isPhotoFileName, removeFiles } from './files'

/** Whoever deletes a photo means the picture. */
export const removeFilesOfDeleted: CollectionAfterDeleteHook<Photo> = async ({ doc }) => {
  const names = [doc.filename, ...Object.values(doc.sizes ?? {}).map((size) => size?.filename)]
  await removeFiles(names.filter((name) => typeof name === 'string').filter(isPhotoFileName))
}
