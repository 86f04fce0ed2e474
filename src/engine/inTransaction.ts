import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

import { againOn } from '../../access/again'
import { isUndone } from '../../access/databaseFaults'
import { isolated } from './article'

const once = async <T>(
  outer: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  const req = isolated(outer)
  await initTransaction(req)
  try {
    const result = await work(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/**
 * Runs `work` in a transaction of its own: all of its writes, or none. Where the database gave it up it runs again from
 * its beginning, so it reads and decides anew; it must do nothing outside of the transaction that may not happen twice.
 */
export const inTransaction = <T>(
  outer: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => againOn(isUndone, () => once(outer, work))
