import {
  articleBySlug,
  newestArticles,
  newestNotices,
  printedOn,
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
import { filterOf, reporterBySlug, type ArticleArgs } from './filter'
import { pagesOf, type Page } from './pages'
import { scalars } from './scalars'
import { search, searchEdge } from './search'
import type { Section } from './sectionTree'

type Resolve<Parent, Args, Result> = (
  parent: Parent,
  args: Args,
  context: Context,
) => Result | Promise<Result>
type Ask<Args, Result> = Resolve<unknown, Args, Result>

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
    search,
    page,
    pages,
    sections,
    section,
    reporters,
    reporter,
    corrections,
  },
  Article: { id: idOf, section: standingIn('section'), column: standingIn('column') },
  SearchEdge: searchEdge,
  Byline: { reporter: signedBy },
}
