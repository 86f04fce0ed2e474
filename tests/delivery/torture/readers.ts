import type { Asked } from './questions'
import type { Random } from './random'

/** What one request was answered, between two moments of `performance.now()`. */
export type Seen = { process: string; asked: Asked; answer: string; from: number; to: number }

export type Fetch = (path: string, init: RequestInit) => Promise<Response>

/** The body of an answer; of a file, whether it is there. */
export const answerTo = async (fetch: Fetch, asked: Asked): Promise<string> => {
  if ('path' in asked) return String((await fetch(asked.path, { method: 'HEAD' })).status)
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: asked.query }),
  })
  return response.text()
}

export const fetchFrom =
  (origin: string): Fetch =>
  (path, init) =>
    fetch(`${origin}${path}`, init)

/** Readers who ask one after another, as fast as they are answered, until told to stop. */
export const hammer = (
  origins: Readonly<Record<string, string>>,
  questions: readonly Asked[],
  random: Random,
  readersEach: number,
) => {
  const seen: Seen[] = []
  // One text for all that were answered the same.
  const texts = new Map<string, string>()
  let isOver = false
  const read = async (process: string, fetch: Fetch): Promise<void> => {
    while (!isOver) {
      const asked = random.pick(questions)
      const from = performance.now()
      const text = await answerTo(fetch, asked)
      const answer = texts.get(text) ?? text
      texts.set(text, answer)
      seen.push({ process, asked, answer, from, to: performance.now() })
    }
  }
  const readers = Object.entries(origins).flatMap(([process, origin]) =>
    Array.from({ length: readersEach }, () => read(process, fetchFrom(origin))),
  )
  return async (): Promise<Seen[]> => {
    isOver = true
    await Promise.all(readers)
    return seen
  }
}
