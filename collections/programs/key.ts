import { createHash, randomBytes } from 'node:crypto'

/** So that those who look for secrets in code know one of ours. */
const prefix = 'touban_'

/** 256 bits, which nobody guesses: what is stored of them needs no salt, and no slow hash. */
export const newKey = (): string => prefix + randomBytes(32).toString('base64url')

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url')

/** Enough to tell one key from another in a list. */
export const startOf = (key: string): string => key.slice(0, prefix.length + 6)

/** `Authorization: Bearer touban_…`; null where no key of ours is sent. */
export const keyIn = (headers: Headers): string | null => {
  const [scheme, key] = (headers.get('authorization') ?? '').split(' ')
  return scheme?.toLowerCase() === 'bearer' && key?.startsWith(prefix) ? key : null
}
