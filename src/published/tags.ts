import type { ArticleFilter } from './queries'

/**
 * What an answer shows or could list, by name. A change names what it touches in the same words, so that
 * whoever keeps answers (our cache, a CDN by its `Cache-Tag`) drops exactly those that it could alter.
 */
export const tags = {
  /** Of an answer that shows too much to name it all: every change touches it. */
  any: 'any',
  /** Shown, or looked at to tell whether a list goes on. */
  article: (id: string) => `article:${id}`,
  /** Asked for by this slug, and not there. */
  // By way of UTF-8: half a character, which a client may send, can't be encoded.
  slug: (slug: string) => `slug:${encodeURIComponent(Buffer.from(slug).toString())}`,
  // Lists, each by the narrowest condition that decides what may come into it.
  articles: 'articles',
  section: (id: string) => `section:${id}`,
  column: (id: string) => `column:${id}`,
  kind: (kind: string) => `kind:${kind}`,
  reporter: (id: string) => `reporter:${id}`,
  page: (date: string) => `page:${date}`,
  corrections: 'corrections',
  /** What is found, and whether there is more: any article can decide it, also by going. */
  search: 'search',
  /** Anything of the tree of sections: names, slugs, who stands under whom. */
  sections: 'sections',
  /** Anybody's name or slug, or who is listed. */
  reporters: 'reporters',
  /** The name, slug and other facts of one Reporter, or that readers have none. */
  profile: (id: string) => `profile:${id}`,
} as const

/** Of an article as a change left it; only these parts of it are needed. */
export type Touched = {
  slug?: string | null
  kind?: string | null
  section?: string | null
  column?: string | null
  byline?: { reporter?: string | null }[] | null
  page?: { date?: string | null } | null
}

const some = (value: string | null | undefined, tag: (value: string) => string): string[] =>
  value ? [tag(value)] : []

/**
 * What a change of an article touches. Lists that it stood in before are found by its own tag, which every
 * answer carries that shows it: what it looked like before is not needed.
 * @param now null when it is gone
 */
export const tagsOfArticle = (id: string, now: Touched | null): string[] =>
  now
    ? [
        tags.article(id),
        tags.articles,
        tags.search,
        ...some(now.slug, tags.slug),
        ...some(now.section, tags.section),
        ...some(now.column, tags.column),
        ...some(now.kind, tags.kind),
        ...some(now.page?.date, tags.page),
        ...(now.byline ?? []).flatMap(({ reporter }) => some(reporter, tags.reporter)),
      ]
    : [tags.article(id), tags.search]

/** Of a list: an article can come into it only by meeting every condition, so one of them says enough. */
export const tagsOfList = ({ reporter, column, sections, kind }: ArticleFilter): string[] => {
  if (reporter) return [tags.reporter(reporter)]
  if (column) return [tags.column(column)]
  if (sections) return sections.map(tags.section)
  return [kind ? tags.kind(kind) : tags.articles]
}
