import type { Db } from 'mongodb'

import { log } from '../../log'
import { publishedReporters, sectionsInOrder, type PublicReporter } from '../../published/queries'
import { tags } from '../../published/tags'
import { treeOf, type SectionTree } from '../sectionTree'
import type { Soon } from '../soon'

export type Reporters = ReadonlyMap<string, PublicReporter>

/** Names of sections and reporters, which nearly every answer shows. */
export type Names = {
  sections: () => Soon<SectionTree>
  /** By id, in the order of their surnames. */
  reporters: () => Soon<Reporters>
}

const loadSections = async (db: Db): Promise<SectionTree> => treeOf(await sectionsInOrder(db))
const loadReporters = async (db: Db): Promise<Reporters> =>
  new Map((await publishedReporters(db)).map((reporter) => [reporter.id, reporter]))

const once = <Value>(load: () => Promise<Value>): (() => Promise<Value>) => {
  let loaded: Promise<Value> | undefined
  return () => (loaded ??= load())
}

/** Asked of the database, once for each who asks. */
export const namesFrom = (db: Db): Names => ({
  sections: once(() => loadSections(db)),
  reporters: once(() => loadReporters(db)),
})

const changedReporters = (before: Reporters, now: Reporters): string[] => {
  const ids = new Set([...before.keys(), ...now.keys()])
  const changed = [...ids].filter(
    (id) => JSON.stringify(before.get(id)) !== JSON.stringify(now.get(id)),
  )
  return changed.length ? [tags.reporters, ...changed.map(tags.profile)] : []
}

/** A value held in memory and read again after a change, one reading at a time. */
const held = <Value>(
  what: string,
  load: () => Promise<Value>,
  replaced: (before: Value | undefined, now: Value) => void,
) => {
  let value: Value | undefined
  let behindSince: number | undefined
  let isReading = false
  let isChanged = false

  const read = async (): Promise<void> => {
    isReading = true
    while (isChanged) {
      isChanged = false
      try {
        const now = await load()
        const before = value
        value = now
        replaced(before, now)
      } catch (error) {
        log.warn(`could not read ${what} again`, { error })
        isChanged = true
        await new Promise((resolve) => setTimeout(resolve, 200).unref())
      }
    }
    isReading = false
    behindSince = undefined
  }

  return {
    get: () => value,
    refresh: (since: number) => {
      isChanged = true
      behindSince ??= since
      if (!isReading) void read()
    },
    /** Whether it is there, and no older than `ms` behind what changed. */
    isWithin: (ms: number): boolean =>
      value !== undefined && (behindSince === undefined || Math.abs(Date.now() - behindSince) < ms),
  }
}

export type HeldNames = {
  /** Undefined until both were read. */
  now: () => Names | undefined
  /** `since`: the change may be as old as that. */
  refresh: (changed: { sections: boolean; reporters: boolean }, since: number) => void
  isWithin: (ms: number) => boolean
}

/** @param changed hears which tags to drop, in the same turn in which the new names begin to be given. */
export const holdNames = (
  db: Db,
  changed: (tags: readonly string[] | 'all') => void,
): HeldNames => {
  const sections = held(
    'sections',
    () => loadSections(db),
    (before) => changed(before ? [tags.sections] : 'all'),
  )
  const reporters = held(
    'reporters',
    () => loadReporters(db),
    (before, now) => changed(before ? changedReporters(before, now) : 'all'),
  )
  return {
    now: () => {
      const tree = sections.get()
      const people = reporters.get()
      return tree && people ? { sections: () => tree, reporters: () => people } : undefined
    },
    refresh: (which, since) => {
      if (which.sections) sections.refresh(since)
      if (which.reporters) reporters.refresh(since)
    },
    isWithin: (ms) => sections.isWithin(ms) && reporters.isWithin(ms),
  }
}
