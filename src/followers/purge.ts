import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from 'mongodb'
import type { Payload } from 'payload'

import { databaseOf } from '../engine'
import { env } from '../env'
import { log } from '../log'
import { readersChanges, touchedBy } from '../published/changes'
import { tags } from '../published/tags'
import { follow, type Following } from './follow'

/** Where a CDN takes purges, and the secret by which it knows us. */
export type PurgeTarget = { url: string; token: string }

// As many as Cloudflare takes at once; its API takes these requests as they are.
const mostTags = 30
const patience = 10_000
/** In milliseconds. A process of ours may give the old text for so long: purged sooner, the CDN could fetch it again. */
const untilAllHeard = 1000

const batches = (all: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(all.length / mostTags) }, (_, n) =>
    all.slice(n * mostTags, (n + 1) * mostTags),
  )

const post = async (
  { url, token }: PurgeTarget,
  body: { tags: string[] } | { purge_everything: true },
  signal: AbortSignal,
): Promise<void> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`the purge was answered with ${response.status}`)
}

/** Tells a CDN which answers a change for readers has made old, by their `Cache-Tag`, at least once. */
export const followPurge = (db: Db, target: PurgeTarget): Following =>
  follow(db, {
    name: 'purge',
    pipeline: readersChanges,
    handle: async (events, signal) => {
      const touched = events.map(touchedBy)
      await pause(untilAllHeard, undefined, { signal })
      if (touched.includes('all')) return post(target, { purge_everything: true }, signal)
      const all = [...new Set([tags.any, ...touched.flat()])]
      for (const some of batches(all)) await post(target, { tags: some }, signal)
      log.info('purged', { tags: all.length })
    },
    missed: (_, signal) => post(target, { purge_everything: true }, signal),
  })

/** The same by the settings of this process. */
export const followPurges = (payload: Payload): Following =>
  env.purge ? followPurge(databaseOf(payload), env.purge) : { stop: () => Promise.resolve() }
