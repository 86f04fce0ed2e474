import type { Payload } from 'payload'

import { databaseOf, staffOf } from '../../engine'
import type { Activity } from '../../payload-types'
import { followActivity } from '../activity'
import type { Following } from '../follow'
import { ensureOutbox, putIntoOutbox } from '../outbox'
import { ensureInbox, putIntoInbox, takeAsRead } from './inbox'
import { messagesOf } from './messages'
import { toldBy } from './told'

/** What is older, as after a long stop, waits under the bell and is not sent out any more. In milliseconds. */
const stale = 24 * 60 * 60_000

/**
 * Tells people what the record says of their articles: under the bell, and through the queue of what goes out. It
 * only writes, so no channel can hold it up; and it comes after the move, which knows nothing of it.
 */
export const followNotices = (payload: Payload): Following => {
  const db = databaseOf(payload)
  let isPrepared = false

  const prepare = async (): Promise<void> => {
    if (isPrepared) return
    await Promise.all([ensureInbox(db), ensureOutbox(db)])
    isPrepared = true
  }

  const handle = async (entries: readonly Activity[]): Promise<void> => {
    await prepare()
    const staff = await staffOf(payload)
    for (const entry of entries) {
      const told = await toldBy(payload, entry, staff)
      if (!told) continue
      await putIntoInbox(db, entry, told, staff)
      await takeAsRead(db, entry, told)
      const isStale = Date.now() - Date.parse(entry.at) > stale
      if (!isStale) await putIntoOutbox(db, messagesOf(entry, told, staff))
    }
  }

  return followActivity(payload, { name: 'notices', handle })
}
