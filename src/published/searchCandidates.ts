import { ObjectId } from 'mongodb'

import { newest, searchOf } from './collections'
import type { Moment } from './moment'
import { maxTimeMS, type Position } from './queries'
import type { SearchRecord } from './searchRecord'
import { period, stretches } from './stretches'

/** A field that has an index by it and by time. */
export type Requirement = {
  field: 'headTokens' | 'textTokens' | 'section' | 'reporters'
  oneOf: readonly string[]
}

export type Asked = { requirements: Requirement[]; from: Date | null; to: Date | null }

/** `floor`: down to where they were looked for; null when that is all. `rarest`: what is worth reading on. */
export type Candidates = {
  candidates: Position[]
  floor: Position | null
  rarest: Requirement[]
}

type List = { requirement: Requirement; entries: Position[]; isWhole: boolean }

/** The record tells of the others, whose lists would be read in vain, thousands of entries each. */
const worthReading = 3

/** Newest first, from the index alone: no record is read. */
const listQuery = ({ field, oneOf }: Requirement, asked: Asked, after: Position | null) => ({
  filter: stretches<SearchRecord, ObjectId>(
    'publishedAt',
    { oneOf: oneOf.map((value) => ({ [field]: value })), conditions: period(asked) },
    after && { at: after.at, id: new ObjectId(after.id) },
  ),
  options: {
    projection: { _id: 1, publishedAt: 1 },
    hint: { [field]: 1, ...newest },
    sort: newest,
    maxTimeMS,
  },
})

const readList = async (
  { db, session }: Moment,
  requirement: Requirement,
  asked: Asked,
  { after, size }: { after: Position | null; size: number },
): Promise<List> => {
  const { filter, options } = listQuery(requirement, asked, after)
  const records = await searchOf(db)
    .find<Pick<SearchRecord, '_id' | 'publishedAt'>>(filter, {
      ...options,
      session,
      limit: size,
      batchSize: size,
    })
    .toArray()
  return {
    requirement,
    entries: records.map(({ _id, publishedAt }) => ({ id: _id.toHexString(), at: publishedAt })),
    isWhole: records.length < size,
  }
}

const isBehind = (position: Position, other: Position): boolean =>
  position.at < other.at || (position.at.getTime() === other.at.getTime() && position.id < other.id)

/** The rarest first: of those read to their end the shortest, else the one that reaches furthest back. */
const byRarity = (lists: readonly List[]): List[] =>
  [...lists].sort((a, b) => {
    if (a.isWhole !== b.isWhole) return a.isWhole ? -1 : 1
    if (a.isWhole) return a.entries.length - b.entries.length
    return isBehind(a.entries.at(-1) as Position, b.entries.at(-1) as Position) ? -1 : 1
  })

/** Whether the list has the article, or was not read so far back. */
const allowing = ({ entries, isWhole }: List): ((candidate: Position) => boolean) => {
  const ids = new Set(entries.map(({ id }) => id))
  const last = entries.at(-1)
  return (candidate) =>
    ids.has(candidate.id) || (!isWhole && last !== undefined && isBehind(candidate, last))
}

/**
 * The newest articles behind `after` that can meet all requirements: those of the rarest, without those that another
 * list does not have.
 * @param size how many entries of each list are read, however long it is
 */
export const nextCandidates = async (
  moment: Moment,
  asked: Asked,
  after: Position | null,
  size: number,
): Promise<Candidates> => {
  const lists = await Promise.all(
    asked.requirements.map((requirement) => readList(moment, requirement, asked, { after, size })),
  )
  const [rarest, ...others] = byRarity(lists)
  if (!rarest) return { candidates: [], floor: null, rarest: [] }
  const tests = others.map(allowing)
  return {
    candidates: rarest.entries.filter((entry) => tests.every((allows) => allows(entry))),
    floor: rarest.isWhole ? null : (rarest.entries.at(-1) ?? null),
    rarest: [rarest, ...others].slice(0, worthReading).map(({ requirement }) => requirement),
  }
}
