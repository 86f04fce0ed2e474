import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'

import { has } from '../../access'
import { inTransaction, record, requireActor } from '../../src/engine'
import { Refusal } from '../../src/errors'
import type { Program } from '../../src/payload-types'
import { isId, keyDays } from '../../src/workflow'
import { hashOf, newKey, startOf } from './key'

const day = 86_400_000

type KeyFields = Pick<Program, 'hash' | 'keyStart' | 'keyMadeAt' | 'keyEndsAt'>
const noKey: KeyFields = { hash: null, keyStart: null, keyMadeAt: null, keyEndsAt: null }

/** Gives the program this key and no other, in one write with its entry in the record. */
const give = (outer: PayloadRequest, key: KeyFields): Promise<void> =>
  inTransaction(outer, async (req) => {
    const language = req.i18n?.language
    const { id: user } = await requireActor(req)
    if (!has('admin')({ req })) throw new Refusal('forbidden', language)
    const id = String(req.routeParams?.id)
    const program = isId(id)
      ? await req.payload.db.findOne<Program>({
          collection: 'programs',
          where: { id: { equals: id } },
          req,
        })
      : null
    if (!program) throw new Refusal('notFound', language)
    await req.payload.db.updateOne({ collection: 'programs', id, data: key, req, returning: false })
    await record(req, {
      subject: 'programs',
      document: id,
      action: 'update',
      fields: ['key'],
      title: program.name,
      user,
    })
  })

/** How long it is to last in days, or null for as long as nobody revokes it; 400 for anything else. */
const daysFrom = async (req: PayloadRequest): Promise<number | null> => {
  await addDataAndFileToRequest(req)
  const days: unknown = req.data?.days ?? null
  if (
    days === null ||
    (Number.isInteger(days) && Number(days) >= 1 && Number(days) <= keyDays.most)
  )
    return days as number | null
  throw new Refusal('malformed', req.i18n?.language, { what: `days (1–${keyDays.most})` })
}

/**
 * `POST /api/programs/:id/key` with `{days?}` answers `{key}`, this once: only its hash is stored. The key before it is
 * worth nothing from then on. `POST /api/programs/:id/revoke` takes it without another.
 */
export const keyEndpoints: Endpoint[] = [
  {
    method: 'post',
    path: '/:id/key',
    handler: async (req) => {
      const days = await daysFrom(req)
      const key = newKey()
      const now = Date.now()
      await give(req, {
        hash: hashOf(key),
        keyStart: startOf(key),
        keyMadeAt: new Date(now).toISOString(),
        keyEndsAt: days === null ? null : new Date(now + days * day).toISOString(),
      })
      return Response.json({ key }, { status: 201, headers: { 'Cache-Control': 'no-store' } })
    },
  },
  {
    method: 'post',
    path: '/:id/revoke',
    handler: async (req) => {
      await give(req, noKey)
      return Response.json({ key: null })
    },
  },
]
