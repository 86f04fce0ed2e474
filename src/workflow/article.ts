import type { ProgramKind } from './programs'
import type { Role, Stage } from './table'

/** An id as Payload gives it: a 24-character hex string. */
export type Id = string
export const isId = (value: unknown): value is Id =>
  typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)
/** A relation as stored (an id) or as loaded (a document). */
export type Ref = Id | { id: Id }

export const idOf = (ref: Ref): Id => (typeof ref === 'string' ? ref : ref.id)
export const idOrNull = (ref: Ref | null | undefined): Id | null => (ref == null ? null : idOf(ref))

/** Who asks, as the rules see them: a person, or a program. `sections: 'all'` = every section is theirs to edit. */
export type Actor = {
  id: Id
  roles: readonly Role[]
  /** The Reporters (署名身份) that are bound to this account. */
  reporters: readonly Id[]
  /** The sections that an editor acts in; of no meaning to the other roles. */
  sections: 'all' | readonly Id[]
  /** Of a program, what it may do; it has no roles. */
  program?: ProgramKind | null
}

export type Approval = { user: Ref; at: string; revision: number }
export type PlacedPhoto = {
  /** An id, or loaded: then without a name while its file has not come. */
  photo?: Id | { id: Id; filename?: string | null } | null
  caption?: string | null
  credit?: readonly unknown[] | null
}

/** A section or column: an id, or loaded, and then known to be open or closed. */
type Placed = Id | { id: Id; active?: boolean | null }

/** What the rules look at of an article. Payload's generated `Article` fits it, loaded or not. */
export type ArticleState = {
  stage: Stage
  revision: number
  kind: string
  headline?: string | null
  section?: Placed | null
  column?: Placed | null
  byline?: readonly { reporter?: Ref | null; name?: string | null }[] | null
  source?: { name?: string | null } | null
  body?: unknown
  photos?: readonly PlacedPhoto[] | null
  author?: Ref | null
  authors?: readonly Ref[] | null
  approvals?: readonly Approval[] | null
  /** The revision of the text that readers have; absent when they have none. */
  liveRevision?: number | null
  publishAt?: string | null
}

export const isLive = (article: Pick<ArticleState, 'liveRevision'>): boolean =>
  article.liveRevision != null

/** Everything that a reader gets of an article. A change of any of these is a change of the text. */
export const textFields = [
  'headline',
  'kicker',
  'subheadline',
  'slug',
  'kind',
  'body',
  'section',
  'column',
  'dateline',
  'byline',
  'source',
  'photos',
  'aiUse',
] as const
export type TextField = (typeof textFields)[number]
