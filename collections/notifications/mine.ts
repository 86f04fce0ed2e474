import { addDataAndFileToRequest, type Endpoint, type PayloadRequest, type Where } from 'payload'

import { requireActor } from '../../src/engine'
import { Refusal } from '../../src/errors'
import type { Notification } from '../../src/payload-types'
import { idOf, isId, type Notice, type Notices } from '../../src/workflow'
import { fresh } from '../fresh'

/** As many as somebody looks at; what is older has been read, or its article says it. */
const most = 30

const unreadOf = (user: string): Where => ({
  and: [{ user: { equals: user } }, { readAt: { exists: false } }],
})

const noticeOf = (stored: Notification): Notice => ({
  id: stored.id,
  kind: stored.kind,
  article: idOf(stored.article),
  title: stored.title ?? null,
  by: stored.by ?? null,
  remark: stored.remark ?? null,
  at: stored.at,
  isRead: Boolean(stored.readAt),
})

const mine = async (req: PayloadRequest): Promise<Response> => {
  const { id } = await requireActor(req)
  const latest = (limit: number) =>
    req.payload.find({
      collection: 'notifications',
      depth: 0,
      limit,
      overrideAccess: true,
      pagination: false,
      req,
      sort: '-at',
      where: { user: { equals: id } },
    })
  const [{ totalDocs: unread }, newest] = await Promise.all([
    req.payload.count({
      collection: 'notifications',
      overrideAccess: true,
      req,
      where: unreadOf(id),
    }),
    latest(1),
  ])
  const etag = `W/"${[id, unread, newest.docs[0]?.id].join('.')}"`
  return fresh(req, etag, async (): Promise<Notices> => {
    const { docs } = await latest(most)
    return { unread, notices: docs.map(noticeOf) }
  })
}

/** What to mark: the ids that were sent; all where none were. */
const askedFrom = ({ data, i18n }: PayloadRequest): Where => {
  const ids: unknown = data?.ids
  if (ids === undefined) return {}
  if (!Array.isArray(ids) || ids.length > most || !ids.every(isId)) {
    throw new Refusal('malformed', i18n?.language, { what: 'ids' })
  }
  return { id: { in: ids } }
}

const markRead = async (req: PayloadRequest): Promise<Response> => {
  const { id } = await requireActor(req)
  await addDataAndFileToRequest(req)
  await req.payload.db.updateMany({
    collection: 'notifications',
    data: { readAt: new Date().toISOString() },
    req,
    returning: false,
    where: { and: [unreadOf(id), askedFrom(req)] },
  })
  return mine(req)
}

/** The bell of who asks: `GET /api/notifications/mine`, `POST /api/notifications/read` with `{ids?}`. */
export const noticeEndpoints: Endpoint[] = [
  { method: 'get', path: '/mine', handler: mine },
  { method: 'post', path: '/read', handler: markRead },
]
