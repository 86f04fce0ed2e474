import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'

import { read } from './documents'

const schema = buildSchema(read('src/delivery/schema.graphql'))
const page = read('docs/frontends.md')

const queries = [
  ...[...page.matchAll(/```graphql\n([^]*?)```/g)].map(([, query]) => query ?? ''),
  ...[...page.matchAll(/const query = `([^`]*)`/g)].map(([, query]) => query ?? ''),
  ...[...page.matchAll(/graphql\(`([^`]*)`\)/g)].map(([, query]) => query ?? ''),
  ...[...page.matchAll(/-d '(\{.*\})'/g)].map(
    ([, body]) => (JSON.parse(body ?? '') as { query: string }).query,
  ),
]

test('the page for frontends shows ways to ask', () => {
  expect(queries.length).toBeGreaterThan(6)
})

test.each(queries)(
  'a query of the page for frontends is one that delivery answers: %#',
  (query) => {
    expect(validate(schema, parse(query))).toEqual([])
  },
)

test('the page for frontends names every root field', () => {
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {})
  expect(fields.filter((name) => !page.includes(`\`${name}`))).toEqual([])
})
