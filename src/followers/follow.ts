import { setTimeout as pause } from 'node:timers/promises'
import {
  MongoServerError,
  type ChangeStream,
  type ChangeStreamDocument,
  type Db,
  type Document,
} from 'mongodb'

import { log } from '../log'
import { inTurn, type Turn } from './turn'

export type Following = { stop: () => Promise<void> }

export type Follower = {
  /** What its place is saved under, in all processes. */
  name: string
  /** Of a change stream on the whole database. */
  pipeline: Document[]
  /**
   * Some changes, in the order of their commits. The same come again, after a pause that grows, until it resolves:
   * here or in another process, so at least once. `signal`: this process ends, or another has taken over.
   */
  handle: (events: readonly ChangeStreamDocument[], signal: AbortSignal) => Promise<void>
  /** What came after `since` can't be told one by one; what comes from now on will be. Repeated likewise. */
  missed: (since: Date, signal: AbortSignal) => Promise<void>
}

/** How long changes are gathered, in milliseconds, and how many at once. */
const gathering = { ms: 200, events: 500 }
/** How soon it asks again whose turn it is, or tries again what failed, in milliseconds. */
const interval = 1000
const longestPause = 60_000
/** How often it says where it is while nothing happens, in milliseconds: the oplog forgets old places. */
const idle = 5000

// The token is older than the oplog, or behind it the database was dropped.
const isLost = (error: unknown): boolean =>
  error instanceof MongoServerError && [260, 280, 286].includes(Number(error.code))

const gather = async (stream: ChangeStream): Promise<ChangeStreamDocument[]> => {
  const events: ChangeStreamDocument[] = []
  while (events.length < gathering.events) {
    const event = await stream.tryNext()
    if (!event) break
    events.push(event)
  }
  return events
}

const insist = async (what: string, attempt: () => Promise<void>, signal: AbortSignal) => {
  for (let wait = interval; ; wait = Math.min(wait * 2, longestPause)) {
    try {
      return await attempt()
    } catch (error) {
      signal.throwIfAborted()
      log.warn(`${what} failed, and will be tried again`, { error, wait })
      await pause(wait, undefined, { signal })
    }
  }
}

const readOn = async (
  stream: ChangeStream,
  { name, handle, missed }: Follower,
  { from, came, signal }: Turn,
): Promise<void> => {
  let place = from
  let toldAt = 0
  while (!signal.aborted && !stream.closed) {
    const asked = new Date()
    const events = await gather(stream)
    // Only now: the stream is open, and nothing falls between.
    const { token, at: since } = place
    if (!token && since) await insist(name, () => missed(since, signal), signal)
    if (events.length) await insist(name, () => handle(events, signal), signal)
    const isAll = events.length < gathering.events
    place = { token: stream.resumeToken, at: isAll ? asked : since }
    if (!events.length && asked.getTime() - toldAt < idle) continue
    await came(place)
    toldAt = asked.getTime()
  }
}

/**
 * Follows changes of the database from where the last process was, in one process at a time. What was committed
 * before its very first start is not told.
 */
export const follow = (db: Db, follower: Follower): Following => {
  const ending = new AbortController()
  const { signal } = ending

  const work = async (turn: Turn): Promise<void> => {
    const { token, at } = turn.from
    const resume = token ? { resumeAfter: token } : {}
    const stream = db.watch(follower.pipeline, {
      ...resume,
      fullDocument: 'updateLookup',
      maxAwaitTimeMS: gathering.ms,
    })
    try {
      await readOn(stream, follower, turn)
    } catch (error) {
      if (isLost(error)) await turn.came({ token: null, at })
      throw error
    } finally {
      await stream.close()
    }
  }

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await inTurn(db, follower.name, signal, work)
      } catch (error) {
        if (!signal.aborted) log.warn(`${follower.name} was interrupted`, { error })
      }
      await pause(interval, undefined, { signal }).catch(() => undefined)
    }
  }

  const running = run()
  return {
    stop: async () => {
      ending.abort()
      await running
    },
  }
}
