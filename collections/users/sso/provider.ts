import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'

import { env, type IdentityProvider } from '../../../src/env'
import type { Attempt, Proof } from './carried'

/** Where the provider sends people back to: to be told to it. */
const backTo = (): URL => new URL(`${env.serverUrl}/api/users/sso/callback`)

const timeout = 10

const discover = ({ clientId, clientSecret, issuer }: IdentityProvider): Promise<Configuration> =>
  discovery(issuer, clientId, clientSecret, undefined, {
    timeout,
    // The settings let only a provider on this machine go without TLS.
    ...(issuer.protocol === 'http:' && { execute: [allowInsecureRequests] }),
  })

const discovered = new Map<string, Promise<Configuration>>()

/** What the provider says of itself: asked once, and again where that failed. */
const describe = (provider: IdentityProvider): Promise<Configuration> => {
  const key = `${provider.issuer.href} ${provider.clientId}`
  const present = discovered.get(key) ?? discover(provider)
  discovered.set(key, present)
  present.catch(() => discovered.delete(key))
  return present
}

/** The page of the provider to send somebody to, and what their coming back is held against. */
export const setOut = async (
  provider: IdentityProvider,
  onward: string,
): Promise<{ url: URL; attempt: Attempt }> => {
  const verifier = randomPKCECodeVerifier()
  const attempt = { state: randomState(), nonce: randomNonce(), verifier, onward }
  const url = buildAuthorizationUrl(await describe(provider), {
    redirect_uri: backTo().href,
    scope: 'openid email',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
  })
  return { url, attempt }
}

/** As accounts keep theirs; of ASCII only: other letters in lower case are other people's, as K of kelvin is k. */
const asKept = (email: string): string => email.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/**
 * Who came back.
 * @param query as they brought it
 * @throws whatever is wrong with it, or with what the provider says then
 */
export const comeBack = async (
  provider: IdentityProvider,
  { nonce, state, verifier }: Attempt,
  query: string,
): Promise<Proof> => {
  const description = await describe(provider)
  const url = backTo()
  url.search = query
  const tokens = await authorizationCodeGrant(description, url, {
    expectedNonce: nonce,
    expectedState: state,
    pkceCodeVerifier: verifier,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('an answer without an ID token')
  // Many providers give the address with the profile only.
  const { email, email_verified: isVerified } =
    claims.email === undefined && description.serverMetadata().userinfo_endpoint
      ? await fetchUserInfo(description, tokens.access_token, claims.sub)
      : claims
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof email === 'string' && isVerified === true ? asKept(email) : null,
    provenAt: Date.now(),
  }
}
