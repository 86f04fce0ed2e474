import { AuthenticationError, LockedAuth, mergeHeaders, type AfterErrorHook } from 'payload'

import { Refusal } from '../src/errors'
import { StoreUnavailable } from '../src/storage'
import { CommitUnknown, isUndone, isUnreadable } from './databaseFaults'
import { refusalOf as refusalOfSender } from './persistentSignIn'
import { retryAfter } from './request'

type Faulty = {
  name?: string
  message?: string
  status?: number
  data?: Record<string, unknown>
  /** Of a value that no field of its type can hold. */
  path?: string
  originalError?: unknown
}

/** What reads forms for Payload has no errors of its own. */
const brokenForm =
  /^(Unexpected end of (form|file)|(Malformed|Unsupported) (part header|content type)|Multipart: Boundary not found|Request is not eligible for file upload)/

/** What Payload says of these, in one language, with what of the request it is about. */
const inEnglish: readonly (readonly [field: string, words: RegExp])[] = [
  ['id', /^Missing ID of document/],
  ['form', /^Multipart (request size )?limit/],
  ['file', /^(A file name is required|Invalid upload collection)/],
]

/** JSON in a query, values that the database can't make anything of, and forms that end too early. */
const isMalformed = ({ name, message = '' }: Faulty): boolean =>
  name === 'SyntaxError' || name === 'BSONError' || brokenForm.test(message)

/** Payload says of a locked account that it is: a stranger would know that there is one. */
const isFailedSignIn = (cause: unknown): boolean =>
  cause instanceof AuthenticationError || cause instanceof LockedAuth

/**
 * Next bundles Payload once for pages and once for routes, and a route's copy doesn't know the errors of the other for
 * its own: it answers them without what they carry, such as which field is wrong and why.
 */
const carriesUntold = ({ data, status = 500 }: Faulty): boolean => Boolean(data) && status < 500

const refusalOf = (cause: Faulty, language: string | undefined): Refusal | null => {
  if (isUndone(cause)) return new Refusal('busy', language)
  if (cause instanceof CommitUnknown) return new Refusal('unavailable', language)
  if (cause instanceof StoreUnavailable) return new Refusal('photosUnavailable', language)
  const malformed = (what: string) => new Refusal('malformed', language, { what })
  if (cause.name === 'CastError') return malformed(cause.path?.replace('_id', 'id') ?? 'where')
  const field = inEnglish.find(([, words]) => words.test(cause.message ?? ''))?.[0]
  if (field) return malformed(field)
  if (isMalformed(cause)) return malformed(cause.message ?? 'JSON')
  if (isUnreadable(cause)) return malformed('where, sort')
  return isFailedSignIn(cause) ? new Refusal('signInFailed', language) : null
}

/**
 * What a caller is told where Payload would say less: a database that changes its primary, or a bucket that is silent, is
 * not there for a moment (503), not a fault of the server, and who is not signed in is asked to (401) where Payload only forbids.
 */
export const answerErrors: AfterErrorHook = ({ error, graphqlResult, req, result }) => {
  const language = req.i18n?.language
  const cause = ((error as Faulty).originalError ?? error) as Faulty
  const isStranger = cause.status === 403 && !req.user
  const isNobody = isStranger || (cause.status === 401 && !req.user)
  const said =
    refusalOf(cause, language) ??
    (isNobody ? refusalOfSender(req.headers) : undefined) ??
    (isStranger ? new Refusal('unauthenticated', language) : carriesUntold(cause) ? cause : null)
  if (!said) return
  if (said.status === 503) {
    req.responseHeaders = mergeHeaders(
      req.responseHeaders ?? new Headers(),
      new Headers(retryAfter),
    )
  }
  const { message = '', data, status, name } = said
  if (graphqlResult) {
    return {
      graphqlResult: { ...graphqlResult, message, extensions: { name, data, statusCode: status } },
    }
  }
  return result ? { response: { errors: [{ name, message, data }] }, status } : undefined
}
