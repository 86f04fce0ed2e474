import fc from 'fast-check'
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'

import { date, hostile, hostileText, mostly, someOf } from './values'

/** A GraphQL request, as its body says it. */
export type Asked = { query: string; variables: Record<string, unknown> }
/** A part of a document, and the variables that it takes. */
type Part = { text: string; takes: { type: string; value: unknown }[] }

const deepest = 4

const scalars = (ids: readonly string[]): Record<string, fc.Arbitrary<unknown>> => ({
  Int: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer()),
  Float: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.double()),
  Boolean: fc.boolean(),
  String: fc.oneof(fc.constantFrom(...ids, '汾河', 'zh'), fc.string(), hostileText),
  ID: fc.constantFrom(...ids),
  DateTime: date,
  Date: date.map((day) => day.slice(0, 10)),
  EmailAddress: fc.emailAddress(),
})

/** Documents that a schema could allow, of any of its root fields, with whatever arguments. */
export const documentsOf = (schema: GraphQLSchema, ids: readonly string[]): fc.Arbitrary<Asked> => {
  const known = scalars(ids)

  const valueOf = (type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> => {
    if (isNonNullType(type)) return valueOf(type.ofType, depth)
    if (isListType(type)) return fc.array(valueOf(type.ofType, depth), { maxLength: 3 })
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name))
    if (!isInputObjectType(type)) return known[type.name] ?? hostile
    if (depth >= deepest) return fc.constant({})
    const fields = Object.values(type.getFields())
    return someOf(fields, { most: 4 }).chain((chosen) => {
      const due = fields.filter((field) => isNonNullType(field.type) && !chosen.includes(field))
      return fc.record(
        Object.fromEntries(
          [...chosen, ...due].map((field) => [field.name, mostly(valueOf(field.type, depth + 1))]),
        ),
      )
    })
  }

  const argumentOf = (arg: GraphQLArgument): fc.Arbitrary<Part> =>
    mostly(valueOf(arg.type, 0)).map((value) => ({
      text: arg.name,
      takes: [{ type: String(arg.type), value }],
    }))

  const argumentsOf = (args: readonly GraphQLArgument[]): fc.Arbitrary<Part[]> =>
    someOf(args, { most: 4 }).chain((chosen) =>
      fc.tuple(
        ...args.filter((arg) => isNonNullType(arg.type) || chosen.includes(arg)).map(argumentOf),
      ),
    )

  const fieldOf = (field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<Part> =>
    fc.tuple(argumentsOf(field.args), selectionOf(field.type, depth)).map(([args, inner]) => ({
      // Named when all are put together.
      text: `${field.name}${args.length ? `(${args.map(({ text }) => `${text}: $?`).join(', ')})` : ''}${inner.text}`,
      takes: [...args.flatMap(({ takes }) => takes), ...inner.takes],
    }))

  const fieldsOf = (type: GraphQLObjectType, depth: number): fc.Arbitrary<Part> => {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth < deepest || !isObjectType(getNamedType(field.type)),
    )
    if (!fields.length) return fc.constant({ text: '{ __typename }', takes: [] })
    return someOf(fields, { least: 1, most: 4 })
      .chain((chosen) => fc.tuple(...chosen.map((field) => fieldOf(field, depth + 1))))
      .map((parts) => ({
        text: `{ ${parts.map(({ text }) => text).join(' ')} }`,
        takes: parts.flatMap(({ takes }) => takes),
      }))
  }

  const selectionOf = (type: GraphQLOutputType, depth: number): fc.Arbitrary<Part> => {
    const named = getNamedType(getNullableType(type))
    if (isUnionType(named)) return fc.constant({ text: ' { __typename }', takes: [] })
    if (!isObjectType(named)) return fc.constant({ text: '', takes: [] })
    return fieldsOf(named, depth).map(({ text, takes }) => ({ text: ` ${text}`, takes }))
  }

  const rooted = [
    ['query', schema.getQueryType()] as const,
    ['mutation', schema.getMutationType()] as const,
  ].flatMap(([kind, type]) =>
    type ? Object.values(type.getFields()).map((field) => ({ kind, field })) : [],
  )

  return fc
    .constantFrom(...rooted)
    .chain(({ kind, field }) => fieldOf(field, 0).map((part) => document(kind, part)))
}

const document = (kind: string, { text, takes }: Part): Asked => {
  let nth = 0
  const body = text.replaceAll('$?', () => `$v${nth++}`)
  const declared = takes.map(({ type }, index) => `$v${index}: ${type}`).join(', ')
  return {
    query: `${kind}${declared && ` (${declared})`} { ${body} }`,
    variables: Object.fromEntries(takes.map(({ value }, index) => [`v${index}`, value])),
  }
}

const pieces = [
  '{',
  '}',
  '(',
  ')',
  '...',
  '$',
  '@skip(if: true)',
  '"',
  '"""',
  ' : ',
  ' __schema { types { name } } ',
  '#',
  '\u0000',
  'fragment a on Query { ...a }',
  'subscription',
  '9'.repeat(400),
]

/** The same broken somewhere: a piece put in, or a stretch taken out. */
const broken = ({ query, variables }: Asked): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(fc.nat({ max: query.length }), fc.constantFrom(...pieces))
      .map(([at, piece]) =>
        JSON.stringify({ query: query.slice(0, at) + piece + query.slice(at), variables }),
      ),
    fc
      .tuple(fc.nat({ max: query.length }), fc.integer({ min: 1, max: 30 }))
      .map(([at, length]) =>
        JSON.stringify({ query: query.slice(0, at) + query.slice(at + length), variables }),
      ),
    hostile.map((strange) => JSON.stringify({ query, variables: strange })),
    hostile.map((strange) => JSON.stringify({ query: strange, variables })),
    hostile.map((strange) =>
      JSON.stringify({ query, variables, operationName: strange, extensions: strange }),
    ),
    hostile.map((strange) => JSON.stringify(strange)),
    fc.constant(JSON.stringify([{ query, variables }])),
    fc.nat({ max: 200 }).map((length) => JSON.stringify({ query, variables }).slice(0, length)),
  )

/** Bodies of requests: most as the schema allows, some with an argument that it doesn't, some broken. */
export const bodiesOf = (schema: GraphQLSchema, ids: readonly string[]): fc.Arbitrary<string> => {
  const documents = documentsOf(schema, ids)
  return fc.oneof(
    { weight: 4, arbitrary: documents.map((asked) => JSON.stringify(asked)) },
    { weight: 1, arbitrary: documents.chain(broken) },
  )
}
