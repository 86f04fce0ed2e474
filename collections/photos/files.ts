import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'

import { env } from '../../src/env'

export interface PhotoFile {
  name: string
  bytes: Buffer
}

const NAME = /^[0-9a-f]{32}(?:-[a-z]+)?\.(?:jpg|png|webp|avif)$/

/** A name that `writeFiles` may have given: 32 random hex digits, the size, an ending by content. */
export const isPhotoFileName = (name: string): boolean => NAME.test(name)

/** @throws where the name is none of ours: nothing outside the folder is ever touched. */
export function photoPath(name: string): string {
  if (!isPhotoFileName(name)) throw new Error(`Not a photo file name: ${name}`)
  return path.join(env.photoDir, name)
}

/**
 * Writes new files and returns once they are on the disk, so that a document committed afterwards
 * never names a file that a crash took. A name is written once: its address stays the same picture.
 */
export async function writeFiles(files: readonly PhotoFile[]): Promise<void> {
  await mkdir(env.photoDir, { recursive: true })
  for (const { name, bytes } of files) await writeThrough(photoPath(name), bytes)
  // The names themselves are in the folder, which has to reach the disk too.
  const folder = await open(env.photoDir, 'r')
  await folder.sync().finally(() => folder.close())
}

export async function removeFiles(names: readonly string[]): Promise<void> {
  for (const name of names) await rm(photoPath(name), { force: true })
}

async function writeThrough(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
