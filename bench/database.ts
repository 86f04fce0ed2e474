import type { Db, Document } from 'mongodb'

/** What MongoDB did for one request: how much it looked at, to return how much. */
export type Work = {
  commands: number
  keys: number
  documents: number
  returned: number
  /** Commands that sorted in memory. */
  sorts: number
}

const reads = [
  'published',
  'published_search',
  'articles',
  'sections',
  'reporters',
  'users',
] as const

/** By MongoDB's own profile of the commands that a program of this name sends meanwhile. */
export const workFor = async (
  db: Db,
  appName: string,
  ask: () => Promise<unknown>,
): Promise<Work> => {
  const profile = db.collection('system.profile')
  await db.command({ profile: 2 })
  await ask()
  await db.command({ profile: 0 })
  const ns = { $in: reads.map((name) => `${db.databaseName}.${name}`) }
  const done = await profile.find({ appName, ns }).toArray()
  await profile.drop()
  const sum = (of: (command: Document) => unknown): number =>
    done.reduce((total, command) => total + Number(of(command) ?? 0), 0)
  return {
    commands: done.length,
    keys: sum(({ keysExamined }) => keysExamined),
    documents: sum(({ docsExamined }) => docsExamined),
    returned: sum(({ nreturned }) => nreturned),
    sorts: sum(({ hasSortStage }) => hasSortStage === true),
  }
}

/** In megabytes: what a collection takes on the disk, and its indexes. */
export const sizeOf = async (
  db: Db,
  collStats: string,
): Promise<{ data: number; indexes: number }> => {
  const { storageSize = 0, totalIndexSize = 0 } = await db.command({ collStats })
  return {
    data: Math.round(Number(storageSize) / 2 ** 20),
    indexes: Math.round(Number(totalIndexSize) / 2 ** 20),
  }
}
