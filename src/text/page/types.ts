import { type PageWarning } from './warnings'

/** What kind of piece an item is; the words of the `kind` field of an article. */
export type ItemKind = 'news' | 'photo' | 'brief' | 'feature' | 'commentary' | 'correction'

/** Who somebody is in a byline, a photo credit or the page's staff line. */
export type BylineRole =
  | 'reporter'
  | 'correspondent'
  | 'contributor'
  | 'trainee'
  | 'special'
  | 'chief'
  | 'commentator'
  | 'photographer'
  | 'editor'
  | 'layout'
  | 'proofreader'

/** `affiliation` is null for our own paper, else the name as printed without the role. */
export interface ParsedByline {
  name: string
  role: BylineRole
  affiliation: string | null
}

export interface ParsedStaff {
  name: string
  role: BylineRole
}

/** `date` is ISO (YYYY-MM-DD), null when it was not printed or could not be resolved. */
export interface ParsedDateline {
  text: string
  agency: string | null
  place: string | null
  date: string | null
}

export interface ParsedSource {
  name: string | null
  author: string | null
  originalTitle: string | null
  date: string | null
  url: string | null
}

export interface ParsedBlock {
  type: 'paragraph' | 'crosshead' | 'caption'
  text: string
}

/** `lines` are the 1-based first and last line of the source; `confidence` (0–1) is about the headings. */
export interface ParsedItem {
  kind: ItemKind
  column: string | null
  kicker: string | null
  headline: string | null
  subheadline: string | null
  confidence: number
  dateline: ParsedDateline | null
  byline: ParsedByline[]
  credit: ParsedByline[]
  source: ParsedSource | null
  body: ParsedBlock[]
  continuedTo: number | null
  continuedFrom: number | null
  lines: [number, number]
}

export interface ParsedPage {
  page: { date: string | null; number: number | null; name: string | null; staff: ParsedStaff[] }
  items: ParsedItem[]
  warnings: PageWarning[]
}

/** What the caller knows already; it wins over what the page prints. `date` is YYYY-MM-DD. */
export interface ParsePageOptions {
  date?: string | null
  number?: number | null
  name?: string | null
  /** Names of the paper's columns (栏目), so that long ones are told from headings. */
  columns?: readonly string[]
  /** Names of agencies and papers beyond the usual ones. */
  agencies?: readonly string[]
}
