import { open, type FileHandle } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Db } from 'mongodb'

import { isPublicFile } from '../published/queries'

export const photosPath = '/photos/'

// Anything else (SVG above all, which can hold scripts) is handed over as plain bytes.
const mediaTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

const noSuchPhoto = (): Response =>
  new Response('没有找到 / Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

const notAllowed = (): Response =>
  new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })

/** The file's name in a path under `/photos/`; null where that is anything but one plain name. */
const nameIn = (path: string): string | null => {
  try {
    const name = decodeURIComponent(path.slice(photosPath.length))
    const isPlain = name === basename(name) && !/^\.{0,2}$|[\\\0]/.test(name)
    return isPlain ? name : null
  } catch {
    return null
  }
}

const openFile = async (path: string): Promise<FileHandle | null> => {
  try {
    return await open(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const isKnown = (etag: string, condition: string | null): boolean =>
  condition !== null &&
  condition.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)

const answerWith = async (file: FileHandle, name: string, request: Request): Promise<Response> => {
  const stats = await file.stat({ bigint: true })
  if (!stats.isFile()) {
    await file.close()
    return noSuchPhoto()
  }
  const { size, mtimeNs } = stats
  const etag = `"${size.toString(36)}-${mtimeNs.toString(36)}"`
  const headers = {
    etag,
    // A file's name is never used again for another picture.
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  }
  const isUnchanged = isKnown(etag, request.headers.get('if-none-match'))
  if (isUnchanged || request.method === 'HEAD') {
    await file.close()
    return isUnchanged
      ? new Response(null, { status: 304, headers })
      : new Response(null, { headers: { ...headers, 'content-length': String(size) } })
  }
  const body = Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>
  return new Response(body, { headers: { ...headers, 'content-length': String(size) } })
}

/**
 * A photo's file, while a published article uses it; asked of the database each time, so that a
 * retraction ends it at once. 404 for every other file, there or not.
 * @param path as the client wrote it, percent-encoded
 */
export const answerPhoto = async (
  { db, photoDir }: { db: Db; photoDir: string },
  path: string,
  request: Request,
): Promise<Response> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed()
  const name = nameIn(path)
  if (name === null || !(await isPublicFile(db, photosPath + encodeURIComponent(name))))
    return noSuchPhoto()
  const file = await openFile(join(photoDir, name))
  return file ? answerWith(file, name, request) : noSuchPhoto()
}
