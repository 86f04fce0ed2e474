import type { Payload } from 'payload'

import { signHead } from '../engine'
import { log } from '../log'
import { every } from './every'
import type { Following } from './follow'

/** How often a process looks whether a day is to be signed, in milliseconds. */
const interval = 10 * 60 * 1000

/** Signs each day of the record an hour after its end; of several processes one does. */
export const followDays = (payload: Payload): Following =>
  every(interval, async () => {
    try {
      const head = await signHead(payload)
      if (!head) return
      const { _id: until, entries, signature } = head
      // Logs are kept elsewhere: there it shows when a head was taken out of the database.
      log.info('signed the record', { until, entries, signature })
    } catch (error) {
      // What is not signed now is in the next head.
      log.warn('could not sign the record', { error })
    }
  })
