import { basename } from 'node:path'
import type { Readable } from 'node:stream'

export type PhotoFile = { name: string; bytes: Buffer }

export type StoredPhoto = {
  name: string
  /** In bytes. */
  size: number
  /** From `start` to `end`, both included; all of it without them. */
  read: (part?: { start: number; end: number }) => Promise<Readable>
}

/**
 * The files of photos, originals and sizes, under plain names. What is in a file never changes: its name is made once
 * and given to no other. Any call throws StoreUnavailable where the store is elsewhere and doesn't answer.
 */
export type PhotoStore = {
  /** For operators: the folder, or the bucket. */
  place: string
  /** null for a name that is not there, or is none. */
  find: (name: string) => Promise<StoredPhoto | null>
  /** Returns once they are kept, so that a document committed afterwards never names a file that a crash took. */
  write: (files: readonly PhotoFile[]) => Promise<void>
  remove: (names: readonly string[]) => Promise<void>
  all: () => AsyncGenerator<StoredPhoto, void>
}

/** The store can't be asked for the moment, or refuses us: an account, a bucket that it doesn't know. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'

  constructor(
    message: string,
    readonly refusesUs: boolean,
    cause: unknown,
  ) {
    super(message, { cause })
  }
}

/** Whether a name can't mean a place outside the store, or further in. */
export const isPlainName = (name: string): boolean =>
  name === basename(name) && !/^\.{0,2}$|[\\\0]/.test(name)

/** @throws where it isn't: nothing else is ever touched. */
export const plainName = (name: string): string => {
  if (isPlainName(name)) return name
  throw new Error(`Not the name of a photo's file: ${name}`)
}
