import type { Id, TextField } from './article'

/** What a note stands at: words of a field of the text, to be found again by `src/text/anchor.ts`. */
export type NoteAnchor = {
  field: TextField
  line: number
  words: string
  before: string
  after: string
}

export type Said = {
  id: Id
  text: string
  by: { id: Id; name: string }
  /** ISO 8601 in UTC. */
  at: string
}

/** A note in the margin of an article, and what was answered. */
export type Thread = Said & {
  /** Null for a note on the whole article. */
  anchor: NoteAnchor | null
  /** The revision that the article was at. */
  revision: number
  resolved: { by: string; at: string } | null
  replies: Said[]
}

/** The answer of `GET /api/articles/:id/notes`, oldest first. */
export type Notes = { threads: Thread[]; mayWrite: boolean }

/** Whom a note may name, of `GET /api/articles/:id/colleagues`. `reads`: they may read the article, and so hear of it. */
export type Colleague = { id: Id; name: string; reads: boolean }
