import type { GraphQLError } from 'graphql'
import { createGraphQLError } from 'graphql-yoga'

// Yoga's own constructor: an error of a second copy of graphql-js (CommonJS beside ESM) would be masked.
/** A wrong request, told to whoever sent it. `message` says what to do instead. */
export const badInput = (message: string): GraphQLError =>
  createGraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })

export const readOnly = (): GraphQLError =>
  createGraphQLError(
    'This API only reads. Send a query; there are no mutations or subscriptions.',
    {
      extensions: { code: 'READ_ONLY', http: { status: 405, headers: { Allow: 'GET, POST' } } },
    },
  )

export const tooComplex = (message: string): GraphQLError =>
  createGraphQLError(message, { extensions: { code: 'TOO_COMPLEX', http: { status: 400 } } })
