import { reduceFieldsToValues } from 'payload/shared'

import { textFields, type TextField } from '../../workflow'

export type Fields = Parameters<typeof reduceFieldsToValues>[0]
/** The text of an article as a form holds it: what a person types, and nothing of what the system keeps. */
export type TypedText = { [field in TextField]?: unknown }

type Row = { name?: string | null; reporter?: unknown; photo?: unknown; credit?: unknown }

/** A form keeps an array without rows as their number, 0. */
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : [])
const namedRows = (value: unknown): Row[] =>
  rowsOf(value).filter(({ name, reporter }) => Boolean(name?.trim()) || Boolean(reporter))

/** What was typed so far, without rows that were only begun: the server would refuse the whole text for them. */
export const typedText = (fields: Fields): TypedText => {
  const values = reduceFieldsToValues(fields, true) as TypedText
  const text = Object.fromEntries(textFields.map((field) => [field, values[field]]))
  return {
    ...text,
    byline: namedRows(values.byline),
    photos: rowsOf(values.photos)
      .filter(({ photo }) => Boolean(photo))
      .map((row) => ({ ...row, credit: namedRows(row.credit) })),
  }
}

/** For comparing: two texts that read the same are the same string. */
export const fingerprint = (text: TypedText): string =>
  JSON.stringify(text, (_key, value: unknown) =>
    value === '' || value === null ? undefined : value,
  )
