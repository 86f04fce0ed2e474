import type { DatabaseAdapterObj } from 'payload'

import { againOn } from '../../access/again'
import { CommitUnknown, isUnheard } from '../../access/databaseFaults'
import { actAfter } from './afterCommit'

/**
 * Payload's adapter, whose commits are sent again while their answer is lost: MongoDB makes a commit once, however often
 * it is asked. Payload's own saves and the engine's moves alike end in this.
 */
export const insistOnCommits = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const commit = db.commitTransaction.bind(db)
    db.commitTransaction = async (id) => {
      // Payload forgets the session before it commits.
      const session = args.payload.db.sessions[await id]
      let send = () => commit(id)
      const insist = () => {
        const sent = send()
        if (session) send = () => session.commitTransaction()
        return sent
      }
      try {
        await againOn(isUnheard, insist)
        if (session) await actAfter(session)
      } catch (error) {
        throw isUnheard(error)
          ? new CommitUnknown('The commit was not heard of.', { cause: error })
          : error
      } finally {
        await session?.endSession().catch(() => undefined)
      }
    }
    return db
  },
})
