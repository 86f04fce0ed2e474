import fc from 'fast-check'

const texts = [
  '',
  ' ',
  '0',
  '-1',
  'true',
  'null',
  'undefined',
  '\u0000',
  '\ud800',
  '\r\nX-Injected: 1',
  '../../../../etc/passwd',
  '%2e%2e%2f%00',
  '__proto__',
  'constructor',
  '$where',
  '{"$gt":""}',
  '[object Object]',
  '(a+)+$',
  '[',
  '\\',
  '<script>alert(1)</script>',
  "' || '1'=='1",
  '{{7*7}}${7*7}',
  '2022-11-15',
  '2022-02-30T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  'a'.repeat(24),
  'A'.repeat(24),
  '汾'.repeat(5000),
  '👨‍👩‍👧‍👦\u202e',
]
const numbers = [0, -0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, 5e-324]

export const hostileText = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

const objects: object[] = [
  {},
  [],
  [[]],
  [null],
  { $gt: '' },
  { $where: 'sleep(5000)' },
  { $set: { stage: 'published' } },
  // As JSON says it: an own key.
  JSON.parse('{"__proto__":{"polluted":true}}') as object,
  { constructor: { prototype: { polluted: true } } },
  { toString: null, valueOf: 1 },
  { id: null, _id: { $ne: null } },
  { relationTo: 'users', value: { $ne: null } },
  { length: 2 ** 32 },
  Array.from({ length: 300 }, () => 'x'),
]

const nested = (depth: number): unknown => (depth ? { a: [nested(depth - 1)] } : 1)

/** What no field wants, as JSON can say it. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(...numbers, null, true, false),
  fc.constantFrom<unknown>(...objects, nested(50)),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Mostly as it should be. */
export const mostly = <T>(sane: fc.Arbitrary<T>, strange: fc.Arbitrary<unknown> = hostile) =>
  fc.oneof({ weight: 4, arbitrary: sane }, { weight: 1, arbitrary: strange })

export const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString())

/** Some of them, in their order. */
export const someOf = <T>(
  all: readonly T[],
  { least = 0, most }: { least?: number; most: number },
) => fc.subarray([...all], { minLength: least, maxLength: Math.min(most, all.length) })
