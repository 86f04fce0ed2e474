import { expect, test } from 'vitest'

import { summaryOf, tellStory } from './harness'

/** The long form, and other seeds: `npm run test:faults -- --seed 7 --minutes 10`. */
const seed = Number(process.env.TOUBAN_TEST_SEED ?? 20221115)

test(`while processes, members and clocks fail, nothing acknowledged is lost and nothing happens by half (seed ${seed})`, async () => {
  const told = await tellStory({ seed, lasts: 20_000 })
  const { history, state, broken } = told
  expect(broken, `seed ${seed}\n${summaryOf(told)}`).toEqual([])
  // It was a story.
  expect(history.faults.length).toBeGreaterThan(1)
  expect(history.asked.filter(({ outcome }) => outcome === 'done').length).toBeGreaterThan(30)
  expect(state.entries.filter(({ action }) => action === 'release').length).toBeGreaterThan(0)
}, 300_000)
