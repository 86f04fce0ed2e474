import { randomUUID } from 'node:crypto'
import type { Collection, Db } from 'mongodb'

/** How far a follower has come. */
export type Place = {
  /** Of the change stream; null: it has to begin anew. */
  token: unknown
  /** Everything committed before is handled; null for a follower that never ran. */
  at: Date | null
}

type Saved = Place & { _id: string; holder: string | null; until: Date }

export type Turn = {
  /** Where the process before came to. */
  from: Place
  /** Says how far this one has come. */
  came: (place: Place) => Promise<void>
  /** Another process has taken over, or this one ends. */
  signal: AbortSignal
}

/** How long a process that died keeps the others waiting, in milliseconds. */
const lease = 10_000

// The database's time, so that the processes' clocks need not agree.
const untilThen = { $add: ['$$NOW', lease] }
const untilNow = new Date(0)

const placesOf = (db: Db): Collection<Saved> =>
  db.collection('followers', {
    readConcern: { level: 'majority' },
    writeConcern: { w: 'majority' },
  })

/**
 * Works in one process at a time, of all that ask under this name. A process that lost its turn while it slept
 * can't move the place any more.
 * @returns false when it is another's turn
 */
export const inTurn = async (
  db: Db,
  name: string,
  ending: AbortSignal,
  work: (turn: Turn) => Promise<void>,
): Promise<boolean> => {
  const places = placesOf(db)
  const holder = randomUUID()
  const free = { holder: null, until: untilNow, token: null, at: null }
  await places.updateOne({ _id: name }, { $setOnInsert: free }, { upsert: true })
  const taken = await places.findOneAndUpdate(
    { _id: name, $expr: { $lt: ['$until', '$$NOW'] } },
    [{ $set: { holder, until: untilThen } }],
    { returnDocument: 'after' },
  )
  if (!taken) return false

  const lost = new AbortController()
  const update = async (changes: object): Promise<void> => {
    const { matchedCount } = await places.updateOne({ _id: name, holder }, [{ $set: changes }])
    if (!matchedCount) lost.abort()
  }
  // The database is away: then nobody else can take over either.
  const renew = (): void => void update({ until: untilThen }).catch(() => undefined)
  const renewing = setInterval(renew, lease / 3)
  try {
    await work({
      from: { token: taken.token, at: taken.at },
      came: ({ token, at }) => update({ token: { $literal: token }, at, until: untilThen }),
      signal: AbortSignal.any([ending, lost.signal]),
    })
    return true
  } finally {
    clearInterval(renewing)
    await update({ holder: null, until: untilNow }).catch(() => undefined)
  }
}
