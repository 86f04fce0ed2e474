import { LRUCache } from 'lru-cache'

type Entry<Value> = { key: string; value: Value; tags: ReadonlySet<string> }

/**
 * Something being made for the cache. Whatever is dropped meanwhile is remembered with it: what it reads may be
 * older than that change, though it is finished after it.
 */
export type Making = { dropped: Set<string> | 'all' }

/** Values by key, dropped by tag, within a number of bytes. */
export type Kept<Value> = {
  get: (key: string) => Value | undefined
  /** Begins before the first read of what the value will be made from. */
  begin: () => Making
  /** Ends a making. Keeps nothing if a change since `begin` touched one of its tags. */
  keep: (making: Making, made: Entry<Value> & { bytes: number }) => void
  /** Ends a making that came to nothing. */
  giveUp: (making: Making) => void
  drop: (tags: readonly string[] | 'all') => void
  readonly bytes: number
  readonly count: number
}

/**
 * @param maxBytes 0 keeps nothing
 * @param onGone hears of each value that is kept no longer: whoever holds on to one (a shortcut) must let go, since
 * no change will reach it any more
 */
export const keepAnswers = <Value extends object>(
  maxBytes: number,
  onGone: (value: Value) => void = () => undefined,
): Kept<Value> => {
  const byTag = new Map<string, Set<Entry<Value>>>()
  const makings = new Set<Making>()

  const forget = (entry: Entry<Value>): void => {
    for (const tag of entry.tags) {
      const tagged = byTag.get(tag)
      tagged?.delete(entry)
      if (tagged?.size === 0) byTag.delete(tag)
    }
  }
  const entries = new LRUCache<string, Entry<Value>>({
    maxSize: Math.max(1, maxBytes),
    dispose: (entry) => {
      forget(entry)
      onGone(entry.value)
    },
  })

  const isTouched = ({ dropped }: Making, tags: ReadonlySet<string>): boolean =>
    dropped === 'all' || [...dropped].some((tag) => tags.has(tag))

  const spoil = (making: Making, tags: readonly string[] | 'all'): void => {
    if (tags === 'all' || making.dropped === 'all') making.dropped = 'all'
    else for (const tag of tags) making.dropped.add(tag)
  }

  return {
    get: (key) => entries.get(key)?.value,
    begin: () => {
      const making: Making = { dropped: new Set() }
      makings.add(making)
      return making
    },
    keep: (making, { key, value, tags, bytes }) => {
      makings.delete(making)
      if (maxBytes === 0 || isTouched(making, tags)) return
      const entry = { key, value, tags }
      // Before the tags: taking the place of another entry of this key forgets that one.
      entries.set(key, entry, { size: Math.max(1, bytes) })
      if (entries.peek(key) !== entry) return
      for (const tag of tags) {
        const tagged = byTag.get(tag) ?? new Set()
        tagged.add(entry)
        byTag.set(tag, tagged)
      }
    },
    giveUp: (making) => void makings.delete(making),
    drop: (tags) => {
      for (const making of makings) spoil(making, tags)
      if (tags === 'all') entries.clear()
      else
        for (const tag of tags)
          for (const { key } of [...(byTag.get(tag) ?? [])]) entries.delete(key)
    },
    get bytes() {
      return entries.calculatedSize
    },
    get count() {
      return entries.size
    },
  }
}
