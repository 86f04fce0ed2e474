import type { Payload } from 'payload'

import type { Following } from './follow'
import { followDays } from './heads'
import { followNotices } from './notices'
import { followOutbox } from './outbox'
import { followPurges } from './purge'
import { followSchedules } from './schedules'

export * from './schedules'
export { inTurn } from './turn'

const followers = [followSchedules, followDays, followPurges, followNotices, followOutbox]

/** All that reacts to time and to the record, in this process. */
export const followAll = (payload: Payload): Following => {
  const following = followers.map((follow) => follow(payload))
  return {
    stop: async () => {
      await Promise.all(following.map(({ stop }) => stop()))
    },
  }
}
