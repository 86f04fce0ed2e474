import type { Endpoint } from 'payload'

import { Refusal } from '../../src/errors'
import { annotated } from './annotated'

const settle = (path: 'resolve' | 'reopen'): Endpoint => ({
  method: 'post',
  path: `/:id/${path}`,
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    const all = { collection: 'notes', id, depth: 0, overrideAccess: true, req } as const
    const note = await req.payload.findByID({ ...all, disableErrors: true })
    if (!note) throw new Refusal('notFound', req.i18n?.language)
    await annotated(req, note.article)
    const resolved = path === 'resolve'
    const data = {
      resolvedBy: resolved ? req.user?.id : null,
      resolvedAt: resolved ? new Date().toISOString() : null,
    }
    return Response.json({ doc: await req.payload.update({ ...all, data }) })
  },
})

/** `POST /api/notes/:id/resolve` and `/reopen`: the only changes of a note, by whoever may write one. */
export const settleEndpoints: Endpoint[] = [settle('resolve'), settle('reopen')]
