import type { Text } from '../../i18n/text'

/** Why nothing is shown: there is no such page (404), or what will pass (429, 503), with when to try again in seconds. */
export class NotShown extends Error {
  override name = 'NotShown'
  constructor(
    readonly status: 404 | 429 | 503,
    readonly retryAfter?: string,
    /** What a 404 says instead of the usual, where the address is of a kind that ends. */
    readonly about?: Text,
  ) {
    super(`Not shown: ${status}`)
  }
}

export function lost(about?: Text): never {
  throw new NotShown(404, undefined, about)
}
