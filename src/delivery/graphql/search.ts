import { searchArticles, type SearchSlice } from '../../published/search'
import { searchedTexts } from '../../published/searchRecord'
import { tags } from '../../published/tags'
import { dictionary } from '../../text/search/dictionary'
import { excerptOf, highlighted } from '../../text/search/highlight'
import { wordsOfQuery } from '../../text/search/query'
import { encode, emptyConnection, windowOf } from './connection'
import type { Context } from './context'
import { filterOf, type ArticleArgs } from './filter'
import { badInput } from '../refusals'

const longest = 100
const articleIds = /^[\da-f]{24}$/

type SearchArgs = Omit<ArticleArgs, 'column' | 'kind'> & { query: string }
type Hit = SearchSlice['items'][number]
type Edge = { cursor: string; node: Hit['article']; words: readonly string[] }

const wordsOf = async (query: string): Promise<string[]> => {
  if (query.length > longest)
    throw badInput(`\`query\` has ${query.length} characters; at most ${longest} are searched.`)
  return wordsOfQuery(query, await dictionary())
}

export const search = async (_: unknown, args: SearchArgs, context: Context) => {
  const window = windowOf(args, articleIds)
  context.spend(window.first)
  context.shows(tags.search)
  const words = await wordsOf(args.query)
  const filter = await filterOf(args, context)
  if (!filter || !words.length) return emptyConnection()
  const { items, hasNext, end } = await searchArticles(context.db, { ...filter, words }, window)
  return {
    edges: items.map(({ article, position }) => ({
      cursor: encode(position),
      node: article,
      words,
    })),
    nodes: items.map(({ article }) => article),
    pageInfo: { hasNextPage: hasNext, endCursor: end && encode(end) },
  }
}

/** Made only for a client that asks. */
export const searchEdge = {
  headlineHtml: ({ node: { headline }, words }: Edge): string | null =>
    headline === null ? null : highlighted(headline, words),
  excerptHtml: ({ node, words }: Edge): string => excerptOf(searchedTexts(node), words),
}
