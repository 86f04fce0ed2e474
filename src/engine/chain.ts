import { createHash } from 'node:crypto'
import { ObjectId } from 'mongodb'

/**
 * What an entry's hash is of, in this order. The order and the set are for ever: a field added to `activity` later
 * goes to the end, and is left out while it has no value.
 */
const hashed = [
  'previous',
  'at',
  'user',
  'action',
  'article',
  'from',
  'to',
  'revision',
  'note',
  'publicNote',
  'subject',
  'document',
  'fields',
  'title',
] as const

const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  // As it is stored: UTF-8 has no halves of characters, which a text cut by its length may end in.
  if (typeof value === 'string') return Buffer.from(value).toString()
  // As text before it is stored.
  return value instanceof ObjectId ? value.toHexString() : value
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/**
 * SHA-256 (hexadecimal) of an entry, as it is given to the database or as it lies there; `previous` is the hash of the
 * article's entry before it, so that none can be changed, taken out or put between without all that follow.
 */
export const hashOf = (entry: Readonly<Record<string, unknown>>): string => {
  const values = hashed.flatMap((name) =>
    isNothing(entry[name]) ? [] : [[name, plain(entry[name])]],
  )
  return createHash('sha256').update(JSON.stringify(values)).digest('hex')
}
