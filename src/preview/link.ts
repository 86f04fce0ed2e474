import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

import type { Id } from '../workflow'

/**
 * What a link shows: an article as it stands, to whom its maker gives the link (`until` in ms since 1970), or the
 * revision that a share names.
 */
export type Link =
  { kind: 'draft'; article: Id; user: Id; until: number } | { kind: 'share'; share: Id }

const hour = 3_600_000

/** An hour from now, rounded up: the link stays the same while somebody types, so a frame is not loaded again. */
export const endOfDraftLink = (now = Date.now()): number => Math.ceil((now + hour) / hour) * hour

const claimsOf = (link: Link): string =>
  (link.kind === 'draft'
    ? [link.kind, link.article, link.user, link.until]
    : [link.kind, link.share]
  ).join('.')

// A key of its own, so that nothing signed for another purpose is ever a link.
const signatureOf = (secret: string, claims: string): string =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', secret, '', 'touban preview link', 32)))
    .update(claims)
    .digest('base64url')

const isSame = (given: string, due: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(due)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** A link's token, fit for a path. @param secret Payload's */
export const signed = (secret: string, link: Link): string => {
  const claims = claimsOf(link)
  return `${claims}.${signatureOf(secret, claims)}`
}

/** What a token of ours says, whether or not it still holds; null for one that we did not make. */
export const readLink = (secret: string, token: string): Link | null => {
  const end = token.lastIndexOf('.')
  const claims = token.slice(0, Math.max(end, 0))
  if (!isSame(token.slice(end + 1), signatureOf(secret, claims))) return null
  const [kind, id = '', user = '', until] = claims.split('.')
  return kind === 'draft'
    ? { kind, article: id, user, until: Number(until) }
    : { kind: 'share', share: id }
}

/** Where the reading site shows it. */
export const previewPath = (token: string): string => `/preview/${token}`
export const photoPath = (token: string): string => `${previewPath(token)}/photos/`
