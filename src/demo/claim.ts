import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Payload } from 'payload'

import { databaseOf } from '../engine'
import { log } from '../log'

/** The right to fill this database, until it is given back. */
export interface Claim {
  /** Whether an earlier loading broke off and left its remains. */
  isTakenOver: boolean
  /** The database is filled, or was not to be. */
  release(): Promise<void>
  /** What was filled in is for the next one to take away, at once. */
  abandon(): Promise<void>
}

interface Note {
  _id: 'sample'
  owner: string
  /** When the owner was last alive, by the database's clock. */
  beat: Date
  /** Whether the owner took it over from one that died. */
  isTakenOver: boolean
}

const beatMs = 1000
const deadMs = 10_000
const roundMs = 500

const notes = (payload: Payload) => databaseOf(payload).collection<Note>('sample_loading')

/** @returns the note as it stands after one attempt to make it ours. */
async function tryClaim(payload: Payload, owner: string): Promise<Note | null> {
  const ageMs = { $subtract: ['$$NOW', { $ifNull: ['$beat', new Date(0)] }] }
  const orKept = (value: unknown, kept: string) => ({
    $cond: [{ $gt: [ageMs, deadMs] }, value, kept],
  })
  return notes(payload).findOneAndUpdate(
    { _id: 'sample' },
    [
      {
        $set: {
          owner: orKept(owner, '$owner'),
          beat: orKept('$$NOW', '$beat'),
          isTakenOver: orKept({ $ne: [{ $type: '$beat' }, 'missing'] }, '$isTakenOver'),
        },
      },
    ],
    { upsert: true, returnDocument: 'after' },
  )
}

function hold(payload: Payload, { isTakenOver, owner }: Note): Claim {
  const mine = { _id: 'sample', owner } as const
  const beats = setInterval(() => {
    notes(payload)
      .updateOne(mine, [{ $set: { beat: '$$NOW' } }])
      .catch((error: unknown) => log.warn('could not renew the claim', { error }))
  }, beatMs)
  return {
    isTakenOver,
    async release() {
      clearInterval(beats)
      await notes(payload).deleteOne(mine)
    },
    async abandon() {
      clearInterval(beats)
      await notes(payload).updateOne(mine, { $set: { beat: new Date(0) } })
    },
  }
}

/**
 * Claims the database for one loading; waits while another process loads.
 * @param isDone whether there is nothing left to load
 * @returns undefined when there is not
 */
export async function claimDatabase(
  payload: Payload,
  isDone: () => Promise<boolean>,
): Promise<Claim | undefined> {
  const owner = randomUUID()
  for (let round = 0; !(await isDone()); round++) {
    const note = await tryClaim(payload, owner)
    if (note?.owner === owner) return hold(payload, note)
    if (round === 0) log.info('another process loads the sample newsroom, or broke off just now')
    await pause(roundMs)
  }
  return undefined
}
