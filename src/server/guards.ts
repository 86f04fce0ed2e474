import { randomBytes } from 'node:crypto'
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { env } from '../env'

// React's development needs eval, and hot reload a socket. Styles: the editor and the selects of the admin write theirs
// into the page as it runs.
const policyWith = (nonce: string, isProduction: boolean): string =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isProduction ? '' : " 'unsafe-eval'"}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src 'self'${isProduction ? '' : ' ws:'}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'self'`,
  ].join('; ')

const twoYears = 63_072_000

/**
 * What browsers are told to refuse on our pages. A script runs only with the number of its answer: Next reads it from
 * the request's own header and puts it on each script that it writes.
 */
export function guard(request: IncomingMessage, response: ServerResponse): void {
  const policy = policyWith(randomBytes(16).toString('base64'), env.isProduction)
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('x-frame-options', 'SAMEORIGIN')
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
  response.setHeader(
    'permissions-policy',
    'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  )
  if (env.isProduction && env.serverUrl.startsWith('https:'))
    response.setHeader('strict-transport-security', `max-age=${twoYears}`)
}
