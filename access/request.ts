import { Refusal } from '../src/errors'
import { env } from '../src/env'
import { most } from './bounds'

export const languageOf = (headers: Headers): string | undefined =>
  headers.get('accept-language') ?? undefined

const hostOf = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).host : null

/** Who asks, as the front door says (`src/server/handOver.ts`). */
export const clientOf = (headers: Headers): string => headers.get('x-real-ip') ?? 'unknown'

const isHere = (host: string | null, headers: Headers): boolean =>
  host !== null &&
  [headers.get('x-forwarded-host') ?? headers.get('host'), hostOf(env.serverUrl)].includes(host)

/**
 * Throws (403) where a page of another site makes a browser send its cookie along, or sign in for a cookie of another
 * account. Programs with a key and no cookie may call from wherever they are.
 */
export const refuseCrossSite = (request: Request): void => {
  const { headers, method } = request
  const bringsKey = headers.has('authorization') && !headers.has('cookie')
  if (method === 'GET' || method === 'HEAD' || bringsKey) return
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  const isOurs = origin === null ? !site || site === 'same-origin' : isHere(hostOf(origin), headers)
  if (!isOurs) throw new Refusal('crossSite', languageOf(headers), { origin: origin ?? site ?? '' })
}

const tooLarge = (request: Request, bytes: number): Refusal =>
  new Refusal('tooLarge', languageOf(request.headers), { limit: `${bytes / 1024 / 1024} MB` })

export const isForm = ({ headers }: Request): boolean =>
  Boolean(headers.get('content-type')?.includes('multipart/'))

const [quote, backslash, opening, closing] = [0x22, 0x5c, [0x5b, 0x7b], [0x5d, 0x7d]]

/** Whether lists and objects in JSON lie in one another so deep that whoever walks through them runs out of stack. */
const isTooDeep = (json: Buffer): boolean => {
  let depth = 0
  let isText = false
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at]!
    if (isText && byte === backslash) at += 1
    else if (byte === quote) isText = !isText
    else if (isText) continue
    else if (opening.includes(byte)) depth += 1
    else if (closing.includes(byte)) depth -= 1
    if (depth > most.depth) return true
  }
  return false
}

/** What of a form is JSON: Payload reads a document from its field of this name. */
const jsonIn = (form: Buffer): Buffer[] => {
  const found: Buffer[] = []
  for (let at = 0; (at = form.indexOf('name="_payload"', at)) >= 0;) {
    const start = form.indexOf('\r\n\r\n', at)
    const end = form.indexOf('\r\n--', start)
    if (start < 0 || end < 0) break
    found.push(form.subarray(start, end))
    at = end
  }
  return found
}

/** The same request with its body read; 413 past the bound, 400 for one that no document is as deep as. */
export const withBoundedBody = async (request: Request): Promise<Request> => {
  const limit = isForm(request) ? most.form : most.body
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge(request, limit)
  if (!request.body) return request
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge(request, limit)
    kept.push(chunk)
  }
  const { url, method, headers, signal } = request
  const body = Buffer.concat(kept)
  if ((isForm(request) ? jsonIn(body) : [body]).some(isTooDeep))
    throw new Refusal('malformed', languageOf(headers), { what: `JSON (≤ ${most.depth})` })
  return new Request(url, { method, headers, signal, body })
}

/** In seconds: when to ask again what could not be answered (503). */
export const retryAfter = { 'Retry-After': '2' }

const whenAgain = (status: number, data: Refusal['data']): Record<string, string> =>
  status === 503
    ? retryAfter
    : typeof data?.minutes === 'number'
      ? { 'Retry-After': String(data.minutes * 60) }
      : {}

/** A refusal as Payload's REST gives it. */
export const answerRefusal = ({ name, message, data, status }: Refusal): Response =>
  Response.json({ errors: [{ name, message, data }] }, { status, headers: whenAgain(status, data) })
