import type { Payload } from 'payload'

import { photoStore, type StoredPhoto } from '../storage'
import { showsFile } from './open'

/** A file of a photo that the article behind a link uses; null for every other, there or not. */
export const openPhoto = async (
  payload: Payload,
  token: string,
  name: string,
): Promise<StoredPhoto | null> =>
  (await showsFile(payload, token, name)) ? (await photoStore()).find(name) : null
