import { setTimeout as pause } from 'node:timers/promises'

/** How long it is tried again, in milliseconds: MongoDB has another primary within some twelve seconds. */
const patience = 30_000
/** In milliseconds; they double. */
const pauses = { first: 20, longest: 1000 }

/** Does `work` again while `isInVain` says so of what it gave or threw, and it has not been tried for too long. */
export const again = async <T>(
  work: () => Promise<T>,
  isInVain: (outcome: { result: T } | { error: unknown }) => boolean | Promise<boolean>,
): Promise<T> => {
  const until = performance.now() + patience
  for (let most = pauses.first; ; most = Math.min(most * 2, pauses.longest)) {
    const outcome = await work().then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    )
    if (performance.now() >= until || !(await isInVain(outcome))) {
      if ('result' in outcome) return outcome.result
      throw outcome.error
    }
    // At random, so that those who collided don't again.
    await pause(Math.random() * most)
  }
}

/** The same where it is what was thrown that tells. */
export const againOn = <T>(isWorthIt: (error: unknown) => boolean, work: () => Promise<T>) =>
  again(work, (outcome) => 'error' in outcome && isWorthIt(outcome.error))
