import {
  articleBySlug,
  newestArticles,
  newestNotices,
  printedOn,
  type ArticleFilter,
  type PublicReporter,
  type ReadersArticle,
} from '../published/queries'
import type { Notice, PublishedByline } from '../published/types'
import {
  connectionOf,
  emptyConnection,
  windowOf,
  type Connection,
  type WindowArgs,
} from './connection'
import { mostArticles, type Context } from './context'
import { pagesOf, type Page } from './pages'
import { scalars } from './scalars'
import type { Section } from './sectionTree'

type Resolve<Parent, Args, Result> = (
  parent: Parent,
  args: Args,
  context: Context,
) => Result | Promise<Result>
type Ask<Args, Result> = Resolve<unknown, Args, Result>

type ArticleArgs = WindowArgs & {
  section?: string | null
  column?: string | null
  reporter?: string | null
  kind?: string | null
  from?: Date | null
  to?: Date | null
}

const reporterBySlug = async (context: Context, slug: string): Promise<PublicReporter | null> =>
  [...(await context.reporters()).values()].find((reporter) => reporter.slug === slug) ?? null

/** Slugs as ids; null when one of them names nothing, so nothing can match. */
const filterOf = async (args: ArticleArgs, context: Context): Promise<ArticleFilter | null> => {
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

const articles: Ask<ArticleArgs, Connection<ReadersArticle>> = async (_, args, context) => {
  const window = windowOf(args)
  context.spend(window.first)
  const filter = await filterOf(args, context)
  if (!filter) return emptyConnection()
  const slice = await newestArticles(context.db, filter, window)
  return connectionOf(slice, ({ publishedAt, _id }) => ({ at: publishedAt, id: _id }))
}

const corrections: Ask<WindowArgs, Connection<Notice>> = async (_, args, { db }) =>
  connectionOf(await newestNotices(db, windowOf(args)), ({ at, _id }) => ({ at, id: _id }))

const pagesAt = async (
  context: Context,
  place: { date: string; number?: number },
): Promise<Page[]> => {
  const printed = await printedOn(context.db, { ...place, limit: mostArticles + 1 })
  context.spend(printed.length)
  return pagesOf(printed)
}

const page: Ask<{ date: string; number: number }, Page | null> = async (_, place, context) =>
  (await pagesAt(context, place))[0] ?? null

const pages: Ask<{ date: string }, Page[]> = (_, { date }, context) => pagesAt(context, { date })

const article: Ask<{ slug: string }, ReadersArticle | null> = (_, { slug }, context) => {
  context.spend(1)
  return articleBySlug(context.db, slug)
}

const sections: Ask<unknown, Section[]> = async (_, __, context) => (await context.sections()).roots

const section: Ask<{ slug: string }, Section | null> = async (_, { slug }, context) =>
  (await context.sections()).bySlug.get(slug) ?? null

const reporters: Ask<unknown, PublicReporter[]> = async (_, __, context) => [
  ...(await context.reporters()).values(),
]

const reporter: Ask<{ slug: string }, PublicReporter | null> = (_, { slug }, context) =>
  reporterBySlug(context, slug)

const standingIn =
  (place: 'section' | 'column'): Resolve<ReadersArticle, unknown, Section | null> =>
  async (parent, _, context) => {
    const id = parent[place]
    return id ? ((await context.sections()).byId.get(id) ?? null) : null
  }

const signedBy: Resolve<PublishedByline, unknown, PublicReporter | null> = async (
  { reporter: id },
  _,
  context,
) => (id ? ((await context.reporters()).get(id) ?? null) : null)

const idOf: Resolve<ReadersArticle, unknown, string> = ({ _id }) => _id

export const resolvers = {
  ...scalars,
  Query: {
    article,
    articles,
    page,
    pages,
    sections,
    section,
    reporters,
    reporter,
    corrections,
  },
  Article: { id: idOf, section: standingIn('section'), column: standingIn('column') },
  Byline: { reporter: signedBy },
}
