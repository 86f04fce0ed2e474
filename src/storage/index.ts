import { env } from '../env'
import { openFolder } from './folder'
import type { PhotoStore } from './store'

export { openFolder } from './folder'
export { isPlainName, StoreUnavailable } from './store'
export type { PhotoFile, PhotoStore, StoredPhoto } from './store'

let bucket: Promise<PhotoStore> | undefined

/** Where this process keeps the files of photos: a folder, or the bucket of its settings. @throws RefusedToStart */
export const photoStore = async (): Promise<PhotoStore> => {
  const settings = env.photoBucket
  if (!settings) return openFolder(env.photoDir)
  // Only now: the client of S3 takes a while to load.
  return (bucket ??= import('./bucket').then(({ openBucket }) => openBucket(settings)))
}
