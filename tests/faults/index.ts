// `npm run test:faults -- --seed 7 --minutes 10`: the long form of faults.test.ts.
import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { summaryOf, tellStory } from './harness'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string', default: '5' },
    kinds: { type: 'string' },
  },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const say = (what: string) =>
  process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`)

say(`seed ${seed}, ${values.minutes} minutes`)
const told = await tellStory({
  seed,
  lasts: Number(values.minutes) * 60_000,
  tell: say,
  kinds: values.kinds?.split(','),
})
say(summaryOf(told))
const path = `.data/faults-${seed}.json`
await mkdir('.data', { recursive: true })
await writeFile(path, JSON.stringify(told, null, 1))
for (const { rule, what } of told.broken) say(`BROKEN ${rule}: ${what}`)
say(`seed ${seed} broke ${told.broken.length}; the whole history is in ${path}`)
if (told.broken.length) process.exitCode = 1
