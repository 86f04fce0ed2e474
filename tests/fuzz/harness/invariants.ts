import { publicKeyOf, verifyActivity } from '../../../src/engine'
import { rules } from '../../faults/harness/check'
import { readBack } from '../../faults/harness/readBack'
import type { Newsroom } from '../../newsroom'

const nothingAsked = { asked: [], faults: [], reads: [] }
const kept = [
  'revisionsFollow',
  'recordAndArticlesAgree',
  'nothingGoesOutUnapproved',
  'readersHaveWhatIsLive',
] as const satisfies (keyof typeof rules)[]

/** What does not hold of all that a newsroom has, however it came to it. */
export const brokenIn = async ({ payload }: Newsroom, databaseUri: string): Promise<string[]> => {
  const { docs } = await payload.find({ collection: 'sections', pagination: false, depth: 0 })
  // Whoever may change a section may ask for more reviews later; one there must always have been.
  const reviews = Object.fromEntries(docs.map(({ id }) => [id, 1]))
  const state = await readBack(databaseUri, [], reviews)
  const { faults } = await verifyActivity(payload, [publicKeyOf(payload)])
  return [
    ...kept.flatMap((rule) => rules[rule](nothingAsked, state).map((what) => `${rule}: ${what}`)),
    ...faults.map(({ code, at }) => `the record: ${code} at ${at}`),
    ...Object.keys(Object.prototype).map((key) => `every object has ${key}`),
  ]
}
