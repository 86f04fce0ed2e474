import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { env } from '../../env'

type Answered<Data> = { data?: Data | null; errors?: { message: string }[] }

// React's `cache` compares arguments by identity, and a page and its metadata ask the same.
const post = cache(async (body: string): Promise<{ status: number; answer: Answered<unknown> }> => {
  const response = await fetch(env.graphqlUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // Whom it is for: the site is one client with many readers.
      'x-forwarded-for': (await headers()).get('x-forwarded-for') ?? '',
    },
    body,
    cache: 'no-store',
  })
  return { status: response.status, answer: (await response.json()) as Answered<unknown> }
})

/**
 * Asks `/graphql` over HTTP, as every frontend does. What delivery refuses came out of the address (a cursor, a
 * date), so there is no such page.
 */
export const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
  const { answer, status } = await post(JSON.stringify({ query, variables }))
  if (status === 400) return notFound()
  if (!answer.data || answer.errors) {
    throw new Error(`/graphql answered ${status}: ${answer.errors?.[0]?.message ?? 'nothing'}`)
  }
  return answer.data as Data
}

/** The same for a question that may be refused: null then. */
export const askIfAnswered = async <Data>(
  query: string,
  variables: object,
): Promise<Data | null> => {
  const { answer, status } = await post(JSON.stringify({ query, variables }))
  return status === 200 && answer.data && !answer.errors ? (answer.data as Data) : null
}
