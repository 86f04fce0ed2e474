import { AuthenticationError, LockedAuth, type AfterErrorHook } from 'payload'

import { Refusal } from '../src/errors'

type Faulty = {
  name?: string
  message?: string
  code?: unknown
  errorLabels?: unknown
  status?: number
  originalError?: unknown
}

/** Another transaction wrote the same document first. */
export const isWriteConflict = (error: unknown): boolean => {
  const { code, errorLabels } = (error ?? {}) as Faulty
  return (
    code === 112 ||
    (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError'))
  )
}

/** JSON in a query, and values that the database can't make anything of. */
const isMalformed = ({ name }: Faulty): boolean =>
  name === 'SyntaxError' || name === 'CastError' || name === 'BSONError'

/** Payload says of a locked account that it is: a stranger would know that there is one. */
const isFailedSignIn = (cause: unknown): boolean =>
  cause instanceof AuthenticationError || cause instanceof LockedAuth

/**
 * What a caller is told where Payload would say less: two writers of one document are a conflict (409), not a fault
 * of the server, and who is not signed in is asked to (401) where Payload only forbids.
 */
export const answerErrors: AfterErrorHook = ({ error, graphqlResult, req, result }) => {
  const language = req.i18n?.language
  const cause = ((error as Faulty).originalError ?? error) as Faulty
  const said = isWriteConflict(cause)
    ? new Refusal('busy', language)
    : isMalformed(cause)
      ? new Refusal('malformed', language, { what: cause.message ?? 'JSON' })
      : isFailedSignIn(cause)
        ? new Refusal('signInFailed', language)
        : cause.status === 403 && !req.user
          ? new Refusal('unauthenticated', language)
          : null
  if (!said) return
  const { message, data, status, name } = said
  if (graphqlResult) {
    return {
      graphqlResult: { ...graphqlResult, message, extensions: { name, data, statusCode: status } },
    }
  }
  return result ? { response: { errors: [{ name, message, data }] }, status } : undefined
}
