import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { createDelivery, type Delivery } from '../../src/delivery'
import { databaseOf } from '../../src/engine'
import { env } from '../../src/env'
import { photoStore } from '../../src/storage'
import { openNewsroom, type Newsroom } from '../newsroom'
import { startDelivery, type DeliveryProcess } from '../setup/deliveryAlone'
import { openPaper, type Paper } from './torture/paper'
import { questionsTo, type Asked } from './torture/questions'
import { randomFrom } from './torture/random'
import { answerTo, fetchFrom, hammer, type Fetch, type Seen } from './torture/readers'
import { mostBehind, reappearances, wrongAnswers, type State } from './torture/truth'

// TORTURE_SECONDS=600 TORTURE_SEED=7 npx vitest run tests/delivery/torture.test.ts
const seconds = Number(process.env['TORTURE_SECONDS'] ?? 10)
const isLong = seconds > 10
const seed = Number(process.env['TORTURE_SEED'] ?? Date.now() % 1_000_000)
const random = randomFrom(seed)

let newsroom: Newsroom
let paper: Paper
let questions: Asked[]
let here: Delivery
let server: Server
let alone: DeliveryProcess
let origins: Record<string, string>

beforeAll(async () => {
  newsroom = await openNewsroom('torture')
  paper = await openPaper(newsroom, random, 12)
  for (let n = 0; n < 12; n++) await paper.change()
  const { articles } = await newsroom.read<{ articles: { pageInfo: { endCursor: string } } }>(
    '{ articles(first: 3) { pageInfo { endCursor } } }',
  )
  questions = questionsTo(paper, articles.pageInfo.endCursor)
  // As in the app: one process publishes and delivers.
  here = createDelivery({ db: databaseOf(newsroom.payload), photos: await photoStore() })
  server = createServer((req, res) => void here.handle(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  alone = await startDelivery(env.databaseUri, { PHOTO_DIR: env.photoDir })
  const { port } = server.address() as AddressInfo
  origins = { app: `http://127.0.0.1:${port}`, alone: alone.url }
})
afterAll(async () => {
  await alone.stop()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await here.close()
  await newsroom.close()
})

/** With nothing kept: what MongoDB holds. */
const uncached: Fetch = (path, init) =>
  newsroom.readers(new Request(`http://localhost${path}`, init))

const answersOf = async (fetch: Fetch): Promise<Map<Asked, string>> =>
  new Map(
    await Promise.all(
      questions.map(async (asked) => [asked, await answerTo(fetch, asked)] as const),
    ),
  )

const stateAfter = async (change: () => Promise<string>): Promise<State> => {
  const begun = performance.now()
  const name = await change()
  const done = performance.now()
  return { change: name, begun, done, answers: await answersOf(uncached) }
}

/** Every process tells the truth of this moment, a second after the last change at the latest. */
const settle = async ({ answers, done }: State): Promise<void> => {
  for (const origin of Object.values(origins))
    await vi.waitFor(async () => expect(await answersOf(fetchFrom(origin))).toEqual(answers), {
      timeout: Math.max(1, done + mostBehind - performance.now()) + 1000,
      interval: 10,
    })
}

it(
  `every answer is what readers had within the last second, and what is retracted stays away (seed ${seed})`,
  async () => {
    let seen: Seen[]
    const states = [await stateAfter(() => Promise.resolve('nothing'))]
    const stop = hammer(origins, questions, randomFrom(seed + 1), 3)
    const end = performance.now() + seconds * 1000
    try {
      while (performance.now() < end) {
        const state = await stateAfter(paper.change)
        states.push(state)
        // Lists are read after the tree that decides them: each must be of the same tree.
        if (state.change === 'move a section') await settle(state)
      }
    } finally {
      seen = await stop()
    }
    await settle(states.at(-1)!)

    expect(wrongAnswers(seen, states).slice(0, 3)).toEqual([])
    expect(reappearances(seen, states).slice(0, 3)).toEqual([])
    expect(here.keptBytes()).toBeGreaterThan(0)
    expect(states.length).toBeGreaterThan(3)
    expect(seen.length).toBeGreaterThan(100)
    if (isLong) console.log(`${states.length - 1} changes, ${seen.length} answers`)
  },
  (seconds + 60) * 1000,
)
