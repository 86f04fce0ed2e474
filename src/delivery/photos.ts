import { extname } from 'node:path'
import type { Db } from 'mongodb'

import { userOfFile } from '../published/queries'
import { tags } from '../published/tags'
import { isPlainName, type PhotoStore, type StoredPhoto } from '../storage'
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
    return isPlainName(name) ? name : null
  } catch {
    return null
  }
}

type Part = { start: number; end: number }

/** One part, as RFC 9110 (14.1) writes it: from a byte on, or the last so many. */
const onePart = /^bytes=(?:(?<first>\d+)-(?<last>\d*)|-(?<count>\d+))$/i

/**
 * The part that is asked for: undefined for the whole, null for one that does not exist. Several at once, and what
 * is written as none, are answered with the whole, as HTTP says.
 */
const partOf = (size: number, etag: string, asked: Incoming): Part | null | undefined => {
  const range = asked.header('range')
  const onlyIf = asked.header('if-range')
  if (range === undefined || (onlyIf !== undefined && onlyIf !== etag)) return undefined
  const part = onePart.exec(range)?.groups
  if (!part) return undefined
  const { first, last, count } = part
  const start = count === undefined ? Number(first) : Math.max(size - Number(count), 0)
  const end = last ? Number(last) : size - 1
  if (last && end < start) return undefined
  return start < size ? { start, end: Math.min(end, size - 1) } : null
}

const answerWith = async (
  { photo: { name, size, read }, user }: PublicFile,
  asked: Incoming,
): Promise<Reply> => {
  // A file's name is never used again for another picture.
  const etag = `"${encodeURIComponent(name)}"`
  const known = asked.header('if-none-match')
  const headers = [
    ...['etag', etag],
    ...['cache-control', 'public, max-age=31536000, immutable'],
    // The one that it is public by: when that is retracted, whoever keeps the file asks again.
    ...['cache-tag', tags.article(user)],
    ...['content-type', mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream'],
    ...['x-content-type-options', 'nosniff'],
    ...['accept-ranges', 'bytes'],
  ]
  if (known !== undefined && isKnown(etag, known)) return { status: 304, headers, body: null }
  const part = asked.method === 'GET' ? partOf(size, etag, asked) : undefined
  if (part === null)
    return { status: 416, headers: ['content-range', `bytes */${size}`], body: null }
  const told = [
    ...headers,
    ...['content-length', String(part ? part.end - part.start + 1 : size)],
    ...(part ? ['content-range', `bytes ${part.start}-${part.end}/${size}`] : []),
  ]
  const body = asked.method === 'HEAD' ? null : await read(part)
  return { status: part ? 206 : 200, headers: told, body }
}

/** A file that a published article uses. */
export type PublicFile = { photo: StoredPhoto; user: string }

type Photos = { db: Db; photos: PhotoStore; live: Live; kept: Kept<PublicFile> }

const publicFile = async ({ db, photos }: Photos, name: string): Promise<PublicFile | null> => {
  const user = await userOfFile(db, photosPath + encodeURIComponent(name))
  const photo = user === undefined ? null : await photos.find(name)
  return user === undefined || photo === null ? null : { photo, user }
}

/**
 * The file, if a published article uses it. Kept like an answer that shows the article: a retraction drops it, and the
 * next request asks again.
 */
const fileOf = async (from: Photos, name: string): Promise<PublicFile | null> => {
  const { kept, live } = from
  const isFresh = live.isFresh()
  const known = isFresh ? kept.get(name) : undefined
  if (known) return known
  const making = kept.begin()
  const found = await publicFile(from, name).catch((error: unknown) => {
    kept.giveUp(making)
    throw error
  })
  if (found === null || !isFresh) kept.giveUp(making)
  else {
    const shown = new Set([tags.article(found.user)])
    kept.keep(making, { key: name, value: found, tags: shown, bytes: 800 })
  }
  return found
}

/**
 * A photo's file, while a published article uses it: its retraction ends it. 404 for every other file, there or not.
 * The path is as the client wrote it, percent-encoded.
 */
export const answerPhoto = async (from: Photos, asked: Incoming): Promise<Reply> => {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return notAllowed()
  const name = nameIn(asked.path)
  const file = name === null ? null : await fileOf(from, name)
  return file ? answerWith(file, asked) : noSuchPhoto()
}
