import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest } from 'payload'

import { Refusal } from '../src/errors'
import { most } from './bounds'

type Sent = Record<string, unknown>

const isObject = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Payload hands keys that it does not know to MongoDB: `$currentDate` there sets any field, whatever access says. */
const isOperator = (key: string): boolean => key.startsWith('$') || key.includes('.')

const texts: readonly string[] = ['text', 'textarea', 'email', 'code']
const scalars: readonly string[] = ['select', 'date', 'radio']

/** Rows as sent: a form posts 0 for none. */
const rowsOf = (value: unknown): unknown[] | null =>
  Array.isArray(value)
    ? value
    : [null, undefined, '', 0, '0'].some((none) => value === none)
      ? []
      : null

const isShapedAs = (field: FlattenedField, value: unknown): boolean => {
  if (value === undefined) return true
  // Payload would look for its fields in it, null as well.
  if (field.type === 'group') return isObject(value) && isPlain(field.flattenedFields, value)
  if (value === null) return true
  // Hooks read it as one before Payload asks whether it is.
  if (texts.includes(field.type)) {
    const isMany = 'hasMany' in field && field.hasMany && Array.isArray(value)
    return (isMany ? value : [value]).every((item) => typeof item === 'string')
  }
  if (scalars.includes(field.type)) return [value].flat().every((item) => !isObject(item))
  if (field.type === 'number') return !isObject(value)
  if (field.type === 'array') {
    const rows = rowsOf(value)
    return Boolean(rows?.every((row) => isObject(row) && isPlain(field.flattenedFields, row)))
  }
  if (field.type === 'relationship' || field.type === 'upload') {
    return [value].flat().every((item) => !isObject(item) || isReference(item))
  }
  return true
}

/** MongoDB's driver reads `_id` before `id`: a reference that names both could be one here and another there. */
const isReference = (item: Sent): boolean => !('_id' in item) && !Object.keys(item).some(isOperator)

const faults = (fields: FlattenedField[], sent: Sent): string[] => [
  ...Object.keys(sent).filter(isOperator),
  ...fields.flatMap((field) =>
    'name' in field && !isShapedAs(field, sent[field.name]) ? [field.name] : [],
  ),
]

const isPlain = (fields: FlattenedField[], sent: Sent): boolean => faults(fields, sent).length === 0

/** The lists with more rows than a document of a newsroom has; what they say of their own number is asked later. */
const endless = (fields: FlattenedField[], sent: Sent): string[] =>
  fields.flatMap((field) => {
    if (!('flattenedFields' in field)) return []
    const value = sent[field.name]
    if (isObject(value)) return endless(field.flattenedFields, value)
    if (!Array.isArray(value)) return []
    return value.length > most.rows
      ? [field.name]
      : value.flatMap((row) => (isObject(row) ? endless(field.flattenedFields, row) : []))
  })

type Args = { data?: unknown; select?: unknown }

/** Whoever has a document open keeps it: Payload takes `overrideLock` from any caller, and GraphQL never checks. */
const locked = <T extends object>(args: T, { payloadAPI }: PayloadRequest): T =>
  payloadAPI === 'local' ? args : { ...args, overrideLock: false }

/** What the system writes of every document; a form posts it back with a change. */
const ofSystem = ['id', '_id', 'createdAt', 'updatedAt', 'deletedAt', '_status']

const isHidden = (field: FlattenedField): boolean => 'hidden' in field && field.hidden === true

/** Fields that no client has anything to say of: what it sent of them in earnest. */
const kept = (fields: FlattenedField[], sent: Sent, operation: string): string[] => [
  ...(operation === 'create' ? ofSystem.filter((name) => sent[name] != null) : []),
  ...fields.flatMap((field) =>
    'name' in field && isHidden(field) && sent[field.name] != null ? [field.name] : [],
  ),
]

/**
 * Refuses (400) data that is no document of the collection before any hook reads it, and gives hooks the whole
 * document after the write: a client's `select` would hide from the record what the write changed.
 */
export const plainWrite: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation === 'delete') return locked(args, req)
  if (operation !== 'create' && operation !== 'update') return args
  const { flattenedFields: fields } = collection
  const { data = {} } = args as Args
  const language = req.i18n?.language
  const found = isObject(data) ? faults(fields, data) : ['data']
  if (found.length) throw new Refusal('malformed', language, { what: found })
  if (!isObject(data) || overrideAccess) return locked({ ...args, select: undefined }, req)
  const [list] = endless(fields, data)
  if (list) throw new Refusal('malformed', language, { what: `${list} (≤ ${most.rows})` })
  const guarded = kept(fields, data, operation)
  if (guarded.length) {
    throw new Refusal('guarded', language, { fields: guarded }, { guarded })
  }
  const plain = withoutSystems(data, collection.slug)
  return locked({ ...args, select: undefined, data: plain }, req)
}

/** The articles' own guard compares them with what is stored, and a page's `updatedAt` says which page was seen. */
const withoutSystems = (data: Sent, slug: string): Sent =>
  slug === 'articles'
    ? data
    : Object.fromEntries(
        Object.entries(data).filter(
          ([name]) => !ofSystem.includes(name) || (slug === 'pages' && name === 'updatedAt'),
        ),
      )
