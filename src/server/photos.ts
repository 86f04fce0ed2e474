import { RefusedToStart } from '../env'
import { log } from '../log'
import { photoStore, StoreUnavailable, type PhotoStore } from '../storage'

/**
 * Where photos are, asked once. Only a bucket that knows us not is mended before the start: one that is silent comes back.
 * @throws RefusedToStart
 */
export async function openPhotos(): Promise<PhotoStore> {
  const photos = await photoStore()
  try {
    const all = photos.all()
    await all.next()
    // Lets go of the folder, too.
    await all.return(undefined)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    if (error.refusesUs) throw refused(error)
    log.warn('the photos can not be reached', { error })
  }
  return photos
}

const refused = ({ message }: StoreUnavailable): RefusedToStart =>
  new RefusedToStart(
    [
      `照片的桶不认这个进程(${message})。`,
      '请检查 S3_BUCKET、S3_ENDPOINT、S3_REGION、密钥和桶的权限。',
      `The bucket of photos refuses this process (${message}).`,
      'Look at S3_BUCKET, S3_ENDPOINT, S3_REGION, the key, and what the bucket lets it do.',
    ].join('\n'),
  )
