import type { BylineRole } from '../i18n/byline'
import type { stageLabels } from '../i18n/workflow'

/** What the site asks `/graphql` for (`queries.ts`). */
export type SectionRef = { name: string; slug: string; kind: 'section' | 'column' }

export type Byline = {
  name: string
  role: BylineRole
  affiliation: string | null
  reporter: { slug: string } | null
}

export type PhotoSize = { url: string; width: number; height: number; type: string }

export type Photo = { caption: string | null; credit: Byline[]; sizes: PhotoSize[] }

/** An article as a list shows it. */
export type Card = {
  slug: string
  kind: string
  headline: string | null
  kicker: string | null
  section: SectionRef | null
  column: SectionRef | null
  byline: Byline[]
  photos: Photo[]
  bodyText: string
  publishedAt: string
  updatedAt: string
}

export type Article = Card & {
  subheadline: string | null
  dateline: { text: string | null } | null
  source: {
    name: string | null
    author: string | null
    originalTitle: string | null
    date: string | null
    url: string | null
  } | null
  page: { date: string; number: number | null; name: string | null } | null
  wordCount: number
  corrections: { at: string; note: string }[]
  aiUse: 'none' | 'assisted' | 'generated'
  bodyHtml: string
}

export type PageInfo = { hasNextPage: boolean; endCursor: string | null }

export type Notice = {
  type: 'correction' | 'retraction'
  slug: string
  headline: string | null
  note: string
  at: string
  publishedAt: string
}

export type SectionNode = SectionRef & { children: SectionNode[] }

export type Reporter = {
  name: string
  slug: string
  affiliation: string | null
  kind: 'staff' | 'stringer' | 'external'
}

export type PaperPage = {
  date: string
  number: number | null
  name: string | null
  articles: Card[]
}

/** The answer of `GET /api/pages/:id/layout`: a page as the newsroom has it, published or not. */
export type PageLayout = {
  date: string
  number: number | null
  name: string | null
  /** In the order of print. */
  articles: {
    id: string
    /** Null where the person may not read the article. */
    seen: {
      title: string
      stage: keyof typeof stageLabels
      /** Readers have this very text. */
      isOut: boolean
      /** Null of what was dropped or taken back. */
      text: Article | null
    } | null
  }[]
}
