import { setTimeout as pause } from 'node:timers/promises'
import { Long, MongoServerError, type ClientSession, type Db, type Document } from 'mongodb'

import { log } from '../log'
import { tags, tagsOfArticle, type Touched } from './tags'

/** What changed for readers. `all`: nobody can say, everything may have. */
export type Change = {
  tags: readonly string[] | 'all'
  /** Whose names have to be read again. */
  names: { sections: boolean; reporters: boolean }
}

export type Listener = {
  /** Changes in the order of their commits, as many as came at once. */
  changed: (changes: readonly Change[]) => void
  /** All that was committed before `at` (`Date.now()` of this machine) has been told. */
  heardUpTo: (at: number) => void
  /** From now on every change will be told; some before may have been missed. */
  began: () => void
}

export type Following = { stop: () => Promise<void> }

/** How long the server may keep silent before it says that nothing happened, in milliseconds. */
const silence = 200
const retryAfter = 200
const watched = ['published', 'published_notices', 'sections', 'reporters']

/** Of a change stream on the whole database: what readers could see of, without bodies. */
export const readersChanges: Document[] = [
  {
    $match: {
      $or: [
        { 'ns.coll': { $in: watched } },
        { 'to.coll': { $in: watched } },
        { operationType: { $in: ['dropDatabase', 'invalidate'] } },
      ],
    },
  },
  {
    $project: {
      operationType: 1,
      ns: 1,
      documentKey: 1,
      ...Object.fromEntries(
        ['slug', 'kind', 'section', 'column', 'byline.reporter', 'page.date'].map((field) => [
          `fullDocument.${field}`,
          1,
        ]),
      ),
    },
  },
]

const pipeline = (resumeAfter: unknown): Document[] => [
  { $changeStream: { fullDocument: 'updateLookup', ...(resumeAfter ? { resumeAfter } : {}) } },
  ...readersChanges,
]

type Event = {
  operationType: string
  ns?: { coll?: string }
  documentKey?: { _id: unknown }
  fullDocument?: Touched | null
}

const writes = ['insert', 'replace', 'update', 'delete']
const everything: Change = { tags: 'all', names: { sections: true, reporters: true } }

const changeOf = ({ operationType, ns, documentKey, fullDocument }: Event): Change => {
  // A collection dropped or renamed: a restore, or somebody at the database by hand.
  if (!writes.includes(operationType)) return everything
  const names = { sections: ns?.coll === 'sections', reporters: false }
  // Names are compared when they have been read again; only then is it known what changed.
  if (ns?.coll === 'sections') return { tags: [], names }
  if (ns?.coll === 'reporters') return { tags: [], names: { ...names, reporters: true } }
  if (ns?.coll === 'published_notices') return { tags: [tags.corrections], names }
  return {
    tags: tagsOfArticle(String(documentKey?._id), fullDocument ?? null),
    // Who has a byline on something published may be another now.
    names: { ...names, reporters: true },
  }
}

/** Every tag that an event of `readersChanges` could alter, for a cache that can't compare names as ours does. */
export const touchedBy = (event: object): readonly string[] | 'all' => {
  const { ns, documentKey } = event as Event
  const { tags: certain, names } = changeOf(event as Event)
  if (certain === 'all') return 'all'
  return [
    ...certain,
    ...(names.sections ? [tags.sections] : []),
    ...(names.reporters ? [tags.reporters] : []),
    ...(ns?.coll === 'reporters' ? [tags.profile(String(documentKey?._id))] : []),
  ]
}

// What the server says when the token is older than its oplog, or no token of this stream.
const tokenIsLost = (error: unknown): boolean =>
  error instanceof MongoServerError && [260, 280, 286].includes(Number(error.code))

type Batch = { id: Long; nextBatch?: Event[]; firstBatch?: Event[]; postBatchResumeToken?: unknown }

/**
 * Follows what readers have, until stopped: through failovers by its resume token, and without one from anew.
 *
 * The driver's own ChangeStream resumes as well, but hides when the server last answered, and that is what
 * `heardUpTo` stands on: a process that slept, or lost its database, must know that it does not know.
 */
export const followChanges = (db: Db, listener: Listener): Following => {
  let isStopped = false
  let token: unknown
  const wake = new AbortController()

  const hear = (events: readonly Event[], batch: Batch): void => {
    token = batch.postBatchResumeToken ?? token
    if (events.length) listener.changed(events.map(changeOf))
    // The stream ends behind this event, and can't be taken up again.
    if (events.some(({ operationType }) => operationType === 'invalidate')) token = undefined
  }

  const listen = async (session: ClientSession): Promise<void> => {
    const isResumed = token !== undefined
    const run = async (command: Document): Promise<Batch> =>
      (await db.command(command, { session }))['cursor'] as Batch
    let batch = await run({ aggregate: 1, pipeline: pipeline(token), cursor: {} })
    // Only now: what was read before this answer may be older than the first event.
    if (!isResumed) listener.began()
    hear(batch.firstBatch ?? [], batch)
    while (!isStopped && !Long.fromValue(batch.id).isZero()) {
      // The time of asking, not of hearing: an answer may lie in the socket while the process sleeps.
      const asked = Date.now()
      batch = await run({ getMore: batch.id, collection: '$cmd.aggregate', maxTimeMS: silence })
      hear(batch.nextBatch ?? [], batch)
      listener.heardUpTo(asked)
    }
  }

  const follow = async (): Promise<void> => {
    while (!isStopped) {
      const session = db.client.startSession()
      try {
        await listen(session)
      } catch (error) {
        if (isStopped) return
        if (tokenIsLost(error)) token = undefined
        log.warn('the stream of changes was interrupted', { error })
        await pause(retryAfter, undefined, { signal: wake.signal }).catch(() => undefined)
      } finally {
        await session.endSession().catch(() => undefined)
      }
    }
  }

  const following = follow()
  return {
    stop: async () => {
      isStopped = true
      wake.abort()
      await following
    },
  }
}
