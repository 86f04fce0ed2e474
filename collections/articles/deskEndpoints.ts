import type { Endpoint, PayloadRequest } from 'payload'

import { boardOf, changesOf, deskMark, deskOf, type BoardFilter } from '../../src/engine'
import { Refusal } from '../../src/errors'

/** An answer that the browser keeps and asks about again: 304, and no list is looked for, while nothing has changed. */
const fresh = async (req: PayloadRequest, answer: () => Promise<object>): Promise<Response> => {
  const etag = await deskMark(req)
  const headers = {
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    Vary: 'Cookie, Authorization',
  }
  return req.headers.get('if-none-match') === etag
    ? new Response(null, { status: 304, headers })
    : Response.json(await answer(), { headers })
}

const shapes: Record<keyof BoardFilter, (value: string) => boolean> = {
  section: (value) => /^[0-9a-f]{24}$/i.test(value),
  reporter: (value) => /^[0-9a-f]{24}$/i.test(value),
  from: (value) => !Number.isNaN(Date.parse(value)),
  to: (value) => !Number.isNaN(Date.parse(value)),
}

const filterFrom = (req: PayloadRequest): BoardFilter =>
  Object.fromEntries(
    Object.entries(shapes).flatMap(([name, isShaped]) => {
      const value = req.searchParams.get(name)
      if (!value) return []
      if (!isShaped(value)) throw new Refusal('malformed', req.i18n?.language, { what: name })
      return [[name, value]]
    }),
  )

/**
 * What waits for whom: `GET /api/articles/desk`, and `GET /api/articles/board?section&reporter&from&to`; what a
 * reviewer reads: `GET /api/articles/:id/changes`.
 */
export const deskEndpoints: Endpoint[] = [
  { method: 'get', path: '/desk', handler: (req) => fresh(req, () => deskOf(req)) },
  {
    method: 'get',
    path: '/board',
    handler: (req) => {
      const filter = filterFrom(req)
      return fresh(req, () => boardOf(req, filter))
    },
  },
  {
    method: 'get',
    path: '/:id/changes',
    handler: async (req) => Response.json(await changesOf(req, String(req.routeParams?.id))),
  },
]
