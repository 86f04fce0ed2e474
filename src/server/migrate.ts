import type { Db } from 'mongodb'
import type { Payload } from 'payload'
import { setTimeout as pause } from 'node:timers/promises'

import { RefusedToStart } from '../env'
import { inTurn } from '../followers'
import { migrations } from '../migrations'

const askAgainMs = 500

/** Payload asks for a way back. Ours is the backup that was taken before. */
const down = () => Promise.reject(new Error('Restore the backup from before the new version.'))

/**
 * Brings what is stored to the form that this version knows, before anybody is served: in one process at a time, while the
 * others wait for it.
 * @throws RefusedToStart when a later version has been at work on this database.
 */
export async function migrate(payload: Payload, db: Db): Promise<void> {
  const run = async () => {
    await refuseLater(payload)
    await payload.db.migrate({
      migrations: migrations.map(({ name, up }) => ({ name, down, up: () => up(payload) })),
    })
  }
  while (!(await inTurn(db, 'migrations', new AbortController().signal, run))) {
    await pause(askAgainMs)
  }
}

async function refuseLater(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'payload-migrations',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    where: { name: { not_in: migrations.map(({ name }) => name) } },
  })
  const names = docs.map(({ name }) => name).join(', ')
  if (!names) return
  throw new RefusedToStart(
    `这个数据库已经升级到更新的版本（${names}）。请用那个版本，或者恢复升级前的备份。\n` +
      `A later version has been at work on this database (${names}): run that one, or restore the backup from before.`,
  )
}
