import type { Collection, Db } from 'mongodb'
import type { Payload } from 'payload'

import { databaseOf } from '../engine'
import { log } from '../log'
import { channels, type Channel, type Message } from './channels'
import { every } from './every'
import type { Following } from './follow'
import { inTurn } from './turn'

type Letter = {
  /** One for each channel, entry of the record and who gets it: put twice, it is there once. */
  _id: string
  channel: string
  message: Message
  attempts: number
  nextAt: Date
  /** When it was sent, given up or nobody's any more; null while it waits. */
  doneAt: Date | null
}

/** How often a process looks whether something is to be sent, in milliseconds. */
const interval = 1000
/** How long one sending may take, in milliseconds. */
const patience = 15_000
/** About half a day, with pauses that double from half a minute up to an hour. */
const mostAttempts = 18
const pauses = { first: 30_000, longest: 60 * 60_000 }
/** How long what is done is kept, in seconds, so that nothing is sent again by an entry that is told again. */
const kept = 7 * 24 * 60 * 60

const lettersOf = (db: Db): Collection<Letter> => db.collection<Letter>('outbox')

export const ensureOutbox = async (db: Db): Promise<void> => {
  await lettersOf(db).createIndexes([
    { key: { channel: 1, doneAt: 1, nextAt: 1 } },
    { key: { doneAt: 1 }, expireAfterSeconds: kept },
  ])
}

/** Puts messages into the queue; those that are there, or were, stay as they are. */
export const putIntoOutbox = async (
  db: Db,
  messages: readonly { channel: Channel; message: Message }[],
): Promise<void> => {
  if (!messages.length) return
  const letters = messages.map(({ channel, message }): Letter => {
    const _id = `${channel.name}:${message.key}`
    const at = { attempts: 0, nextAt: new Date(), doneAt: null }
    return { _id, channel: channel.name, message, ...at }
  })
  await lettersOf(db).bulkWrite(
    letters.map(({ _id, ...letter }) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: letter }, upsert: true },
    })),
    { ordered: false },
  )
}

const orAborted = async (work: Promise<void>, signal: AbortSignal): Promise<void> => {
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = () => reject(signal.reason as Error)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
  await Promise.race([work, aborted])
}

/** A letter may have waited for half a day: by then its person may have left, or have another address. */
const isStillTheirs = async (db: Db, { to }: Message): Promise<boolean> =>
  to === null ||
  (await db
    .collection('users')
    .countDocuments({ email: to.address, active: { $ne: false } }, { limit: 1 })) > 0

/** Sends what one channel has to send, in one process at a time: another channel that hangs keeps nothing waiting. */
const followChannel = (db: Db, channel: Channel): Following => {
  const letters = lettersOf(db)

  const next = () =>
    letters.findOne(
      { channel: channel.name, doneAt: null, nextAt: { $lte: new Date() } },
      { sort: { nextAt: 1 } },
    )

  const failed = async ({ _id, attempts }: Letter, error: unknown): Promise<void> => {
    const tried = attempts + 1
    const isGivenUp = tried >= mostAttempts
    const wait = Math.min(pauses.first * 2 ** attempts, pauses.longest)
    const changes = isGivenUp ? { doneAt: new Date() } : { nextAt: new Date(Date.now() + wait) }
    await letters.updateOne({ _id }, { $set: { attempts: tried, ...changes } })
    const what = { channel: channel.name, letter: _id, tried, error }
    if (isGivenUp) log.error('a notification was given up', what)
    else log.warn('a notification was not sent, and will be tried again', what)
  }

  const send = async (letter: Letter, ending: AbortSignal): Promise<void> => {
    const signal = AbortSignal.any([ending, AbortSignal.timeout(patience)])
    try {
      if (await isStillTheirs(db, letter.message))
        await orAborted(channel.send(letter.message, signal), signal)
    } catch (error) {
      if (!ending.aborted) await failed(letter, error)
      return
    }
    await letters.updateOne({ _id: letter._id }, { $set: { doneAt: new Date() } })
  }

  return every(interval, async (ending) => {
    try {
      if (!(await next())) return
      await inTurn(db, `outbox-${channel.name}`, ending, async ({ signal }) => {
        for (let letter = await next(); letter && !signal.aborted; letter = await next()) {
          await send(letter, signal)
        }
      })
    } catch (error) {
      // The database is away: what waits goes on waiting.
      if (!ending.aborted) log.warn('could not look for what is to be sent', { error })
    }
  })
}

/** Sends what waits in the queue, each channel for itself. @throws RefusedToStart for a robot's address of elsewhere */
export const followOutbox = (payload: Payload): Following => {
  const open = channels.filter((channel) => channel.isOpen())
  const following = open.map((channel) => followChannel(databaseOf(payload), channel))
  return {
    stop: async () => {
      await Promise.all(following.map(({ stop }) => stop()))
    },
  }
}
