import { expect, test } from 'vitest'

import { withoutFirstSteps } from '../../src/desk/LatestSignIns/firstSteps'
import type { SignIn } from '../../src/payload-types'

const home = '192.0.2.1'
const entry = (
  minute: number,
  event: SignIn['event'],
  { address = home, means = null }: { address?: string; means?: SignIn['means'] } = {},
) => ({ at: new Date(minute * 60_000).toISOString(), event, address, means })
const shown = (...oldestFirst: ReturnType<typeof entry>[]): string[] =>
  withoutFirstSteps(oldestFirst.toReversed())
    .map(({ event }) => event)
    .toReversed()

test('a sign-in in two steps is one to its owner, with every wrong code between them', () => {
  const done = entry(3, 'signedIn', { means: 'code' })
  expect(shown(entry(1, 'codeLacking'), done)).toEqual(['signedIn'])
  expect(shown(entry(1, 'codeLacking'), entry(2, 'codeWrong'), done)).toEqual([
    'codeWrong',
    'signedIn',
  ])
})

test('a first step that came to nothing is shown, whoever signs in later or elsewhere', () => {
  const step = entry(1, 'codeLacking')
  const both = ['codeLacking', 'signedIn']
  expect(shown(step)).toEqual(['codeLacking'])
  expect(shown(step, entry(12, 'signedIn', { means: 'code' }))).toEqual(both)
  expect(shown(step, entry(2, 'signedIn', { means: 'password' }))).toEqual(both)
  expect(shown(step, entry(2, 'signedIn', { means: 'code', address: '192.0.2.2' }))).toEqual(both)
  expect(shown(step, entry(2, 'codeLacking'), entry(3, 'signedIn', { means: 'code' }))).toEqual(
    both,
  )
})
