import { APIError } from 'payload'

import { errorTexts } from './i18n/errors'
import { say, type Params } from './i18n/text'

/** The one set of refusals, each with its HTTP status. Texts: `src/i18n/errors.ts`. */
export const statusOf = {
  unauthenticated: 401,
  signInFailed: 401,
  codeNeeded: 401,
  wrongCode: 401,
  wrongRecoveryCode: 401,
  offerEnded: 401,
  secondFactorOffered: 401,
  secondFactorNeeded: 409,
  ssoEnded: 401,
  ssoUnknown: 401,
  forbidden: 403,
  fieldForbidden: 403,
  notFound: 404,
  wrongStage: 409,
  notLive: 409,
  alreadyApproved: 409,
  ownWork: 403,
  ownApproval: 403,
  ownReview: 403,
  incomplete: 400,
  noteRequired: 400,
  publicNoteRequired: 400,
  publishAtRequired: 400,
  revisionRequired: 400,
  stale: 409,
  stalePage: 409,
  held: 423,
  busy: 503,
  unavailable: 503,
  photosUnavailable: 503,
  guarded: 400,
  slugFixed: 400,
  malformed: 400,
  notThisWay: 403,
  tooLarge: 413,
  tooMuch: 400,
  tooComplex: 400,
  tooManyTries: 429,
  crossSite: 403,
  inUse: 409,
  full: 409,
  neverDeleted: 403,
  badPage: 400,
  pageTooLarge: 413,
} as const
export type ErrorCode = keyof typeof statusOf

/** What Payload would log by its sentence alone, which names colleagues, and what was sent: `src/log.ts` sees the others. */
export const refusalLogging: Record<string, false> = {
  Forbidden: false,
  Locked: false,
  MissingFile: false,
  NotFound: false,
  ValidationError: false,
}

/**
 * A refusal that the caller is told of. `data.code` is for programs, `message` for people, in their language.
 * @param language the caller's, as `req.i18n.language`; Chinese when absent
 */
export class Refusal extends APIError<{ code: ErrorCode; [detail: string]: unknown }> {
  constructor(
    readonly code: ErrorCode,
    language?: string,
    params: Params = {},
    details: Record<string, unknown> = {},
  ) {
    super(
      say(errorTexts[code], language, params),
      statusOf[code],
      { ...params, ...details, code },
      true,
    )
  }
}
