/** Why nothing is shown: there is no such page (404), or what will pass (429, 503), with when to try again in seconds. */
export class NotShown extends Error {
  override name = 'NotShown'
  constructor(
    readonly status: 404 | 429 | 503,
    readonly retryAfter?: string,
  ) {
    super(`Not shown: ${status}`)
  }
}

export function lost(): never {
  throw new NotShown(404)
}
