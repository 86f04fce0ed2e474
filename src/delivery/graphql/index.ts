import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { execute, GraphQLError, type ExecutionResult } from 'graphql'
import { LRUCache } from 'lru-cache'
import { MongoError, type Db } from 'mongodb'

import { log } from '../../log'
import { isAway } from '../../mongo'
import type { Names } from '../kept/names'
import { away, masked, tooSlow } from '../refusals'
import { keyOf, type Asked } from './asked'
import { contextOf, type Context } from './context'
import { costOf } from './cost'
import { prepareDocuments, type Prepared } from './documents'
import { resolvers } from './resolvers'

/** An answer as it goes out. `tags`: what it shows or could list. `isWhole`: without an error in it. */
export type Result = { status: number; json: string; isWhole: boolean; tags: ReadonlySet<string> }

/** A question that may be answered, with the key that all its spellings have in common. */
export type Question = { key: string; asked: Asked; prepared: Prepared }

// Questions, by what they cost.
const costBytes = 4 * 1024 * 1024
/** In milliseconds, of one request. */
const mostTime = 10_000

const typeDefs = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')

const timeIsUp = (error: unknown): boolean => error instanceof MongoError && error.code === 50

/** An error of ours as it is; of any other only that it was our fault. */
const shown = (error: GraphQLError): GraphQLError => {
  const cause = error.originalError
  if (!cause || cause instanceof GraphQLError) return error
  if (!timeIsUp(cause)) log.error('a delivery request failed', { error: cause })
  const { message, extensions } = timeIsUp(cause) ? tooSlow() : isAway(cause) ? away() : masked()
  return new GraphQLError(message, { path: error.path, nodes: error.nodes, extensions })
}

const statusOf = (errors: readonly GraphQLError[], isAnswered: boolean): number => {
  const told = errors.map(({ extensions }) => extensions['status']).filter(Number.isInteger)
  // Some clients are promised 200 for a wrong query sent as application/json. A shared cache or a monitor would
  // take it for an answer, so it is 400 whatever they accept.
  return told.length ? Math.max(...(told as number[])) : isAnswered ? 200 : 400
}

/** With the number that HTTP would give it alone, by the name that the newsroom's API has for it. */
const asTold = (error: GraphQLError): object => {
  const { status = 400, ...extensions } = error.extensions
  return { ...error.toJSON(), extensions: { ...extensions, statusCode: status } }
}

/** Refusals as an answer. */
export const refused = (refusals: readonly GraphQLError[]): Result => ({
  status: statusOf(refusals, false),
  json: JSON.stringify({ errors: refusals.map(asTold) }),
  isWhole: false,
  tags: new Set(),
})

const answered = ({ data, errors = [] }: ExecutionResult, tags: ReadonlySet<string>): Result => {
  const told = errors.map(shown)
  if (!told.length) return { status: 200, json: JSON.stringify({ data }), isWhole: true, tags }
  const isAnswered = data !== undefined
  return {
    status: statusOf(told, isAnswered),
    json: JSON.stringify({ errors: told.map(asTold), ...(isAnswered && { data }) }),
    isWhole: false,
    tags,
  }
}

/** The public schema over a database. */
export const createApi = (db: Db) => {
  const schema = makeExecutableSchema<Context>({ typeDefs, resolvers })
  const prepare = prepareDocuments(schema)
  const costs = new LRUCache<string, number>({
    maxSize: costBytes,
    sizeCalculation: (_, key) => key.length * 2 + 100,
  })

  const inTime = async (result: ExecutionResult | Promise<ExecutionResult>) => {
    if (!(result instanceof Promise)) return result
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<ExecutionResult>((resolve) => {
      timer = setTimeout(() => resolve({ errors: [tooSlow()] }), mostTime)
    })
    return Promise.race([result, late]).finally(() => clearTimeout(timer))
  }

  return {
    /** @returns the refusals of what can't be answered. @throws GraphQLError likewise. */
    understand: (asked: Asked): Question | readonly GraphQLError[] => {
      const prepared = prepare(asked.query)
      if (!('document' in prepared)) return prepared
      return { key: keyOf(asked, prepared.declared), asked, prepared }
    },
    /** @throws GraphQLError when it costs too much. */
    costOf: ({ key, asked, prepared }: Question): number => {
      const known = costs.get(key)
      if (known !== undefined) return known
      const cost = costOf(schema, prepared.document, asked)
      costs.set(key, cost)
      return cost
    },
    answer: async ({ asked, prepared }: Question, names: Names): Promise<Result> => {
      const tags = new Set<string>()
      const result = execute({
        schema,
        document: prepared.document,
        variableValues: asked.variables,
        operationName: asked.operationName,
        contextValue: contextOf(db, names, prepared.articleFields, tags),
      }) as ExecutionResult | Promise<ExecutionResult>
      return answered(await inTime(result), tags)
    },
  }
}
