import {
  articleBySlug,
  newestArticles,
  newestNotices,
  printedOn,
  retractionOf,
  type PublicReporter,
  type ReadersArticle,
} from '../../published/queries'
import { tags, tagsOfList } from '../../published/tags'
import type { Notice, PublishedByline } from '../../published/types'
import type { Section } from '../sectionTree'
import { soon, type Soon } from '../soon'
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

type Resolve<Parent, Args, Result> = (parent: Parent, args: Args, context: Context) => Soon<Result>
type Ask<Args, Result> = Resolve<unknown, Args, Result>

const shownIn = (context: Context, articles: readonly { _id: string }[]): void =>
  context.shows(...articles.map(({ _id }) => tags.article(_id)))

const articles: Ask<ArticleArgs, Connection<ReadersArticle>> = async (_, args, context) => {
  const window = windowOf(args)
  context.spend(window.first)
  const filter = await filterOf(args, context)
  if (!filter) return emptyConnection()
  context.shows(...tagsOfList(filter))
  const slice = await newestArticles(context.db, filter, window, context.articleFields)
  shownIn(context, [...slice.items, ...slice.next])
  return connectionOf(slice, ({ publishedAt, _id }) => ({ at: publishedAt, id: _id }))
}

const corrections: Ask<WindowArgs, Connection<Notice>> = async (_, args, { db, shows }) => {
  shows(tags.corrections)
  return connectionOf(await newestNotices(db, windowOf(args)), ({ at, _id }) => ({ at, id: _id }))
}

const retraction: Ask<{ slug: string }, Notice | null> = (_, { slug }, { db, shows }) => {
  shows(tags.corrections)
  return retractionOf(db, slug)
}

const pagesAt = async (
  context: Context,
  place: { date: string; number?: number },
): Promise<Page[]> => {
  context.shows(tags.page(place.date))
  const limit = mostArticles + 1
  const printed = await printedOn(context.db, { ...place, limit }, context.articleFields)
  context.spend(printed.length)
  shownIn(context, printed)
  return pagesOf(printed)
}

const page: Ask<{ date: string; number: number }, Page | null> = async (_, place, context) =>
  (await pagesAt(context, place))[0] ?? null

const pages: Ask<{ date: string }, Page[]> = (_, { date }, context) => pagesAt(context, { date })

const article: Ask<{ slug: string }, ReadersArticle | null> = async (_, { slug }, context) => {
  context.spend(1)
  const found = await articleBySlug(context.db, slug, context.articleFields)
  context.shows(found ? tags.article(found._id) : tags.slug(slug))
  return found
}

const sections: Ask<unknown, Section[]> = (_, __, context) =>
  soon(context.sections(), ({ roots }) => roots)

const section: Ask<{ slug: string }, Section | null> = (_, { slug }, context) =>
  soon(context.sections(), ({ bySlug }) => bySlug.get(slug) ?? null)

const reporters: Ask<unknown, PublicReporter[]> = (_, __, context) => {
  context.shows(tags.reporters)
  return soon(context.reporters(), (all) => [...all.values()])
}

const reporter: Ask<{ slug: string }, PublicReporter | null> = (_, { slug }, context) =>
  reporterBySlug(context, slug)

const standingIn =
  (place: 'section' | 'column'): Resolve<ReadersArticle, unknown, Section | null> =>
  (parent, _, context) => {
    const id = parent[place]
    return id ? soon(context.sections(), ({ byId }) => byId.get(id) ?? null) : null
  }

const signedBy: Resolve<PublishedByline, unknown, PublicReporter | null> = (
  { reporter: id },
  _,
  context,
) => {
  if (!id) return null
  context.shows(tags.profile(id))
  return soon(context.reporters(), (all) => all.get(id) ?? null)
}

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
    retraction,
  },
  Article: { id: idOf, section: standingIn('section'), column: standingIn('column') },
  SearchEdge: searchEdge,
  Byline: { reporter: signedBy },
}
