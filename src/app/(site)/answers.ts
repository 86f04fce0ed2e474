import { NotShown } from './notShown'

/** What is not HTML: the same for every reader, and a CDN may keep it for a minute. */
export const answer = (body: string, type: string): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'cache-control': 'public, max-age=60, s-maxage=60, stale-while-revalidate=60',
    },
  })

export const nothing = (): Response =>
  new Response('没有找到 / Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

export const xml = 'application/xml; charset=utf-8'

export const later = (status: 429 | 503 = 503, retryAfter = '2'): Response =>
  new Response('请稍后再试 / Try again in a moment\n', {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': retryAfter,
    },
  })

/** What a route serves, or why it can't. */
export const served =
  <Asked extends unknown[]>(serve: (...asked: Asked) => Promise<Response>) =>
  async (...asked: Asked): Promise<Response> => {
    try {
      return await serve(...asked)
    } catch (error) {
      if (!(error instanceof NotShown)) throw error
      return error.status === 404 ? nothing() : later(error.status, error.retryAfter)
    }
  }
