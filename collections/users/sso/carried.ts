import type { PayloadRequest } from 'payload'
import { generateCookie, getCookieExpiration, parseCookies } from 'payload/shared'

import { env } from '../../../src/env'
import { seal, unseal } from '../seal'

/** A sign-in on its way to the provider; what it must come back with. */
export type Attempt = {
  state: string
  nonce: string
  /** Of PKCE. */
  verifier: string
  /** Where its person wants to go, in the newsroom. */
  onward: string
}

/** Who somebody is, on the word of the provider. */
export type Proof = {
  issuer: string
  subject: string
  /** That the provider has verified; null for none. */
  email: string | null
  /** When, in ms. */
  provenAt: number
}

type Carried = { attempt: Attempt; proof: Proof }

const name = 'touban-sso'
const seconds = { attempt: 600, proof: 300 } as const satisfies Record<keyof Carried, number>
const purposeOf = (kind: keyof Carried): string => `single sign-on, ${kind}`

const cookie = (value: string, lasts: number): string =>
  generateCookie<false>({
    name,
    value,
    expires: getCookieExpiration({ seconds: lasts }),
    httpOnly: true,
    path: '/api/users/sso',
    // The provider's page leads back here.
    sameSite: 'Lax',
    secure: env.isProduction,
    returnCookieAsObject: false,
  })

/** Kept by the browser of whom it is about, where no page reads it, and nobody but us; one replaces the other. */
export const carry = <Kind extends keyof Carried>(
  { payload }: PayloadRequest,
  kind: Kind,
  carried: Carried[Kind],
): string => {
  const text = JSON.stringify({ carried, until: Date.now() + seconds[kind] * 1000 })
  return cookie(seal(payload.secret, purposeOf(kind), text), seconds[kind])
}

export const carryNothing = (): string => cookie('', -1)

/** null for none, for one of another kind, and for one that has ended. */
export const carriedIn = <Kind extends keyof Carried>(
  { headers, payload }: PayloadRequest,
  kind: Kind,
): Carried[Kind] | null => {
  const text = unseal(payload.secret, purposeOf(kind), parseCookies(headers).get(name) ?? '')
  if (text === null) return null
  const { carried, until } = JSON.parse(text) as { carried: Carried[Kind]; until: number }
  return until > Date.now() ? carried : null
}
