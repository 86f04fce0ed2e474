import type { Db } from 'mongodb'

import { followChanges, type Change } from '../../published/changes'
import { holdNames, namesFrom, type Names } from './names'

/** What may be kept, and how long it is true. */
export type Live = {
  /**
   * Whether what is kept may be given: every change older than `longestSilence` has been applied. False as
   * soon as the stream of changes is interrupted, the database is away or this process slept.
   */
  isFresh: () => boolean
  /** Held in memory while that is fresh, else asked of the database. */
  names: () => Names
  stop: () => Promise<void>
}

/** In milliseconds. The stream speaks every 200; an answer is never kept past a change for longer than this. */
export const longestSilence = 1000

const joined = (changes: readonly Change[]): readonly string[] | 'all' =>
  changes.some(({ tags }) => tags === 'all')
    ? 'all'
    : [...new Set(changes.flatMap(({ tags }) => tags))]

/** @param drop hears what is no longer true. */
export const followLive = (db: Db, drop: (tags: readonly string[] | 'all') => void): Live => {
  let heardUpTo = -Infinity
  const names = holdNames(db, drop)

  const following = followChanges(db, {
    began: () => {
      drop('all')
      names.refresh({ sections: true, reporters: true }, heardUpTo)
    },
    changed: (changes) => {
      drop(joined(changes))
      const isNamed = (what: 'sections' | 'reporters'): boolean =>
        changes.some(({ names }) => names[what])
      // They were made since it was last heard that nothing had been: long ago, where this process slept.
      const changed = { sections: isNamed('sections'), reporters: isNamed('reporters') }
      names.refresh(changed, heardUpTo)
    },
    heardUpTo: (at) => {
      heardUpTo = at
    },
  })

  // Both ways, for a clock that was set back.
  const isFresh = (): boolean =>
    Math.abs(Date.now() - heardUpTo) < longestSilence && names.isWithin(longestSilence)

  return {
    isFresh,
    names: () => (isFresh() && names.now()) || namesFrom(db),
    stop: () => following.stop(),
  }
}

/** Follows nothing: each request asks the database, and nothing is ever kept. */
export const askEachTime = (db: Db): Live => ({
  isFresh: () => false,
  names: () => namesFrom(db),
  stop: () => Promise.resolve(),
})
