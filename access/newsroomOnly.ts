import { executeAuthStrategies, getPayload, type SanitizedConfig } from 'payload'

import { Refusal, statusOf, type ErrorCode } from '../src/errors'
import type { User } from '../src/payload-types'
import { again } from './again'
import { evenly } from './evenTime'
import { inLine } from './inLine'
import { refusalOf } from './persistentSignIn'
import { answerRefusal, isForm, languageOf, refuseCrossSite, withBoundedBody } from './request'

type Handler<Context> = (request: Request, context: Context) => Promise<Response>
type Told = { data?: { code?: ErrorCode } }
type Route = { params: Promise<{ slug?: string[] }> }

/** What somebody who is not signed in may ask of Payload's REST: to sign in, and who they are (nobody). */
const signIn: Readonly<Record<string, readonly string[]>> = {
  GET: ['users/me', 'users/sso', 'users/sso/callback'],
  POST: [
    'users/login',
    'users/sso',
    'users/logout',
    'users/first-register',
    'users/forgot-password',
    'users/reset-password',
    'users/refresh-token',
  ],
}

/** Answers that would tell by their time whether there is an account. */
const tellsOfAccount = (path: string, { ok }: Response): boolean =>
  (path === 'users/login' && !ok) || path === 'users/forgot-password'

/** The same in GraphQL, as root fields. */
export const signInFields: readonly string[] = [
  'loginUser',
  'logoutUser',
  'meUser',
  'forgotPasswordUser',
  'resetPasswordUser',
  'refreshTokenUser',
  '__typename',
]

/** Whoever sent it, a person or a program; null for nobody, and for who was disabled. */
export const senderOf = async (
  config: Promise<SanitizedConfig>,
  { headers }: Request,
): Promise<User | null> => {
  const payload = await getPayload({ config })
  // Not `payload.auth`: that also asks every collection's access, which looks for all that this person may read.
  const { user } = await executeAuthStrategies({ headers, payload })
  const refusal = refusalOf(headers)
  if (!user && refusal) throw refusal
  return user && user.active !== false ? user : null
}

/** The one answer to an anonymous caller, in their language: it tells nothing of what exists. */
export const notSignedIn = ({ headers }: Request): Refusal =>
  new Refusal('unauthenticated', languageOf(headers))

/** Payload's REST is the newsroom's and its tools': the door stands before every route, whatever Payload adds. */
export const forNewsroom =
  <Context extends Route>(
    config: Promise<SanitizedConfig>,
    handler: Handler<Context>,
  ): Handler<Context> =>
  async (request, context) => {
    const segments = (await context.params).slug ?? []
    try {
      refuseCrossSite(request)
      const isSignIn =
        signIn[request.method]?.includes(segments.join('/')) && !overridesMethod(request)
      const sender = isSignIn ? null : await senderOf(config, request)
      if (!isSignIn && !sender) throw notSignedIn(request)
      refuseStrange(request, segments)
      if (sender?.program) refuseScreens(request, segments)
      const bounded = await withBoundedBody(request)
      const handle = () => handler(bounded.clone(), context)
      const answer = isPicture(request, segments) ? () => inLine(handle) : handle
      const told = await evenly(
        () => again(answer, isInVain(request)),
        (response) => tellsOfAccount(segments.join('/'), response),
      )
      return request.method === 'GET' ? keptByNobody(told) : told
    } catch (error) {
      if (error instanceof Refusal) return answerRefusal(error)
      throw error
    }
  }

/**
 * What says nothing of it would be for any cache on the way, and for a browser that others use after, to decide on.
 * Of what was asked for alone: the rest is kept by nobody, and Chromium never ends such an answer that no one reads.
 */
const keptByNobody = (answer: Response): Response => {
  if (!answer.headers.has('Cache-Control')) answer.headers.set('Cache-Control', 'private, no-store')
  return answer
}

const isPicture = (request: Request, [first]: string[]): boolean =>
  first === 'photos' && isForm(request)

/** What changed nothing may be done again: a read, and a write that the database gave up. */
const isInVain =
  ({ method }: Request) =>
  async (outcome: { result: Response } | { error: unknown }): Promise<boolean> => {
    if (!('result' in outcome) || outcome.result.status !== statusOf.busy) return false
    if (method === 'GET') return true
    const { errors } = (await outcome.result.clone().json()) as { errors?: Told[] }
    return errors?.[0]?.data?.code === 'busy'
  }

// Payload reads a POST with this header as a GET, so it opens nothing here.
const overridesMethod = ({ headers }: Request): boolean =>
  headers.has('x-http-method-override') || headers.has('x-payload-http-method-override')

/** Payload's own collections are its screens', and ask of a sender only that there is one. */
const refuseScreens = ({ headers }: Request, [first = '']: string[]): void => {
  if (first.startsWith('payload-')) throw new Refusal('forbidden', languageOf(headers))
}

/** Payload looks its collections up in a plain object, which has these names too. */
const refuseStrange = ({ headers }: Request, [first = '']: string[]): void => {
  if (first in {}) throw new Refusal('notFound', languageOf(headers))
}
