import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'

import { env } from '../env'
import { showsFile } from './open'

/** A file of a photo that the article behind a link uses; null for every other, there or not. */
export const openPhoto = async (
  payload: Payload,
  token: string,
  name: string,
): Promise<FileHandle | null> => {
  if (!(await showsFile(payload, token, name))) return null
  return open(join(env.photoDir, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}
