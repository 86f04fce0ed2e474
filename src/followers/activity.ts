import type { Payload, Where } from 'payload'

import { databaseOf } from '../engine'
import type { Activity } from '../payload-types'
import { follow, type Following } from './follow'

export type ActivityFollower = {
  /** What its place is saved under, in all processes. */
  name: string
  /**
   * Entries as they are committed; relations are ids. The same come again until it resolves, here or in another
   * process: at least once, so an entry's id tells what was done before. What can't ever succeed must not throw.
   * `signal`: this process ends, or another has taken over.
   */
  handle: (entries: readonly Activity[], signal: AbortSignal) => Promise<void>
}

const collection = 'activity'
/** In milliseconds. `at` is set before the commit, by the clock of the process that wrote it. */
const longestCommit = 5 * 60_000
const pageSize = 200

/** Follows the newsroom's record, in one process at a time: what reacts to it needs no call from the engine. */
export const followActivity = (payload: Payload, { name, handle }: ActivityFollower): Following => {
  const find = (where: Where, page = 1) =>
    payload.find({
      collection,
      where,
      page,
      limit: pageSize,
      sort: ['at', 'id'],
      depth: 0,
      overrideAccess: true,
    })

  return follow(databaseOf(payload), {
    name,
    pipeline: [
      { $match: { operationType: 'insert', 'ns.coll': collection } },
      { $project: { operationType: 1, documentKey: 1 } },
    ],
    handle: async (events, signal) => {
      for (let from = 0; from < events.length; from += pageSize) {
        const ids = events.slice(from, from + pageSize).map(idOf)
        const byId = new Map(
          (await find({ id: { in: ids } })).docs.map((entry) => [entry.id, entry]),
        )
        await handle(
          ids.flatMap((id) => byId.get(id) ?? []),
          signal,
        )
      }
    },
    // The record itself knows what the stream has forgotten.
    missed: async (since, signal) => {
      const where = {
        at: { greater_than: new Date(since.getTime() - longestCommit).toISOString() },
      }
      for (let page: number | null | undefined = 1; page;) {
        const { docs, nextPage } = await find(where, page)
        if (docs.length) await handle(docs, signal)
        page = nextPage
      }
    },
  })
}

const idOf = (event: object): string =>
  String((event as { documentKey?: { _id: unknown } }).documentKey?._id)
