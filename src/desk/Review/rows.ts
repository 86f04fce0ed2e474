import { pairMoved, pairParagraphs, wordDiff, type Part } from '../../text/diff'
import { textFields, type Changes, type Text, type TextField } from '../../workflow'
import type { Node } from '../Merge/choices'
import { fieldName, paragraphsOf, readable, wordsOf } from '../Merge/readable'

/** One line of a review: what readers will get, and what it was. */
export type ReviewRow = {
  key: string
  /** What it is, where that is not a paragraph of the body. */
  name: string | null
  field: TextField
  /** The kind of node in the body: heading, quote, list, upload … */
  node: Node | null
  /** The photos that the line speaks of, by their ids. */
  photos: string[]
  /** Null where the text is no longer there. */
  now: string | null
  /** What was changed in it; null where nothing was, or where there is nothing to compare with. */
  parts: Part[] | null
  /** What all of it is; null where only words of it were changed, or none. */
  is: 'added' | 'removed' | 'movedHere' | 'movedAway' | null
}

type Names = ReadonlyMap<string, string>

/** As they stand above a text. */
export const headingFields = [
  'kicker',
  'headline',
  'subheadline',
] as const satisfies readonly TextField[]
type HeadingField = (typeof headingFields)[number]
export const isHeading = (field: TextField): field is HeadingField =>
  (headingFields as readonly TextField[]).includes(field)
const rest = textFields.filter((field) => field !== 'body' && !isHeading(field))

const photosOf = (text: Text): string[] =>
  ((text.photos ?? []) as { photo: string }[]).map(({ photo }) => photo)
const photosIn = ({ type, value }: Node): string[] =>
  type === 'upload' && typeof value === 'string' ? [value] : []
/** Another picture is another line, though the same words stand under it. */
const isAnother = (before: readonly string[], now: readonly string[]): boolean =>
  before.join() !== now.join()

const compared = (before: string | null, now: string | null) => {
  const isChanged = before !== null && before !== now
  return {
    now,
    parts: isChanged ? wordDiff(before, now ?? '') : null,
    is: !isChanged ? null : !now ? ('removed' as const) : before === '' ? ('added' as const) : null,
  }
}

const fieldRow = (
  { before, now }: Changes,
  field: TextField,
  names: Names,
  language: string,
): ReviewRow => {
  const said = (text: Text) => readable(field, text[field], names, language)
  const shown = (text: Text) => (field === 'photos' ? photosOf(text) : [])
  const was = before && said(before.text)
  const is = said(now)
  const isOther = before && was === is && isAnother(shown(before.text), shown(now))
  return {
    key: field,
    field,
    name: fieldName(field, language),
    node: null,
    photos: shown(now),
    ...compared(isOther ? '' : was, is),
  }
}

const bodyRows = ({ before, now }: Changes): ReviewRow[] => {
  const nodes = paragraphsOf(now)
  const words = nodes.map(wordsOf)
  const old = before ? paragraphsOf(before.text) : null
  const oldWords = old?.map(wordsOf) ?? words
  const pairs = pairParagraphs(oldWords, words)
  const moved = pairMoved(pairs, oldWords, words)
  const left = new Set(moved.values())
  return pairs.map(({ after, before }, index) => {
    const origin = after === null ? undefined : moved.get(after)
    const was = before === null ? null : (old ?? nodes)[before]!
    const is = after === null ? null : nodes[after]!
    const photos = is ? photosIn(is) : []
    const isOther = was && is && isAnother(photosIn(was), photos)
    return {
      key: `body.${index}`,
      field: 'body',
      name: null,
      node: is ?? was,
      photos,
      ...compared(
        before === null || isOther ? '' : oldWords[before]!,
        after === null ? null : words[after]!,
      ),
      ...(origin !== undefined && {
        parts: wordDiff(oldWords[origin]!, words[after!]!),
        is: 'movedHere' as const,
      }),
      ...(before !== null && left.has(before) && { is: 'movedAway' as const }),
    }
  })
}

/** An article line by line, as readers meet it: headings, body, then what stands around them. */
export const rowsOf = (changes: Changes, names: Names, language: string): ReviewRow[] =>
  [
    ...headingFields.map((field) => fieldRow(changes, field, names, language)),
    ...bodyRows(changes),
    ...rest.map((field) => fieldRow(changes, field, names, language)),
  ].filter(({ now, parts }) => now || parts)
