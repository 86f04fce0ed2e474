import { headers } from 'next/headers'
import { cache } from 'react'

import { env } from '../../env'
import { lost, NotShown } from './notShown'

type Answered<Data> = { data?: Data | null; errors?: { message: string }[] }
/** `retryAfter`: in seconds, where it says so. */
type Reply = { status: number; retryAfter?: string | null; answer: Answered<unknown> }

const away = ({ message }: Error): Reply => ({ status: 503, answer: { errors: [{ message }] } })

// React's `cache` compares arguments by identity, and a page and its metadata ask the same.
const post = cache(async (body: string): Promise<Reply> => {
  const init = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // Whom it is for: the site is one client with many readers.
      'x-forwarded-for': (await headers()).get('x-forwarded-for') ?? '',
    },
    body,
    cache: 'no-store',
  } as const
  try {
    const response = await fetch(env.graphqlUrl, init)
    const answer = (await response.json()) as Answered<unknown>
    return { status: response.status, retryAfter: response.headers.get('retry-after'), answer }
  } catch (error) {
    // Nobody there, or a proxy that says so in words of its own.
    return away(error as Error)
  }
})

/** The reader asked too much, or the database is away. */
const isPassing = (status: number): status is 429 | 503 => status === 429 || status === 503

/**
 * Asks `/graphql` over HTTP, as every frontend does.
 * @throws NotShown what delivery refuses came out of the address (a cursor, a date), so there is no such page; what it
 * can't answer now, the page says with the same status.
 */
export const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
  const { answer, retryAfter, status } = await post(JSON.stringify({ query, variables }))
  if (status === 400) lost()
  if (answer.data && !answer.errors) return answer.data as Data
  if (isPassing(status)) throw new NotShown(status, retryAfter ?? '2')
  throw new Error(`/graphql answered ${status}: ${answer.errors?.[0]?.message ?? 'nothing'}`)
}
