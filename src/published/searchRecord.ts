import { ObjectId } from 'mongodb'

import { fold } from '../text/search/fold'
import { charactersOf, tokensOf } from '../text/search/tokens'
import type { PublishedArticle, PublishedPhoto } from './types'

/**
 * What search knows of a published article: as folded text, and as tokens that lead to it. Apart from the article, so
 * that the pages of readers do not read past it.
 */
export type SearchRecord = {
  /** Of the article. Half the size of its hex string, in each of some hundred entries of an index. */
  _id: ObjectId
  publishedAt: Date
  section: string | null
  reporters: string[]
  /** Its headings, and the names of those who made it. */
  head: string
  /** All of it, `head` included. */
  text: string
  headTokens: string[]
  textTokens: string[]
}

type Node = { type?: string; value?: unknown; children?: Node[] }

const photosIn = ({ type, value, children = [] }: Node): PublishedPhoto[] =>
  type === 'upload' ? [value as PublishedPhoto] : children.flatMap(photosIn)

const present = (texts: readonly (string | null | undefined)[]): string[] =>
  texts.filter((text): text is string => Boolean(text))

/** What is searched under the headings, the most telling first: what an excerpt is cut from. */
export const searchedTexts = (
  view: Pick<PublishedArticle, 'bodyText' | 'body' | 'photos' | 'source'>,
): string[] => {
  const inBody = photosIn((view.body as { root?: Node } | null)?.root ?? {})
  const captions = [...view.photos, ...inBody].flatMap(({ caption, credit }) => [
    [caption, ...credit.map(({ name }) => name)].filter(Boolean).join(' '),
  ])
  return present([view.bodyText, ...captions, view.source?.name, view.source?.originalTitle])
}

// A single character is looked up where it says what an article is about: anywhere else nearly each one has it.
const opening = 100

export const searchRecordOf = (view: PublishedArticle): SearchRecord => {
  const { kicker, headline, subheadline, byline, source } = view
  const names = [...byline.map(({ name }) => name), source?.author]
  const head = fold(present([kicker, headline, subheadline, ...names]).join('\n'))
  const text = fold([head, ...searchedTexts(view)].join('\n'))
  const first = fold(view.bodyText.slice(0, opening))
  return {
    _id: new ObjectId(view._id),
    publishedAt: view.publishedAt,
    section: view.section,
    reporters: [...new Set(present(byline.map(({ reporter }) => reporter)))],
    head,
    text,
    headTokens: [...new Set([...tokensOf(head), ...charactersOf(head)])],
    textTokens: [...new Set([...tokensOf(text), ...charactersOf(head), ...charactersOf(first)])],
  }
}
