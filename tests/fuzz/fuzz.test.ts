import { afterAll, beforeAll, expect, test } from 'vitest'

import { openNewsroom, type Newsroom } from '../newsroom'
import { testDatabaseUri } from '../setup/database'
import { fuzz } from './harness'
import { brokenIn } from './harness/invariants'

/** The long form, and other seeds: `npm run test:fuzz -- --seed 7 --minutes 10`. */
const seed = Number(process.env.TOUBAN_TEST_SEED ?? 20221115)
const minutes = Number(process.env.TOUBAN_FUZZ_MINUTES ?? 0)

const databaseUri = testDatabaseUri('fuzz')
let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom('fuzz', databaseUri)
  newsroom.payload.logger.level = 'silent'
}, 120_000)
afterAll(() => newsroom.close())

test(
  `whatever anybody asks, no answer is a fault, shows what is inside or what they may not hear of, and all that holds goes on holding (seed ${seed})`,
  { timeout: (minutes + 5) * 60_000 },
  async () => {
    const { asked, statuses, found } = await fuzz(newsroom, {
      seed,
      ...(minutes ? { until: Date.now() + minutes * 60_000 } : { count: 600 }),
    })
    const told = found.map(({ faults, line, answer }) =>
      [faults.join(', '), line, answer].join('\n'),
    )
    expect(told, `seed ${seed}\n${told.join('\n\n')}`).toEqual([])
    expect(await brokenIn(newsroom, databaseUri)).toEqual([])
    // It was let in: many answers are no refusals.
    expect(statuses['REST 200']).toBeGreaterThan(asked / 20)
    expect(statuses['GraphQL 200']).toBeGreaterThan(asked / 20)
    if (minutes) process.stdout.write(`${asked} asked: ${JSON.stringify(statuses)}\n`)
  },
)
