import { type transition } from '../engine'
import { type Article } from '../payload-types'
import { type UploadName } from './pictures/captions'

export type AccountName = 'reporter' | 'reporter2' | 'editor' | 'editor2' | 'publisher' | 'admin'
export type ReporterName = '杨文' | '李晓并' | '郭蓉' | '毕晶晶'

type Signed = NonNullable<Article['byline']>[number]
/** A name alone is a reporter of ours. */
export type Signature = ReporterName | Pick<Signed, 'name' | 'role' | 'affiliation'>

/** An article as a person would type it; relations are by name. */
export interface Text extends Partial<
  Pick<Article, 'kicker' | 'headline' | 'subheadline' | 'kind' | 'aiUse' | 'dateline' | 'source'>
> {
  section?: string
  column?: string
  byline?: readonly Signature[]
  photos?: readonly UploadName[]
  /** Paragraphs between empty lines; `## ` begins a crosshead, `> ` a quotation, `!` is a photo by its name. */
  body?: string
}

/** Written in the margin, at words of the body. */
export interface Note {
  by: AccountName
  says: string
  at: string
}

/** What somebody does with an article: an action of the workflow table, an edit, or a note beside it. */
export type Step =
  | {
      by: AccountName
      action: Parameters<typeof transition>[2]
      note?: string
      publicNote?: string
      /** Days from now. */
      publishIn?: number
    }
  | { by: AccountName; edit: Text }
  | Note

export interface Story {
  by: AccountName
  text: Text
  life: readonly Step[]
}
