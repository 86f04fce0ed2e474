import {
  buildClientSchema,
  buildSchema,
  findBreakingChanges,
  getIntrospectionQuery,
  isEnumType,
  isObjectType,
  isSpecifiedScalarType,
  type IntrospectionQuery,
} from 'graphql'
import { expect, it } from 'vitest'

import { read } from '../docs/documents'
import { openNewsstand } from './newsstand'

const now = buildSchema(read('src/delivery/schema.graphql'))

// What frontends were built on. After a release that is meant to break them, the schema as it is is copied here.
const released = buildSchema(read('tests/delivery/released.graphql'))

it('breaks no frontend that was built on the released schema', () => {
  expect(findBreakingChanges(released, now).map(({ description }) => description)).toEqual([])
})

it('tells whoever asks it what every type, field, argument and value is', async () => {
  const newsstand = await openNewsstand('described')
  const { data } = await newsstand.ask(getIntrospectionQuery())
  await newsstand.close()
  const told = buildClientSchema(data as unknown as IntrospectionQuery)
  const types = Object.values(told.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  )
  const parts = types.flatMap((type) => [
    { path: type.name, is: type },
    ...(isEnumType(type) ? type.getValues() : []).map((value) => ({
      path: `${type.name}.${value.name}`,
      is: value,
    })),
    ...(isObjectType(type) ? Object.values(type.getFields()) : []).flatMap((field) => [
      { path: `${type.name}.${field.name}`, is: field },
      ...field.args.map((argument) => ({
        path: `${type.name}.${field.name}(${argument.name})`,
        is: argument,
      })),
    ]),
  ])
  expect(parts.length).toBeGreaterThan(150)
  expect(parts.filter(({ is }) => !is.description?.trim()).map(({ path }) => path)).toEqual([])
})
