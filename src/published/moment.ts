import { ReadConcern, type ClientSession, type Db } from 'mongodb'

import { searchOf } from './collections'
import { maxTimeMS } from './queries'

/** Where to read what has to be of one moment. */
export type Moment = { db: Db; session: ClientSession }

/**
 * Several reads of the same moment, of what a majority has. Read one after the other, an article that moves from one
 * list to another between them would be found in neither.
 */
export const atOneMoment = async <Result>(
  { client, databaseName }: Db,
  read: (moment: Moment) => Promise<Result>,
): Promise<Result> => {
  const db = client.db(databaseName, {
    readPreference: 'primary',
    readConcern: new ReadConcern('snapshot'),
  })
  const session = client.startSession({ snapshot: true })
  try {
    // The first answer fixes the moment, and of two at once each would fix its own.
    const oneKey = { projection: { _id: 1 }, hint: '_id_', maxTimeMS } as const
    await searchOf(db).findOne({}, { ...oneKey, session })
    return await read({ db, session })
  } finally {
    await session.endSession()
  }
}
