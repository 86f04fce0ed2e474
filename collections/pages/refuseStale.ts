import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { env } from '../../src/env'
import { Refusal } from '../../src/errors'
import { languageOf } from '../../src/i18n/text'
import type { Page } from '../../src/payload-types'
import { momentIn } from '../../src/text/newsroomTime'

/** Who changed it last and when, as the record says: a save that changed nothing is nobody's change. */
const lastChange = async (req: PayloadRequest, page: string) => {
  const { docs } = await req.payload.find({
    collection: 'activity',
    depth: 1,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    sort: '-at',
    where: { and: [{ subject: { equals: 'pages' } }, { document: { equals: page } }] },
  })
  const { at, user } = docs[0] ?? {}
  return { at, who: user && typeof user === 'object' ? user.name : '—' }
}

/** Refuses (409, naming who and when) a change by who names the `updatedAt` that they saw, where another came before. */
export const refuseStale: CollectionBeforeChangeHook<Page> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' || !originalDoc || !data.updatedAt) return data
  const { id, updatedAt } = originalDoc
  if (Date.parse(data.updatedAt) === Date.parse(updatedAt)) return data
  const language = req.i18n?.language
  const { at: changedAt = updatedAt, who } = await lastChange(req, id)
  const when = momentIn(changedAt, languageOf(language), env.timeZone)
  const told = { changedBy: who, changedAt }
  throw new Refusal('stalePage', language, { who, when }, told)
}
