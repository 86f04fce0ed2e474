import type { FieldHook, FlattenedField, SanitizedConfig, TypeWithID } from 'payload'

import { asOneLine } from '../../src/text/oneLine'

/** What was stored before this rule stays as it is, so that a form that posts it back changes nothing. */
const inOneLine: FieldHook<TypeWithID, unknown> = ({ previousValue, value }) =>
  typeof value === 'string' && value !== previousValue ? asOneLine(value) : value

/** Names and headlines stand in lists, mails and printed sheets between others' words: a text of one line is one, whoever sends it. */
export const keepOneLine = async (built: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const config = await built
  for (const { flattenedFields } of config.collections) flattenedFields.forEach(keepIn)
  return config
}

const keepIn = (field: FlattenedField): void => {
  if ('flattenedFields' in field) field.flattenedFields.forEach(keepIn)
  if (field.type !== 'text') return
  field.hooks = {
    ...field.hooks,
    beforeValidate: [inOneLine, ...(field.hooks?.beforeValidate ?? [])],
  }
}
