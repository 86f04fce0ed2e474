import { textFields, type TextField } from '../../workflow'
import { align } from '../../text/align'
import { pairParagraphs, type Pair } from '../../text/diff'
import { fingerprint, type TypedText } from '../Keeping/typed'
import { wordsOf } from './readable'

export type Side = 'theirs' | 'mine'
export type Node = { type?: string; text?: string; children?: Node[] } & Record<string, unknown>
type Body = { root?: { children?: Node[] } & Record<string, unknown> } | null | undefined

/** A place where two texts differ: a field, or a paragraph of the body with what the other made of it. */
export type Difference =
  | { key: string; field: TextField; theirs: unknown; mine: unknown; suggested: Side | null }
  | {
      key: string
      field: 'body'
      paragraphs: true
      theirs: Node[]
      mine: Node[]
      suggested: Side | null
    }

export type Piece = { same: Node[] } | { key: string; theirs: Node[]; mine: Node[] }
export type Choice = Side | 'both'
export type Choices = Readonly<Record<string, Choice>>

const printOf = (value: unknown): string => fingerprint({ body: plain(value) })

/** Row ids, and what the editor notes on a paragraph for itself. */
const unread = new Set(['id', 'direction', 'textFormat', 'textStyle'])

/** These and loaded relations are not what a person reads. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length ? value.map(plain) : undefined
  if (typeof value !== 'object' || value === null) return value ?? undefined
  const record = value as Record<string, unknown>
  if (typeof record.id === 'string' && 'createdAt' in record) return record.id
  const entries = Object.entries(record).filter(([key]) => !unread.has(key))
  const kept = entries.map(([key, item]) => [key, plain(item)] as const)
  const full = kept.filter(([, item]) => item !== undefined && item !== '')
  return full.length ? Object.fromEntries(full.sort(([a], [b]) => a.localeCompare(b))) : undefined
}

/** Who alone changed it since `base`; null when both did, or nobody knows. */
const suggestion = (base: string | null, theirs: string, mine: string): Side | null =>
  base === mine ? 'theirs' : base === theirs ? 'mine' : null

const paragraphsOf = (text: TypedText): Node[] => (text.body as Body)?.root?.children ?? []

const isAlone = ({ after, before }: Pair): boolean => after === null || before === null

/** Paragraphs without a like one stay together: they may be two rewritings of the same. */
const grouped = (pairs: readonly Pair[]): Pair[][] => {
  const groups: Pair[][] = []
  for (const pair of pairs) {
    const last = groups.at(-1)
    if (last && isAlone(pair) && last.every(isAlone)) last.push(pair)
    else groups.push([pair])
  }
  return groups
}

/** The body as stretches that both have, and paragraphs of which each has their own. */
export const piecesOf = (theirs: TypedText, mine: TypedText): Piece[] => {
  const left = paragraphsOf(theirs)
  const right = paragraphsOf(mine)
  return align(left.map(printOf), right.map(printOf)).flatMap((stretch, index): Piece[] => {
    const before = stretch.left.map((place) => left[place]!)
    if (stretch.isSame) return [{ same: before }]
    const after = stretch.right.map((place) => right[place]!)
    return grouped(pairParagraphs(before.map(wordsOf), after.map(wordsOf))).map((pairs, at) => ({
      key: `body.${index}.${at}`,
      theirs: pairs.flatMap((pair) => (pair.before === null ? [] : [before[pair.before]!])),
      mine: pairs.flatMap((pair) => (pair.after === null ? [] : [after[pair.after]!])),
    }))
  })
}

/** Everything that differs, with whose change it is where that is known. */
export const differencesOf = (
  theirs: TypedText,
  mine: TypedText,
  base: TypedText | null,
): Difference[] => {
  const fields = textFields
    .filter((field) => field !== 'body' && printOf(theirs[field]) !== printOf(mine[field]))
    .map((field) => ({
      key: field,
      field,
      theirs: theirs[field],
      mine: mine[field],
      suggested: suggestion(
        base && printOf(base[field]),
        printOf(theirs[field]),
        printOf(mine[field]),
      ),
    }))
  const known = new Set(base ? paragraphsOf(base).map(printOf) : [])
  const areKnown = (nodes: Node[]) => nodes.every((node) => known.has(printOf(node)))
  /** Who has nothing there left it so where the other added something, and took it away where that is known. */
  const isUntouched = (own: Node[], other: Node[]) =>
    base !== null && (own.length ? areKnown(own) : !areKnown(other))
  const paragraphs = piecesOf(theirs, mine).flatMap((piece) =>
    'same' in piece
      ? []
      : [
          {
            ...piece,
            field: 'body' as const,
            paragraphs: true as const,
            suggested: isUntouched(piece.mine, piece.theirs)
              ? ('theirs' as const)
              : isUntouched(piece.theirs, piece.mine)
                ? ('mine' as const)
                : null,
          },
        ],
  )
  return [...fields, ...paragraphs]
}

/** The one text that the choices make of the two. */
export const merged = (theirs: TypedText, mine: TypedText, choices: Choices): TypedText => {
  const text: Record<string, unknown> = {}
  for (const field of textFields)
    text[field] = choices[field] === 'mine' ? mine[field] : theirs[field]
  const pieces = piecesOf(theirs, mine)
  const children = pieces.flatMap((piece) => {
    if ('same' in piece) return piece.same
    const choice = choices[piece.key] ?? 'both'
    return choice === 'both' ? [...piece.theirs, ...piece.mine] : piece[choice]
  })
  const shell = (theirs.body ?? mine.body) as Body
  // The editor takes no root without a paragraph.
  text.body =
    shell?.root && children.length ? { ...shell, root: { ...shell.root, children } } : null
  return text
}
