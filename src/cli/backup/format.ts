/**
 * A back-up is one `.tar.gz`: first `touban.json` (Opening), then `database/<collection>/<part>.bson` (documents one
 * after another, as `bsondump` and `mongorestore` read them too) and `photos/<file>`, last `manifest.json` (Manifest):
 * an archive that has it is whole.
 */
export type Opening = {
  format: typeof formatVersion
  takenAt: string
  /** Of the software that wrote it. */
  version: string
}

/** Counts and SHA-256 (hexadecimal) of what was written, by collection and by file. */
export type Manifest = {
  collections: Record<string, { documents: number; sha256: string }>
  photos: Record<string, string>
}

export const formatVersion = 1
export const openingName = 'touban.json'
export const manifestName = 'manifest.json'
export const databaseFolder = 'database/'
export const photosFolder = 'photos/'

/** Who is in an article is of the moment, and so is how far a follower of another database's changes has come. */
export const leftOut = new Set(['article_holds', 'followers'])

/** Documents are gathered to parts of about this many bytes. */
export const partBytes = 8 * 1024 * 1024
