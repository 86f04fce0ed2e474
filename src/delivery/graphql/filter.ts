import type { ArticleFilter, PublicReporter } from '../../published/queries'
import { tags } from '../../published/tags'
import { soon, type Soon } from '../soon'
import type { WindowArgs } from './connection'
import type { Context } from './context'

export type ArticleArgs = WindowArgs & {
  section?: string | null
  column?: string | null
  reporter?: string | null
  kind?: string | null
  from?: Date | null
  to?: Date | null
}

export const reporterBySlug = (context: Context, slug: string): Soon<PublicReporter | null> => {
  context.shows(tags.reporters)
  return soon(
    context.reporters(),
    (all) => [...all.values()].find((reporter) => reporter.slug === slug) ?? null,
  )
}

/** Slugs as ids; null when one of them names nothing, so nothing can match. */
export const filterOf = async (
  args: ArticleArgs,
  context: Context,
): Promise<ArticleFilter | null> => {
  const filter: ArticleFilter = { from: args.from, to: args.to, kind: args.kind ?? undefined }
  if (args.section != null) {
    filter.sections = (await context.sections()).within(args.section)
    if (!filter.sections.length) return null
  }
  if (args.column != null) {
    filter.column = (await context.sections()).idOf(args.column)
    if (!filter.column) return null
  }
  if (args.reporter != null) {
    filter.reporter = (await reporterBySlug(context, args.reporter))?.id
    if (!filter.reporter) return null
  }
  return filter
}
