import type { Endpoint, PayloadRequest } from 'payload'
import { formatAdminURL, getSafeRedirect } from 'payload/shared'

import { env, type IdentityProvider } from '../../../src/env'
import { Refusal } from '../../../src/errors'
import { note } from '../../signIns/note'
import { accountOf } from './account'
import { carriedIn, carry, carryNothing } from './carried'
import { openSession } from './openSession'
import { comeBack, setOut } from './provider'

const theProvider = ({ i18n }: PayloadRequest): IdentityProvider => {
  if (!env.identityProvider) throw new Refusal('notFound', i18n.language)
  return env.identityProvider
}

const lead = (to: string, cookie: string): Response =>
  new Response(null, {
    status: 302,
    headers: { Location: to, 'Set-Cookie': cookie, 'Cache-Control': 'no-store' },
  })

/** To the sign-in screen, which signs in by what the browser now carries, or says that it failed: why is for the log. */
const leadToScreen = (
  { payload }: PayloadRequest,
  sso: 'proven' | 'failed',
  cookie: string,
  onward?: string,
): Response => {
  const { admin, routes } = payload.config
  const screen = formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login })
  const query = new URLSearchParams({ sso, ...(onward && { redirect: onward }) })
  return lead(`${screen}?${query}`, cookie)
}

const leadBack = (req: PayloadRequest, error: unknown, onward: string): Response => {
  const { message, name } = error instanceof Error ? error : new Error(String(error))
  req.payload.logger.warn(`Single sign-on failed: ${name}: ${message}`)
  return leadToScreen(req, 'failed', carryNothing(), onward)
}

const begin = async (req: PayloadRequest): Promise<Response> => {
  const provider = theProvider(req)
  const fallbackTo = req.payload.config.routes.admin
  const redirectTo = req.searchParams.get('redirect') ?? ''
  const onward = getSafeRedirect({ fallbackTo, redirectTo })
  try {
    const { attempt, url } = await setOut(provider, onward)
    return lead(url.href, carry(req, 'attempt', attempt))
  } catch (error) {
    return leadBack(req, error, onward)
  }
}

const finish = async (req: PayloadRequest): Promise<Response> => {
  const provider = theProvider(req)
  const attempt = carriedIn(req, 'attempt')
  if (!attempt) return leadToScreen(req, 'failed', carryNothing())
  const { onward } = attempt
  try {
    const proof = await comeBack(provider, attempt, req.searchParams.toString())
    return leadToScreen(req, 'proven', carry(req, 'proof', proof), onward)
  } catch (error) {
    return leadBack(req, error, onward)
  }
}

/** Who is nobody here, or no more, hears the same. */
const signIn = async (req: PayloadRequest): Promise<Response> => {
  theProvider(req)
  const { language } = req.i18n
  const proof = carriedIn(req, 'proof')
  if (!proof) throw new Refusal('ssoEnded', language)
  const account = await accountOf(req, proof)
  if (!account || account.active === false || account.program) {
    await note(req, { event: 'failed', means: 'sso', user: account?.id })
    throw new Refusal('ssoUnknown', language)
  }
  const { answer, cookie } = await openSession(req, account, proof)
  return Response.json(answer, {
    headers: [
      ['Set-Cookie', cookie],
      ['Set-Cookie', carryNothing()],
    ],
  })
}

/** By the account that people have elsewhere (OpenID Connect). */
export const ssoEndpoints: Endpoint[] = [
  { path: '/sso', method: 'get', handler: begin },
  { path: '/sso/callback', method: 'get', handler: finish },
  { path: '/sso', method: 'post', handler: signIn },
]
