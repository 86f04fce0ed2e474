import { setTimeout as pause } from 'node:timers/promises'

/** How long one may keep those behind it, in milliseconds: as long as its transaction lives. */
const turn = 60_000

let last: Promise<unknown> = Promise.resolve()

/**
 * One after another, in this process: to make a large picture small takes three of the four threads that read photos for
 * readers too, and a gigabyte. Whoever waits here has sent it whole, and holds no transaction.
 */
export const inLine = <T>(work: () => Promise<T>): Promise<T> => {
  const done = last.then(work)
  last = last.then(() =>
    Promise.race([done.catch(() => undefined), pause(turn, null, { ref: false })]),
  )
  return done
}
