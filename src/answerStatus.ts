import { AsyncLocalStorage } from 'node:async_hooks'

/** What a page says of its own answer, which Next lets none say beside words. `retryAfter` in seconds. */
export type Answer = { status?: number; retryAfter?: string }

// This module is loaded twice in one process, by our server and in Next's bundle.
const shared = globalThis as { toubanAnswers?: AsyncLocalStorage<Answer> }
const answers = (shared.toubanAnswers ??= new AsyncLocalStorage())

/** `answer` takes what the page says while `run` makes it. */
export const answering = <Made>(answer: Answer, run: () => Made): Made => answers.run(answer, run)

/** Before anything of the page is sent. Without our server around Next, it stays a 200. */
export const sayStatus = (status: number, retryAfter?: string): void => {
  const answer = answers.getStore()
  if (answer) Object.assign(answer, { status, retryAfter })
}
