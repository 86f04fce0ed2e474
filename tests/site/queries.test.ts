import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'

import * as queries from '../../src/site/queries'
import { monthSpan, spansQuery } from '../../src/site/sitemap'
import { read } from '../docs/documents'

const schema = buildSchema(read('src/delivery/schema.graphql'))
const hasSearch = 'search' in (schema.getQueryType()?.getFields() ?? {})
const asked = Object.entries({ ...queries, spans: spansQuery([monthSpan('2022-11')]) }).filter(
  ([name]) => hasSearch || name !== 'searchPage',
)

test.each(asked)('the reading site asks only what delivery answers: %s', (_, query) => {
  expect(validate(schema, parse(query))).toEqual([])
})
