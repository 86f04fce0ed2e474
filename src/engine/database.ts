import type { ClientSession, Db } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'

import { env } from '../env'
import { Refusal } from '../errors'
import { languageOf } from '../i18n/text'
import { momentIn } from '../text/newsroomTime'

/** The driver's database behind Payload's adapter: the readers' copy is no collection of Payload's. */
export const databaseOf = ({ db }: Payload): Db => {
  const database = db.connection.db
  if (!database) throw new Error('The database is not connected.')
  // mongoose carries its own copy of the driver's types; the package is the same one (package.json pins it).
  return database
}

/** What time it is for all processes: the primary's. */
export const databaseTime = async (payload: Payload): Promise<Date> =>
  ((await databaseOf(payload).command({ hello: 1 })) as unknown as { localTime: Date }).localTime

/** The session of the request's transaction. Throws where there is none: nothing here is written outside one. */
export const sessionOf = async (req: PayloadRequest): Promise<ClientSession> => {
  const id = await req.transactionID
  const session = id === undefined ? undefined : req.payload.db.sessions[id]
  if (!session) throw new Error('No transaction: MongoDB must run as a replica set.')
  return session
}

/** 409 that names who changed the article and when, as far as it is committed. */
export const refuseStale = async (req: PayloadRequest, id: string): Promise<never> => {
  const language = req.i18n?.language
  // Outside the transaction: its snapshot shows the state before the other's write.
  const now = await req.payload.findByID({
    collection: 'articles',
    id,
    depth: 1,
    disableErrors: true,
    overrideAccess: true,
    select: { revision: true, stage: true, updatedAt: true, updatedBy: true },
  })
  if (!now) throw new Refusal('busy', language)
  const who =
    now.updatedBy && typeof now.updatedBy === 'object' ? now.updatedBy.name : String(now.updatedBy)
  throw new Refusal(
    'stale',
    language,
    {
      who,
      when: momentIn(now.updatedAt, languageOf(language), env.timeZone),
      revision: now.revision,
    },
    {
      stage: now.stage,
      changedBy: who,
      changedAt: now.updatedAt,
    },
  )
}
