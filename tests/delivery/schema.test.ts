import { buildSchema, findBreakingChanges } from 'graphql'
import { expect, it } from 'vitest'

import { read } from '../docs/documents'

const now = buildSchema(read('src/delivery/schema.graphql'))

// What frontends were built on. After a release that is meant to break them, the schema as it is is copied here.
const released = buildSchema(read('tests/delivery/released.graphql'))

it('breaks no frontend that was built on the released schema', () => {
  expect(findBreakingChanges(released, now).map(({ description }) => description)).toEqual([])
})
