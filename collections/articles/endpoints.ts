import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'

import { holdArticle, releaseArticle, standingOf, transition } from '../../src/engine'
import { Refusal } from '../../src/errors'
import { actions, type Action, type Given } from '../../src/workflow'

const text = (value: unknown): string | null | undefined =>
  value === undefined || value === null || typeof value === 'string' ? value : undefined

/** What was sent with an action, or 400 saying what is wrong with it. */
const askedFrom = (req: PayloadRequest): Given & { revision: number } => {
  const language = req.i18n?.language
  const sent: Record<string, unknown> = req.data ?? {}
  const { revision, note, publicNote, publishAt } = sent
  if (typeof revision !== 'number' || !Number.isInteger(revision)) {
    throw new Refusal('revisionRequired', language)
  }
  for (const [name, value] of Object.entries({ note, publicNote, publishAt })) {
    if (text(value) !== value) throw new Refusal('malformed', language, { what: name })
  }
  return { revision, note: text(note), publicNote: text(publicNote), publishAt: text(publishAt) }
}

/** One literal path for each row: a parameter in it would swallow Payload's own `POST /versions/:id`. */
const endpointOf = (action: Action): Endpoint => ({
  method: 'post',
  path: `/:id/${action}`,
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { article, activity } = await transition(
      req,
      String(req.routeParams?.id),
      action,
      askedFrom(req),
    )
    return Response.json({ article, activity })
  },
})

/** What this person may do with this article now, for whoever draws buttons. */
const stateEndpoint: Endpoint = {
  method: 'get',
  path: '/:id/actions',
  handler: async (req) => Response.json(await standingOf(req, String(req.routeParams?.id))),
}

/** The person's screen says that they are in it, every few seconds; `{takeOver: true}` takes it from another. */
const holdEndpoint: Endpoint = {
  method: 'post',
  path: '/:id/hold',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const takeOver = req.data?.takeOver === true
    return Response.json({ hold: await holdArticle(req, String(req.routeParams?.id), takeOver) })
  },
}

const releaseEndpoint: Endpoint = {
  method: 'post',
  path: '/:id/release',
  handler: async (req) => {
    await releaseArticle(req, String(req.routeParams?.id))
    return Response.json({ hold: null })
  },
}

export const actionEndpoints: Endpoint[] = [
  ...actions.map(endpointOf),
  stateEndpoint,
  holdEndpoint,
  releaseEndpoint,
]
