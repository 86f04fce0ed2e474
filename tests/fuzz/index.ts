// `npm run test:fuzz -- --seed 7 --minutes 10`: the long form of fuzz.test.ts.
import { parseArgs } from 'node:util'
import { startVitest } from 'vitest/node'

const { values } = parseArgs({
  options: { seed: { type: 'string' }, minutes: { type: 'string', default: '5' } },
})
const seed = values.seed ?? String(Date.now() % 1_000_000)
process.stdout.write(`seed ${seed}, ${values.minutes} minutes\n`)
const vitest = await startVitest('test', ['tests/fuzz/fuzz.test.ts'], {
  watch: false,
  env: { TOUBAN_TEST_SEED: seed, TOUBAN_FUZZ_MINUTES: values.minutes },
})
await vitest.close()
