import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { findMongod } from '../../../src/server/mongodBinary'
import { randomFrom } from '../../delivery/torture/random'
import { openApp, type App } from './appProcess'
import { check, type Broken } from './check'
import { faults, recoversWithin, suffer, untilWell } from './faults'
import type { History, State } from './history'
import { readBack, untilNothingIsDue } from './readBack'
import { startReplicaSet } from './replicaSet'
import { openStaff } from './staff'
import { startWork } from './workload'

export type Told = { history: History; state: State; broken: Broken[]; logs: string[] }

export type Options = {
  seed: number
  /** How long it goes wrong, in milliseconds. */
  lasts: number
  tell?: (what: string) => void
  /** Of `faults`, those that happen; all by default. */
  kinds?: readonly string[]
}

/**
 * Two app processes on three members, all roles at work, one fault after another; then everything is read back. What
 * happens is the seed's, how it interleaves the machine's.
 */
export const tellStory = async ({
  seed,
  lasts,
  tell = () => undefined,
  kinds,
}: Options): Promise<Told> => {
  const random = randomFrom(seed)
  const folder = await mkdtemp(join(tmpdir(), 'touban-faults-'))
  const setupToken = randomBytes(18).toString('base64url')
  const set = await startReplicaSet((await findMongod()).path, folder)
  const uri = set.uri('touban')
  const settings = {
    DATABASE_URI: `${uri}&maxPoolSize=10`,
    PAYLOAD_SECRET: randomBytes(32).toString('base64url'),
    PHOTO_DIR: join(folder, 'photos'),
    TOUBAN_SETUP_TOKEN: setupToken,
  }
  const apps: App[] = await Promise.all([0, 1].map((nth) => openApp(nth, settings)))
  try {
    // One after the other: the first makes the indexes.
    for (const app of apps) await app.start()
    const staff = await openStaff(apps[0]!.url, setupToken)
    const history: History = { asked: [], faults: [], reads: [] }
    const work = startWork(staff, apps, history, (nth) => randomFrom(seed + 1 + nth))
    const scene = { apps, set, people: staff.people, random }
    const until = Date.now() + lasts
    while (Date.now() < until) {
      await pause(500 + random.below(2500))
      const fault = await suffer(scene, random.pick(kinds ?? Object.keys(faults)))
      history.faults.push(fault)
      if (fault.recovered - fault.ended > recoversWithin)
        apps.forEach(({ log }) => tell(log().slice(-3000)))
      tell(
        `${fault.what}, for ${fault.ended - fault.from} ms; well ${fault.recovered - fault.ended} ms later`,
      )
    }
    await pause(2000)
    await work.stop()
    await untilWell(scene)
    await untilNothingIsDue(uri)
    const state = await readBack(uri, apps, staff.reviews)
    return { history, state, broken: check(history, state), logs: apps.map(({ log }) => log()) }
  } finally {
    await Promise.all(apps.map((app) => app.kill()))
    await set.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
