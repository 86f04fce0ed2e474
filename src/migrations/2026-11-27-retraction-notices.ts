import type { Payload } from 'payload'

import { databaseOf } from '../engine'

import type { Migration } from '.'

/** Who chose to hear that what they wrote went out, hears from now on that it was taken back, too. */
const up = async (payload: Payload): Promise<void> => {
  const users = databaseOf(payload).collection<{ notify?: Record<string, string[]> }>('users')
  for (const way of ['notify.inApp', 'notify.email'])
    await users.updateMany({ [way]: 'published' }, { $addToSet: { [way]: 'retracted' } })
}

export const tellRetractions: Migration = { name: '2026-11-27-retraction-notices', up }
