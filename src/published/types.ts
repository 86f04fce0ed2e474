/**
 * The readers' copy: what `/graphql` may know. Ids are 24-character hex strings, times are Dates in UTC.
 * It is written from the newsroom's article in the transaction that publishes, and nothing else writes it.
 */
export type PublishedByline = {
  name: string
  role: string
  affiliation: string | null
  /** The Reporter's id, where the name is one of the paper's own list. */
  reporter: string | null
}

export type PhotoSize = { name: string; url: string; width: number; height: number; type: string }

export type PublishedPhoto = {
  id: string
  caption: string | null
  credit: PublishedByline[]
  takenAt: Date | null
  place: string | null
  /** Smallest first. Never the original: that one keeps the camera's metadata. */
  sizes: PhotoSize[]
}

export type PublishedCorrection = { at: Date; note: string }

export type PublishedPlace = {
  id: string
  date: string
  number: number | null
  name: string | null
  position: number
}

export type PublishedArticle = {
  _id: string
  slug: string
  kind: string
  headline: string | null
  kicker: string | null
  subheadline: string | null
  section: string | null
  column: string | null
  dateline: {
    text: string | null
    agency: string | null
    place: string | null
    date: Date | null
  } | null
  byline: PublishedByline[]
  source: {
    name: string | null
    author: string | null
    originalTitle: string | null
    date: Date | null
    url: string | null
  } | null
  /** The article's own photos, in their order. */
  photos: PublishedPhoto[]
  /** Every URL of every photo here, those in the body included: the files that readers may fetch. */
  files: string[]
  /** Lexical JSON; the value of an upload node is a `PublishedPhoto`. */
  body: Record<string, unknown> | null
  bodyHtml: string
  bodyText: string
  wordCount: number
  aiUse: string
  publishedAt: Date
  /** When this text went out. */
  updatedAt: Date
  corrections: PublishedCorrection[]
  /** Where it stands in the paper. `date` is YYYY-MM-DD in the newsroom's time zone. */
  page: PublishedPlace | null
  /** Of the newsroom's article: which text this is. */
  revision: number
}

/** A line of the corrections list. Of a retracted article it is all that readers keep. */
export type Notice = {
  _id: string
  article: string
  type: 'correction' | 'retraction'
  slug: string
  headline: string | null
  note: string
  at: Date
  publishedAt: Date
}
