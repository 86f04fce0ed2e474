import type { Endpoint, PayloadRequest } from 'payload'

import { boardOf, changesOf, deskMark, deskOf, type BoardFilter } from '../../src/engine'
import { Refusal } from '../../src/errors'
import { isId } from '../../src/workflow'
import { fresh } from '../fresh'

/** The same for as long as nothing of a desk has changed. */
const freshDesk = async (req: PayloadRequest, answer: () => Promise<object>): Promise<Response> =>
  fresh(req, await deskMark(req), answer)

const shapes: Record<keyof BoardFilter, (value: string) => boolean> = {
  section: isId,
  reporter: isId,
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
  { method: 'get', path: '/desk', handler: (req) => freshDesk(req, () => deskOf(req)) },
  {
    method: 'get',
    path: '/board',
    handler: (req) => {
      const filter = filterFrom(req)
      return freshDesk(req, () => boardOf(req, filter))
    },
  },
  {
    method: 'get',
    path: '/:id/changes',
    handler: async (req) => Response.json(await changesOf(req, String(req.routeParams?.id))),
  },
]
