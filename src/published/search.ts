import { ObjectId, type Db, type Document } from 'mongodb'

import { lookupTokens, patternOf } from '../text/search/tokens'
import { articlesOf, searchOf } from './collections'
import { atOneMoment, type Moment } from './moment'
import { maxTimeMS, projection, type Position, type ReadersArticle } from './queries'
import { nextCandidates, type Asked } from './searchCandidates'
import type { SearchRecord } from './searchRecord'

export type SearchQuery = {
  /** Folded; each must stand in the article. At least one. */
  words: readonly string[]
  sections?: readonly string[]
  reporter?: string
  from?: Date | null
  to?: Date | null
}

/** `end` is where the next page begins: also behind a page that holds fewer than it may, or nothing. */
export type SearchSlice = {
  items: { article: ReadersArticle; position: Position }[]
  hasNext: boolean
  end: Position | null
}

const day = 24 * 60 * 60 * 1000

/**
 * Where all the words stand, and how much that is worth: an article found by its headings ranks as if it had come out
 * a year later. Each place is read newest first along an index of its own, and their answers are merged, so that the
 * order is the same for every page, and no page costs more than the one before.
 */
const places = [
  { text: 'head', tokens: 'headTokens', worth: 365 * day },
  { text: 'text', tokens: 'textTokens', worth: 0 },
] as const

type Place = (typeof places)[number]
type Match = { id: string; at: Date }
type Stream = { found: Match[]; floor: Position | null }

const batch = 64
// Entries of each list in each round: words that often stand together are found among the first few.
const rounds = [128, 512, 2000, 2000, 2000, 2000]
const mostFetched = 1000
const mostLookups = 8

const allIn = (text: Place['text'], words: readonly string[]): Document => ({
  $and: words.map((word) => ({ [text]: new RegExp(patternOf(word), 'u') })),
})

/**
 * Candidates are what the lists do not rule out, as far as they were read: the record says whether it has the words and
 * meets the conditions, and whether a better place has the words too.
 */
const proofOf = (place: Place, { words, sections, reporter }: SearchQuery): Document => {
  const better = places.slice(0, places.indexOf(place))
  return {
    ...(sections && { section: { $in: sections } }),
    ...(reporter && { reporters: reporter }),
    ...allIn(place.text, words),
    ...(better.length && { $nor: better.map(({ text }) => allIn(text, words)) }),
  }
}

const isSingle = (token: string): boolean => [...token].length === 1

const tokensFor = (words: readonly string[]): string[] => {
  const tokens = [...new Set(words.flatMap(lookupTokens))]
  // Single characters are indexed in some places only; beside a pair the text tells of them.
  const pairs = tokens.filter((token) => !isSingle(token) || /[!-\u2E7F]/.test(token))
  return (pairs.length ? pairs : tokens).slice(0, mostLookups)
}

const askedOf = (place: Place, { words, sections, reporter, from, to }: SearchQuery): Asked => ({
  requirements: [
    ...tokensFor(words).map((token) => ({ field: place.tokens, oneOf: [token] })),
    ...(sections ? [{ field: 'section' as const, oneOf: sections }] : []),
    ...(reporter ? [{ field: 'reporters' as const, oneOf: [reporter] }] : []),
  ],
  from: from ?? null,
  to: to ?? null,
})

const readPlace = async (
  moment: Moment,
  place: Place,
  query: SearchQuery,
  { after, need }: { after: Position | null; need: number },
): Promise<Stream> => {
  let asked = askedOf(place, query)
  const proof = proofOf(place, query)
  const found: Match[] = []
  let behind = after
  let left = mostFetched
  for (const size of rounds) {
    const { candidates, floor, rarest } = await nextCandidates(moment, asked, behind, size)
    for (let start = 0; start < candidates.length; start += batch) {
      const tried = candidates.slice(start, start + batch)
      found.push(...(await proven(moment, tried, proof)))
      left -= tried.length
      if (found.length >= need || left <= 0) return { found, floor: tried.at(-1) ?? null }
    }
    if (!floor) return { found, floor: null }
    behind = floor
    asked = { ...asked, requirements: rarest }
  }
  return { found, floor: behind }
}

const proven = async (
  { db, session }: Moment,
  tried: readonly Position[],
  proof: Document,
): Promise<Match[]> => {
  const records = await searchOf(db)
    .find<Pick<SearchRecord, '_id' | 'publishedAt'>>(
      { _id: { $in: tried.map(({ id }) => new ObjectId(id)) }, ...proof },
      { projection: { _id: 1, publishedAt: 1 }, session, maxTimeMS },
    )
    .toArray()
  const ids = new Set(records.map(({ _id }) => _id.toHexString()))
  return tried.filter(({ id }) => ids.has(id))
}

const shifted = ({ at, id }: Position, by: number): Position => ({
  at: new Date(at.getTime() + by),
  id,
})

const byRank = (a: Position, b: Position): number =>
  b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)

/** What readers find, best first; positions are ranks: the time of publication, and what the place is worth. */
export const searchArticles = (
  db: Db,
  query: SearchQuery,
  window: { first: number; after: Position | null },
): Promise<SearchSlice> => atOneMoment(db, (moment) => searchAt(moment, query, window))

const searchAt = async (
  moment: Moment,
  query: SearchQuery,
  { first, after }: { first: number; after: Position | null },
): Promise<SearchSlice> => {
  const need = first + 1
  const streams = await Promise.all(
    places.map(async (place) => {
      const behind = after && shifted(after, -place.worth)
      const { found, floor } = await readPlace(moment, place, query, { after: behind, need })
      return {
        found: found.map((match) => shifted(match, place.worth)),
        floor: floor && shifted(floor, place.worth),
      }
    }),
  )
  // Below the highest floor a stream that was left there could still have something better.
  const [floor] = streams.flatMap(({ floor }) => floor ?? []).sort(byRank)
  const ranked = streams
    .flatMap(({ found }) => found)
    .filter((position) => !floor || byRank(position, floor) <= 0)
    .sort(byRank)
  const shown = ranked.slice(0, first)
  const hasNext = ranked.length > first || floor !== undefined
  return {
    items: await withArticles(moment, shown),
    hasNext,
    end: ranked.length > first || !floor ? (shown.at(-1) ?? null) : floor,
  }
}

const withArticles = async (
  { db, session }: Moment,
  positions: readonly Position[],
): Promise<SearchSlice['items']> => {
  if (!positions.length) return []
  const articles = await articlesOf(db)
    .find<ReadersArticle>(
      { _id: { $in: positions.map(({ id }) => id) } },
      { projection, session, maxTimeMS },
    )
    .toArray()
  const byId = new Map(articles.map((article) => [article._id, article]))
  return positions.flatMap((position) => {
    const article = byId.get(position.id)
    return article ? [{ article, position }] : []
  })
}
