import fc from 'fast-check'
import type { FlattenedField } from 'payload'

import { bodyOf } from '../../newsroom/articles'
import { date, hostile, hostileText, mostly, someOf } from './values'

export type Ids = Readonly<Record<string, readonly string[]>>

const idOf = (ids: Ids, relationTo: string | readonly string[]) =>
  fc.constantFrom(...[relationTo].flat().flatMap((slug) => ids[slug] ?? []), '0'.repeat(24))

const named = fc.constantFrom(
  'root',
  'paragraph',
  'heading',
  'list',
  'link',
  'upload',
  'text',
  'block',
  'iframe',
)
const node = fc.record(
  {
    type: named,
    text: hostile,
    tag: hostile,
    children: hostile,
    fields: hostile,
    value: hostile,
    format: hostile,
  },
  { requiredKeys: ['type'] },
)
const body = fc.oneof(
  fc.array(hostileText, { maxLength: 3 }).map((texts) => bodyOf(...texts)),
  fc.array(node, { maxLength: 3 }).map((children) => ({ root: { type: 'root', children } })),
)

const saneOf = (field: FlattenedField, ids: Ids): fc.Arbitrary<unknown> => {
  switch (field.type) {
    case 'array':
      return fc.array(dataOf(field.flattenedFields, ids), { maxLength: 2 })
    case 'group':
    case 'tab':
      return dataOf(field.flattenedFields, ids)
    case 'relationship':
    case 'upload': {
      const id = idOf(ids, field.relationTo)
      return 'hasMany' in field && field.hasMany ? fc.array(id, { maxLength: 3 }) : id
    }
    case 'select':
    case 'radio': {
      const values = field.options.map((option) =>
        typeof option === 'string' ? option : option.value,
      )
      const value = fc.constantFrom(...values)
      return 'hasMany' in field && field.hasMany ? fc.array(value, { maxLength: 3 }) : value
    }
    case 'date':
      return date
    case 'number':
      return fc.integer({ min: -1, max: 12 })
    case 'checkbox':
      return fc.boolean()
    case 'email':
      return fc.emailAddress()
    case 'richText':
      return body
    default:
      return hostileText
  }
}

/** Data of a collection: some of its fields, each mostly with what it may hold. */
export const dataOf = (
  fields: readonly FlattenedField[],
  ids: Ids,
): fc.Arbitrary<Record<string, unknown>> =>
  someOf(
    fields.filter((field) => field.type !== 'join'),
    { most: 5 },
  ).chain((chosen) =>
    fc.record(Object.fromEntries(chosen.map((field) => [field.name, mostly(saneOf(field, ids))]))),
  )
