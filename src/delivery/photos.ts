import { open, type FileHandle } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Db } from 'mongodb'
import parseRange from 'range-parser'

import { userOfFile } from '../published/queries'
import { tags } from '../published/tags'
import type { Incoming } from './http/incoming'
import { isKnown, type Reply } from './http/reply'
import type { Kept } from './kept/answers'
import type { Live } from './kept/live'

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

const noSuchPhoto = (): Reply => ({
  status: 404,
  headers: ['content-type', 'text/plain; charset=utf-8', 'cache-control', 'no-store'],
  body: Buffer.from('没有找到 / Not found\n'),
})

const notAllowed = (): Reply => ({ status: 405, headers: ['allow', 'GET, HEAD'], body: null })

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

type Part = { start: number; end: number }

/**
 * The part that is asked for: undefined for the whole, null for one that does not exist. Several at once are
 * answered with the whole, as HTTP allows.
 */
const partOf = (size: number, etag: string, asked: Incoming): Part | null | undefined => {
  const range = asked.header('range')
  const onlyIf = asked.header('if-range')
  if (range === undefined || (onlyIf !== undefined && onlyIf !== etag)) return undefined
  const parts = parseRange(size, range)
  if (parts === -1) return null
  if (parts === -2 || parts.type !== 'bytes' || parts.length !== 1) return undefined
  return parts[0]
}

const answerWith = async (
  file: FileHandle,
  { name, user }: { name: string; user: string },
  asked: Incoming,
): Promise<Reply> => {
  const stats = await file.stat({ bigint: true })
  const closed = async (reply: Reply): Promise<Reply> => {
    await file.close()
    return reply
  }
  if (!stats.isFile()) return closed(noSuchPhoto())
  const size = Number(stats.size)
  const etag = `"${size.toString(36)}-${stats.mtimeNs.toString(36)}"`
  const known = asked.header('if-none-match')
  const headers = [
    ...['etag', etag],
    // A file's name is never used again for another picture.
    ...['cache-control', 'public, max-age=31536000, immutable'],
    // The one that it is public by: when that is retracted, whoever keeps the file asks again.
    ...['cache-tag', tags.article(user)],
    ...['content-type', mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream'],
    ...['x-content-type-options', 'nosniff'],
    ...['accept-ranges', 'bytes'],
  ]
  if (known !== undefined && isKnown(etag, known))
    return closed({ status: 304, headers, body: null })
  const part = asked.method === 'GET' ? partOf(size, etag, asked) : undefined
  if (part === null)
    return closed({ status: 416, headers: ['content-range', `bytes */${size}`], body: null })
  const { start, end } = part ?? { start: 0, end: size - 1 }
  const told = [
    ...headers,
    ...['content-length', String(end - start + 1)],
    ...(part ? ['content-range', `bytes ${start}-${end}/${size}`] : []),
  ]
  const status = part ? 206 : 200
  if (asked.method === 'HEAD') return closed({ status, headers: told, body: null })
  return { status, headers: told, body: file.createReadStream({ start, end: Math.max(0, end) }) }
}

/** That a published article uses a file. */
export type PublicFile = { user: string }

type Photos = { db: Db; photoDir: string; live: Live; kept: Kept<PublicFile> }

/**
 * A published article that uses the file, if one does. Kept like an answer that shows the article: a retraction drops
 * it, and the next request asks again.
 */
const userOf = async ({ db, live, kept }: Photos, url: string): Promise<string | undefined> => {
  const isFresh = live.isFresh()
  const known = isFresh ? kept.get(url) : undefined
  if (known) return known.user
  const making = kept.begin()
  const user = await userOfFile(db, url).catch((error: unknown) => {
    kept.giveUp(making)
    throw error
  })
  if (user === undefined || !isFresh) kept.giveUp(making)
  else
    kept.keep(making, {
      key: url,
      value: { user },
      tags: new Set([tags.article(user)]),
      bytes: 500,
    })
  return user
}

/**
 * A photo's file, while a published article uses it: its retraction ends it. 404 for every other file, there or not.
 * The path is as the client wrote it, percent-encoded.
 */
export const answerPhoto = async (photos: Photos, asked: Incoming): Promise<Reply> => {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return notAllowed()
  const name = nameIn(asked.path)
  if (name === null) return noSuchPhoto()
  const user = await userOf(photos, photosPath + encodeURIComponent(name))
  if (user === undefined) return noSuchPhoto()
  const file = await openFile(join(photos.photoDir, name))
  return file ? answerWith(file, { name, user }, asked) : noSuchPhoto()
}
