import type { Action, Move, Stage } from '../../../src/workflow'

/** What somebody asked for, and what they were told; times are milliseconds of the epoch. */
export type Asked = {
  n: number
  who: string
  what: 'create' | 'save' | 'upload' | Action
  /** Null where it is made by this. */
  article: string | null
  /** That the person saw; 0 where there was none. */
  revision: number
  /** The kicker that was saved: no two are the same. */
  text?: string
  note?: string
  publishAt?: string
  from: number
  to: number
  /** `unknown`: nobody answered, or nobody knew; it may be done or not. */
  outcome: 'done' | 'refused' | 'unknown'
  status: number
  code: string | null
  /** What it made: a revision of `article`, or an id. */
  made: { article: string; revision: number } | { photo: string } | null
  /** An earlier try of the same was not answered. */
  wasUnheard: boolean
  /** Of a refusal as stale: the revision that is there. */
  present: number | null
}

export type Fault = { what: string; from: number; ended: number; recovered: number }

/** What readers see of an article. */
export type Text = { slug: string; kicker: string | null }

/** What a reader of one process was given. */
export type Read = { app: string; at: number; texts: Text[] }

export type History = { asked: Asked[]; faults: Fault[]; reads: Read[] }

export type Version = {
  article: string
  revision: number
  stage: Stage
  slug: string
  kicker: string | null
  authors: string[]
  section: string
  publishAt: string | null
}

export type Entry = {
  article: string
  action: Move
  from: Stage | null
  to: Stage
  revision: number
  user: string
  note: string | null
  at: number
}

export type Told = {
  app: string
  texts: Text[]
  /** Files of photos that anybody may fetch. */
  files: string[]
}

/** All that was there when the story had ended. */
export type State = {
  at: number
  articles: (Version & { liveRevision: number | null })[]
  versions: Version[]
  entries: Entry[]
  published: (Text & { id: string; revision: number; files: string[] })[]
  photos: { id: string; files: string[] }[]
  told: Told[]
  /** How many reviews each section asks for. */
  reviews: Record<string, number>
}
