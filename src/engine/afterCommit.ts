import type { ClientSession } from 'mongodb'
import type { PayloadRequest } from 'payload'

import { log } from '../log'
import { sessionOf } from './database'

type Act = () => Promise<void>
const waiting = new WeakMap<ClientSession, Act[]>()

/**
 * For what a transaction can't take back: it is done once the request's is committed, before the answer, and never when
 * it is not. A failure then is only logged, since all else is done.
 */
export const afterCommit = async (req: PayloadRequest, act: Act): Promise<void> => {
  const session = await sessionOf(req)
  waiting.set(session, [...(waiting.get(session) ?? []), act])
}

/** What waited for this commit. */
export const actAfter = async (session: ClientSession): Promise<void> => {
  for (const act of waiting.get(session) ?? [])
    await act().catch((error: unknown) => log.error('what a commit was to bring failed', { error }))
}
