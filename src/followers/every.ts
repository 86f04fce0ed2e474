import { setTimeout as pause } from 'node:timers/promises'

import type { Following } from './follow'

/** Does `round` at once, and again `interval` milliseconds after it is done, until it is stopped. */
export const every = (
  interval: number,
  round: (ending: AbortSignal) => Promise<void>,
): Following => {
  const ending = new AbortController()
  const { signal } = ending
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await round(signal)
      await pause(interval, undefined, { signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: async () => {
      ending.abort()
      await running
    },
  }
}
