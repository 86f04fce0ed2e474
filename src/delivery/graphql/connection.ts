import type { Position, Slice, Window } from '../../published/queries'
import { badInput } from '../refusals'

const most = 100
export const usual = 20

/** What a client may leave out, or send as null. */
export type WindowArgs = { first?: number | null; after?: string | null }

export type Connection<Node> = {
  edges: { cursor: string; node: Node }[]
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

export const encode = ({ at, id }: Position): string =>
  Buffer.from(`${at.getTime()}:${id}`).toString('base64url')

const decode = (cursor: string, ids: RegExp): Position => {
  const [, time, id] =
    /^(-?\d{1,15}):([\w-]{1,100})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!time || !id || !ids.test(id))
    throw badInput(
      '`after` is not a cursor of ours. Give the `endCursor` of the page before, unchanged, or leave it out for the first page.',
    )
  return { at: new Date(Number(time)), id }
}

/**
 * @param ids the form of the ids in the list's cursors
 * @throws GraphQLError (400) when `first` is out of range or `after` is no cursor.
 */
export const windowOf = ({ first, after }: WindowArgs, ids = /./): Window => {
  const size = first ?? usual
  if (size < 1 || size > most)
    throw badInput(
      `\`first\` is ${size}, but must be 1 to ${most}. Ask for at most ${most} and go on with \`after: endCursor\`.`,
    )
  return { first: size, after: after == null ? null : decode(after, ids) }
}

export const connectionOf = <Node>(
  { items, next }: Slice<Node>,
  positionOf: (node: Node) => Position,
): Connection<Node> => {
  const edges = items.map((node) => ({ cursor: encode(positionOf(node)), node }))
  return {
    edges,
    nodes: items,
    pageInfo: { hasNextPage: next.length > 0, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

export const emptyConnection = <Node>(): Connection<Node> => ({
  edges: [],
  nodes: [],
  pageInfo: { hasNextPage: false, endCursor: null },
})
