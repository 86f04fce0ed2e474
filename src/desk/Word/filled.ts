import type { BodyArticle } from '../../text/body/article'
import { bodyNodes, bodyOf, photoNode, wordsOfNode, type BodyNode } from '../../text/body/nodes'
import type { TypedText } from '../Keeping/typed'
import type { Placed } from '../PhotoDrop/context'
import type { BylineRow } from '../useReporters'
import type { Read } from './useWord'

/** `append` fills what is empty, and puts the text after what is there. */
export type How = 'replace' | 'append'

type Body = { root?: { children?: BodyNode[] } } | null | undefined

const headings = ['headline', 'kicker', 'subheadline'] as const
export const nodesOf = (text: TypedText): BodyNode[] => (text.body as Body)?.root?.children ?? []
const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)

/** Whether somebody has written here; who signs and where it goes stand in every new form. */
export const hasText = (text: TypedText): boolean =>
  headings.some((heading) => !isBlank(text[heading])) ||
  nodesOf(text).some(
    ({ children, type }) => type === 'upload' || (Array.isArray(children) && children.length > 0),
  )

/** What a form that holds `held` gets of a document. */
export const filled = (
  { article }: Read,
  how: How,
  held: TypedText,
  { byline, photos }: { byline: readonly BylineRow[]; photos: readonly (Placed | null)[] },
): TypedText => {
  const { dateline, headline, kicker, source, subheadline } = article.item
  const said: TypedText = { headline, kicker, subheadline, byline, dateline, source }
  const isReplacing = how === 'replace'
  const isTaken = (field: keyof TypedText): boolean => {
    if (!isReplacing) return isBlank(held[field])
    // Headings go as a whole; a document that says nothing of who signs leaves who is entered.
    return !isBlank(said[field]) || headings.some((heading) => heading === field)
  }
  const nodes = bodyNodes(article.body, (index) => {
    const placed = photos[index]
    if (!placed) return null
    const { photo, ...fields } = placed
    return photoNode(photo, fields)
  })
  return {
    ...Object.fromEntries(
      Object.entries(said).filter(([field]) => isTaken(field as keyof TypedText)),
    ),
    body: bodyOf([...(isReplacing ? [] : nodesOf(held)), ...nodes]),
  }
}

type Headings = Pick<TypedText, (typeof headings)[number]>

const plain = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s/g, '') : ''
const isHeadingOf = (text: Headings, node: BodyNode): boolean =>
  headings.some((heading) => plain(text[heading]).includes(plain(wordsOfNode(node))))

/**
 * What a form gets of the article that was pasted whole into its text. Headings that were typed otherwise stay, and so
 * do the lines that say others.
 */
export const unpacked = (
  { item, left }: BodyArticle,
  held: TypedText,
  byline: readonly BylineRow[],
): TypedText => {
  const { dateline, headline, kicker, source, subheadline } = item
  const said: Headings = { headline, kicker, subheadline }
  const mayTake = headings.every(
    (heading) =>
      isBlank(held[heading]) ||
      isBlank(said[heading]) ||
      plain(held[heading]) === plain(said[heading]),
  )
  const taken = Object.fromEntries(
    Object.entries({ ...(mayTake && said), byline, dateline, source }).filter(
      ([, value]) => !isBlank(value),
    ),
  )
  const after = { ...held, ...taken }
  const nodes = nodesOf(held).flatMap(
    (node, at) => left[at] ?? (isHeadingOf(said, node) && !isHeadingOf(after, node) ? node : []),
  )
  return { ...taken, body: bodyOf(nodes) }
}
