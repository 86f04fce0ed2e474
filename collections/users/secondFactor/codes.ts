import { createHash } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every app knows it; a code holds for its half minute and those beside it, for clocks that differ. */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const
const window = 1

export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What an app reads from the picture. */
export const addressOf = (secret: string, issuer: string, label: string): string =>
  new TOTP({ ...kind, issuer, label, secret }).toString()

/** The half minute since 1970 that the code is of; null for a wrong one. */
export const stepOf = (secret: string, code: string, now = Date.now()): number | null => {
  const delta = new TOTP({ ...kind, secret }).validate({ token: code, timestamp: now, window })
  return delta === null ? null : TOTP.counter({ period: kind.period, timestamp: now }) + delta
}

/** As people type them: with spaces, and the hyphens of a recovery code or none. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** Whether it is meant for one of an app, right or wrong: recovery codes have letters. */
export const isOfApp = (typed: string): boolean => !/[A-Z]/.test(plainCode(typed))

/** Ten that stand in for a lost phone, once each: 80 bits, so that their plain hashes tell nothing. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => new Secret({ size: 10 }).base32.replace(/(.{4})(?=.)/g, '$1-'))

export const hashOfCode = (recoveryCode: string): string =>
  createHash('sha256').update(plainCode(recoveryCode)).digest('base64url')
