import { setTimeout as pause } from 'node:timers/promises'

/**
 * Checking a password takes a few hundred milliseconds and an unknown address none, so a stranger with a clock would
 * learn who has an account. Waiting costs no processor; hashing for everybody would let a flood of guesses hold up
 * the threads that read photos.
 */
export const evenMs = 1000

/** The same answer, where it tells of an account no sooner than any other. */
export const evenly = async (
  answer: () => Promise<Response>,
  tells: (response: Response) => boolean,
): Promise<Response> => {
  const due = performance.now() + evenMs
  const response = await answer()
  const early = due - performance.now()
  if (early > 0 && tells(response)) await pause(early)
  return response
}
