import { type Db } from 'mongodb'
import { type Payload } from 'payload'
import { log } from '../log'

/** @returns true when nobody has an account yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.collection('users').findOne({}, { projection: { _id: 1 } })) === null
}

/** @returns the password of the sample newsroom's accounts, null when none were made. */
export async function loadSample(payload: Payload): Promise<string | null> {
  try {
    // Only when asked for: production has no use for it.
    const { seed } = await import('../demo')
    return (await seed(payload)).password
  } catch (error) {
    // An empty newsroom is still one that starts.
    log.error('the sample newsroom could not be loaded', { error })
    return null
  }
}
