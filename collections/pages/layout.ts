import type { Endpoint } from 'payload'

import { layoutOf } from '../../src/preview'

/** The page as print would have it, for who is signed in: `GET /api/pages/:id/layout`. */
export const layoutEndpoint: Endpoint = {
  method: 'get',
  path: '/:id/layout',
  handler: async (req) => Response.json(await layoutOf(req, String(req.routeParams?.id))),
}
