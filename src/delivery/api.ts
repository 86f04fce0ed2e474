import { readFileSync } from 'node:fs'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { createSchema, createYoga, maskError, type Plugin } from 'graphql-yoga'
import type { Db } from 'mongodb'

import { log } from '../log'
import { contextOf, type Context } from './context'
import { boundedSize, parsingQueries } from './limits'
import { resolvers } from './resolvers'

const typeDefs = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')

const limits: Plugin = {
  onParse: ({ parseFn, setParseFn }) => setParseFn(parsingQueries(parseFn)),
  onValidate: ({ addValidationRule }) => addValidationRule(boundedSize),
}

type HttpExtension = { status?: number; spec?: boolean }

// Over application/json Yoga answers a wrong query with 200, as the GraphQL-over-HTTP draft allows: a
// shared cache or a monitor would take it for an answer. `spec` is the mark it does so by.
const plainStatus: Plugin = {
  onResultProcess: ({ result }) => {
    const { errors = [], data } = result as ExecutionResult
    for (const { extensions } of errors) {
      const http = (extensions.http ??= data === undefined ? { status: 400 } : {}) as HttpExtension
      http.spec = false
    }
  },
}

const masked = (error: unknown, message: string): Error => {
  const shown = maskError(error, message, false) as GraphQLError
  if (shown.extensions.unexpected) shown.extensions.http = { status: 500 }
  return shown
}

const quiet = (): void => undefined

/** GraphQL over HTTP at `/graphql`. */
export const createApi = (db: Db) =>
  createYoga<object, Context>({
    schema: createSchema<Context>({ typeDefs, resolvers }),
    context: () => contextOf(db),
    plugins: [limits, plainStatus],
    // Both pages load scripts from other hosts.
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    maskedErrors: {
      maskError: masked,
      errorMessage: 'Something went wrong on our side. Please try again.',
    },
    logging: {
      debug: quiet,
      info: quiet,
      warn: quiet,
      error: (error: unknown) => log.error('a delivery request failed', { error }),
    },
  })
