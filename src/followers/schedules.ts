import type { Payload } from 'payload'

import { CommitUnknown, isUndone } from '../../access/databaseFaults'
import { byClock, due } from '../engine'
import { log } from '../log'
import type { Article } from '../payload-types'
import { every } from './every'
import type { Following } from './follow'

/** How often a process asks what is due, in milliseconds. */
const interval = 1000
/** A release that fails this often in a row, a second apart, is given back to the publishers. */
const attempts = 5

/** Conflicts are how processes agree on one winner; the revision has moved on, so there is nothing left to do. */
const isLost = (error: unknown): boolean => (error as { status?: number } | null)?.status === 409
/** The database was not there: what is due stays due, and the next second asks again. */
const isPutOff = (error: unknown): boolean => isUndone(error) || error instanceof CommitUnknown

/**
 * Publishes what is due, once a second, in this process as in any other: the compare-and-set on the revision lets
 * one of them win, so no queue, lock or lease is needed and none can be lost.
 */
export const followSchedules = (payload: Payload): Following => {
  const failures = new Map<string, number>()
  /** By revision: one that has to wait for the database holds up no other. */
  const underWay = new Map<string, Promise<void>>()

  const hold = async (article: Article, cause: unknown): Promise<void> => {
    const reason = cause instanceof Error ? cause.message : String(cause)
    await byClock(payload, article, 'hold', reason)
  }

  const release = async (article: Article, key: string): Promise<void> => {
    try {
      if (await byClock(payload, article, 'release')) log.info('released', { article: article.id })
      failures.delete(key)
    } catch (error) {
      if (isLost(error)) return
      if (isPutOff(error)) return log.warn('a release was put off', { article: article.id, error })
      const failed = (failures.get(key) ?? 0) + 1
      failures.set(key, failed)
      const { message } = error as Error
      log.error('a release failed', { article: article.id, failed, error: message })
      if (failed < attempts) return
      await hold(article, error)
      failures.delete(key)
    }
  }

  const begin = (article: Article): void => {
    const key = `${article.id}@${article.revision}`
    if (underWay.has(key)) return
    const releasing = release(article, key)
      .catch((error: unknown) => log.warn('could not give a schedule back', { error }))
      .finally(() => underWay.delete(key))
    underWay.set(key, releasing)
  }

  const looking = every(interval, async () => {
    try {
      for (const article of await due(payload)) begin(article)
    } catch (error) {
      log.warn('could not look for due schedules', { error })
    }
  })
  return {
    stop: async () => {
      await looking.stop()
      await Promise.all(underWay.values())
    },
  }
}
