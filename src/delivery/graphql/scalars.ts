import { GraphQLScalarType } from 'graphql'

import { env } from '../../env'
import { isDay, momentFrom } from '../../text/newsroomTime'
import { badInput } from '../refusals'

const parseDay = (value: unknown): string => {
  if (typeof value === 'string' && isDay(value)) return value
  throw badInput('Write a Date as a day that exists, year first: "2022-11-15".')
}

const parseMoment = (value: unknown): Date => {
  const date = typeof value === 'string' ? momentFrom(value) : null
  if (date) return date
  throw badInput(
    'Write a DateTime in ISO 8601 with its offset: "2022-11-15T08:00:00Z" or "2022-11-15T16:00:00+08:00".',
  )
}

// A day that was stored as a moment is the newsroom's day, wherever the server stands.
const dayOf = (date: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: env.timeZone }).format(date)

// What it does alone: as a scalar of its own it would hide what the schema says of it.
const functionsOf = <Inner, Outer>({
  serialize,
  parseValue,
  parseLiteral,
}: GraphQLScalarType<Inner, Outer>) => ({ serialize, parseValue, parseLiteral })

export const scalars = {
  Date: functionsOf(
    new GraphQLScalarType<string, string>({
      name: 'Date',
      serialize: (value) => (value instanceof Date ? dayOf(value) : String(value)),
      parseValue: parseDay,
    }),
  ),
  DateTime: functionsOf(
    new GraphQLScalarType<Date, string>({
      name: 'DateTime',
      serialize: (value) => (value as Date).toISOString(),
      parseValue: parseMoment,
    }),
  ),
  JSON: functionsOf(
    new GraphQLScalarType<unknown, unknown>({ name: 'JSON', serialize: (value) => value }),
  ),
}
