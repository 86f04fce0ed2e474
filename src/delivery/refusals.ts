import { GraphQLError } from 'graphql'

/** A wrong request, told to whoever sent it. `message` says what to do instead. */
const refusal = (code: string, status: number, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, status } })

export const badInput = (message: string): GraphQLError => refusal('BAD_USER_INPUT', 400, message)
export const tooComplex = (message: string): GraphQLError => refusal('TOO_COMPLEX', 400, message)

export const readOnly = (): GraphQLError =>
  refusal(
    'READ_ONLY',
    405,
    'This API only reads. Send a query; there are no mutations or subscriptions.',
  )

export const tooLarge = (kilobytes: number): GraphQLError =>
  refusal(
    'PAYLOAD_TOO_LARGE',
    413,
    `The request is larger than ${kilobytes} KB. Send a shorter query.`,
  )

export const tooMany = (): GraphQLError =>
  refusal(
    'TOO_MANY_REQUESTS',
    429,
    'You ask for more than your share. Wait as long as `Retry-After` says, and keep what you were given.',
  )

export const busy = (): GraphQLError =>
  refusal('BUSY', 503, 'Too much is being asked at once. Please try again.')

export const away = (): GraphQLError =>
  refusal('UNAVAILABLE', 503, 'The database is away for the moment. Please try again.')

export const tooSlow = (): GraphQLError =>
  refusal('TOO_SLOW', 503, 'The answer took too long. Ask for less, or try again.')

export const wrongMethod = (): GraphQLError =>
  refusal('METHOD_NOT_ALLOWED', 405, 'Ask by GET or by POST.')

export const wrongMediaType = (): GraphQLError =>
  refusal('UNSUPPORTED_MEDIA_TYPE', 415, 'Send JSON: `content-type: application/json`, in UTF-8.')

export const notAcceptable = (): GraphQLError =>
  refusal(
    'NOT_ACCEPTABLE',
    406,
    'Answers are `application/graphql-response+json` or `application/json`, in `br`, `gzip` or `identity`.',
  )

// Words and status are those of Apollo's protocol, which clients look for.
export const persistedQueryNotFound = (): GraphQLError =>
  refusal('PERSISTED_QUERY_NOT_FOUND', 200, 'PersistedQueryNotFound')

export const wrongHash = (): GraphQLError =>
  badInput('`sha256Hash` is not the SHA-256 of this query, in lower-case hexadecimal.')

/** Its message is for our log; readers learn only that it was our fault. */
export const masked = (): GraphQLError =>
  refusal('INTERNAL_SERVER_ERROR', 500, 'Something went wrong on our side. Please try again.')
