import { expect, test } from 'vitest'

import { boardStages, meantBy } from '../../src/workflow'

/** By hand from the design, and nothing else leads from one column to another. */
const ways: Record<string, string[]> = {
  'draft review': ['submit'],
  'returned review': ['submit'],
  'review draft': ['withdraw'],
  'review approved': ['approve'],
  'review returned': ['return'],
  'approved returned': ['return'],
  'approved scheduled': ['schedule'],
  'approved published': ['publish', 'correct'],
  'scheduled returned': ['return'],
  'scheduled approved': ['unschedule'],
  'scheduled published': ['publish'],
}

test('to move a card from one column to another means the actions whose row leads there', () => {
  const found = boardStages.flatMap((from) =>
    boardStages.flatMap((to) => {
      const meant = from === to ? [] : meantBy(from, to)
      return meant.length ? [[`${from} ${to}`, meant] as const] : []
    }),
  )
  expect(Object.fromEntries(found)).toEqual(ways)
})
