import type { Endpoint, PayloadRequest } from 'payload'

import { loadArticle, requireActor, staffOf } from '../../src/engine'
import { mayRead, type Colleague } from '../../src/workflow'

const colleaguesOf = async (req: PayloadRequest, id: string): Promise<Colleague[]> => {
  const actor = await requireActor(req)
  const article = await loadArticle(req, actor, id)
  const { actors, people } = await staffOf(req.payload)
  return actors
    .filter(({ id: colleague }) => colleague !== actor.id)
    .map((colleague) => ({
      id: colleague.id,
      name: people.get(colleague.id)?.name ?? '',
      reads: mayRead(colleague, article),
    }))
}

/** Everybody else, for whoever writes a note in the margin of an article: `GET /api/articles/:id/colleagues`. */
export const colleaguesEndpoint: Endpoint = {
  method: 'get',
  path: '/:id/colleagues',
  handler: async (req) => Response.json(await colleaguesOf(req, String(req.routeParams?.id))),
}
