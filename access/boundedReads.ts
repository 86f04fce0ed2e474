import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { Refusal } from '../src/errors'
import { pathBeyond } from './askedPaths'
import { most } from './bounds'

type Bound = { what: string; limit: number }
type Asked = {
  limit?: unknown
  pagination?: unknown
  where?: unknown
  sort?: unknown
  joins?: unknown
  disableErrors?: unknown
  data?: unknown
  select?: unknown
  populate?: unknown
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Date)

type Size = { conditions: number; nesting: number; values: number }

const sizeOf = (where: unknown, nesting = 0): Size => {
  if (!isObject(where)) {
    return { conditions: 0, nesting, values: Math.ceil(String(where).length / 64) }
  }
  if (nesting > most.nesting) return { conditions: 0, nesting, values: 0 }
  const inner = Object.values(where).map((value) => sizeOf(value, nesting + 1))
  const sum = (of: 'conditions' | 'values') => inner.reduce((total, size) => total + size[of], 0)
  const isLeaf = !Array.isArray(where) && !inner.some(({ conditions }) => conditions)
  return {
    conditions: isLeaf ? Math.max(inner.length, 1) : sum('conditions'),
    nesting: Math.max(nesting, ...inner.map((size) => size.nesting)),
    values: sum('values'),
  }
}

const takeText = ['contains', 'like', 'near'] as const

/** Has null where Payload looks for conditions, operators or a text. */
const hasNull = (where: unknown): boolean =>
  isObject(where) &&
  Object.values(where).some((inner) =>
    Array.isArray(inner)
      ? inner.some((each) => each === null || hasNull(each))
      : inner === null || (isObject(inner) && takeText.some((name) => inner[name] === null)),
  )

/** Says of each field whether it is wanted, or which of its own are: Payload looks for the rows' id in any other word. */
const isChoice = (select: unknown): boolean =>
  select === undefined ||
  typeof select === 'boolean' ||
  (isObject(select) && Object.values(select).every(isChoice))

const ORDER = /^-?\w+(?:\.\w+)*$/
/** Names of fields, each perhaps with a minus: the driver throws at an empty one. */
const isOrder = (sort: unknown): boolean =>
  sort === undefined ||
  sort === null ||
  [sort]
    .flat()
    .every(
      (names) => typeof names === 'string' && names.split(',').every((name) => ORDER.test(name)),
    )

const joinsOf = ({ joins }: Asked): Asked[] =>
  isObject(joins) ? Object.values(joins).filter(isObject) : []

/** The argument that says nothing which Payload could read, if one does. */
const malformedOf = (asked: Asked): keyof Asked | undefined => {
  if (hasNull(asked.where)) return 'where'
  if (!isOrder(asked.sort)) return 'sort'
  if (!isChoice(asked.select)) return 'select'
  if (!isChoice(asked.populate)) return 'populate'
  return joinsOf(asked).map(malformedOf).find(Boolean)
}

const overWhere = (where: unknown): Bound | null => {
  const size = sizeOf(where)
  const over = (['conditions', 'nesting', 'values'] as const).find((of) => size[of] > most[of])
  return over ? { what: `where (${over})`, limit: most[over] } : null
}

const overLimit = ({ limit, pagination }: Asked): Bound | null => {
  const bound = { what: 'limit', limit: most.limit }
  if (limit === undefined || limit === null) return pagination === false ? bound : null
  return typeof limit === 'number' && limit >= 1 && limit <= most.limit ? null : bound
}

const overBound = (asked: Asked): Bound | null =>
  overLimit(asked) ??
  overWhere(asked.where) ??
  ([asked.sort].flat().length > most.sorts ? { what: 'sort', limit: most.sorts } : null) ??
  joinsOf(asked).flatMap((join) => overBound(join) ?? [])[0] ??
  null

/** Payload asks for all of a join where a query names no limit. */
const isJoinOfGraphQL = ({ limit, pagination }: Asked, req: PayloadRequest): boolean =>
  req.payloadAPI === 'GraphQL' && limit === 0 && pagination === false

/**
 * Refuses (400) a read that asks for more than a screen or a tool needs, or about what this caller may not read. Programs
 * of ours read what they like.
 */
export const boundedRead: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  // Payload's own: it loads relations by the ids it has found, and asks for all that a relation may choose from.
  if (overrideAccess || (args as Asked).disableErrors === true) return args
  const bounded = isJoinOfGraphQL(args as Asked, req) ? { ...args, limit: most.limit } : args
  const asked = bounded as Asked
  const malformed = (what: string) => new Refusal('malformed', req.i18n?.language, { what })
  // Payload would answer with what the caller says instead of what is stored.
  if (operation === 'read' && asked.data !== undefined) throw malformed('data')
  const unreadable = malformedOf(asked)
  if (unreadable) throw malformed(unreadable)
  const over = overBound(asked)
  if (over) throw new Refusal('tooMuch', req.i18n?.language, over)
  const beyond = await pathBeyond(req, collection, asked)
  if (beyond) throw malformed(beyond)
  return bounded
}
