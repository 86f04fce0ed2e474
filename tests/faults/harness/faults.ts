import { setTimeout as pause } from 'node:timers/promises'

import type { Random } from '../../delivery/torture/random'
import type { App } from './appProcess'
import type { Member, ReplicaSet } from './replicaSet'
import type { Person } from './staff'

export type Scene = {
  apps: readonly App[]
  set: ReplicaSet
  people: readonly Person[]
  random: Random
}

/** Something that goes wrong: begun, it says what, and how it ends. */
type Begun = { what: string; end: () => Promise<void> | void }
type Begin = (scene: Scene) => Begun | Promise<Begun>

const minutes = 60_000
/** In milliseconds: long after another is chosen. */
const wakesAfter = 25_000
const primaryOrAny = async ({ set, random }: Scene): Promise<Member> =>
  random.below(2) ? set.primary() : random.pick(set.members)

export const faults: Readonly<Record<string, Begin>> = {
  killApp: async ({ apps, random }) => {
    const app = random.pick(apps)
    await app.kill()
    return { what: `kill -9 ${app.name}`, end: () => app.start() }
  },
  killPrimary: async ({ set }) => {
    const member = await set.primary()
    await member.kill()
    return { what: `kill -9 the primary, ${member.name}`, end: () => member.start() }
  },
  /** What it alone has must never have been acknowledged. */
  killPrimaryAhead: async ({ set, random }) => {
    const member = await set.primary()
    member.proxy.cut('reset', 'peers')
    await pause(200 + random.below(800))
    await member.kill()
    member.proxy.mend()
    return {
      what: `kill -9 the primary, ${member.name}, cut off from the others`,
      end: () => member.start(),
    }
  },
  /** Two believe that they are the primary, for a while. */
  splitPrimary: async ({ set, random }) => {
    const member = await set.primary()
    const how = random.pick(['reset', 'silent'] as const)
    member.proxy.cut(how, 'peers')
    return {
      what: `cut the primary, ${member.name}, off from the others alone (${how})`,
      end: () => member.proxy.mend(),
    }
  },
  freezeMember: async (scene) => {
    const member = await primaryOrAny(scene)
    member.signal('SIGSTOP')
    return { what: `freeze ${member.name}`, end: () => member.signal('SIGCONT') }
  },
  /** It is over when there is another, though this one still sleeps: what hangs on it must let go by itself. */
  losePrimary: async ({ set }) => {
    const member = await set.primary()
    member.signal('SIGSTOP')
    setTimeout(() => member.signal('SIGCONT'), wakesAfter)
    return {
      what: `freeze the primary, ${member.name}, for ${wakesAfter} ms`,
      end: async () => void (await set.primary()),
    }
  },
  freezeApp: ({ apps, random }) => {
    const app = random.pick(apps)
    app.signal('SIGSTOP')
    return { what: `freeze ${app.name}`, end: () => app.signal('SIGCONT') }
  },
  cutMember: async (scene) => {
    const member = await primaryOrAny(scene)
    const how = scene.random.pick(['reset', 'silent'] as const)
    member.proxy.cut(how)
    return { what: `cut ${member.name} off (${how})`, end: () => member.proxy.mend() }
  },
  fillPool: ({ apps, people, random }) => {
    const app = random.pick(apps)
    let isOver = false
    const lists = Array.from({ length: 40 }, async () => {
      while (!isOver)
        await random.pick(people).ask(app.url, 'GET', '/articles?depth=2&limit=50&sort=-updatedAt')
    })
    return {
      what: `fill the pool of ${app.name}`,
      end: async () => {
        isOver = true
        await Promise.all(lists)
      },
    }
  },
  jumpClock: ({ apps, random }) => {
    const app = random.pick(apps)
    // Within the life of a session, which would end with it.
    const ahead = (10 + random.below(40)) * minutes * random.pick([-1, 1])
    app.setClock(ahead)
    return {
      what: `set ${app.name}'s clock ${ahead / minutes} minutes ahead`,
      end: () => app.setClock(0),
    }
  },
}

/** How long one lasts, in milliseconds. */
const lasts = { least: 500, most: 4000 }
/** How long everything may take to be well again afterwards, in milliseconds. */
export const recoversWithin = 30_000

export const isWell = async ({ apps }: Pick<Scene, 'apps'>): Promise<boolean> =>
  (await Promise.all(apps.map((app) => app.isReady()))).every(Boolean)

export const untilWell = async (scene: Pick<Scene, 'apps' | 'set'>): Promise<void> => {
  const until = Date.now() + 1.5 * recoversWithin
  await scene.set.primary()
  while (!(await isWell(scene)) && Date.now() < until) await pause(50)
}

/** One fault of a random kind, from its beginning until all is well again. */
export const suffer = async (scene: Scene, name: string) => {
  const begin = faults[name]!
  const from = Date.now()
  const { what, end } = await begin(scene)
  await pause(lasts.least + scene.random.below(lasts.most - lasts.least))
  await end()
  const ended = Date.now()
  await untilWell(scene)
  return { what, from, ended, recovered: Date.now() }
}
