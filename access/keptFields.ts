import type { FieldHook, SanitizedConfig, TypeWithID } from 'payload'

import { Refusal } from '../src/errors'
import { isSame } from './same'

/**
 * Refuses (403) to change a field that the caller may not: Payload would leave it as it is and answer that all went
 * well. What a form posts back is no change (decision 7).
 */
const tellKept: FieldHook<TypeWithID, unknown> = async ({
  data,
  field,
  operation,
  originalDoc,
  overrideAccess,
  path,
  previousValue,
  req,
  siblingData,
  value,
}) => {
  const isWrite = operation === 'create' || operation === 'update'
  const may = isWrite && !overrideAccess && field.access?.[operation]
  if (!may || siblingData[path.at(-1)!] === undefined) return value
  const { defaultValue } = field
  const blank: unknown = typeof defaultValue === 'function' ? undefined : defaultValue
  if (isSame(value, previousValue ?? blank)) return value
  if (await may({ id: originalDoc?.id, data, doc: originalDoc, req, siblingData })) return value
  throw new Refusal('fieldForbidden', req.i18n.language, { field: path.join('.') })
}

/** Every field with a rule of its own tells of it; the articles' guard looks at all that was sent, and says more. */
export const tellOfKept = async (built: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const config = await built
  for (const { flattenedFields, slug } of config.collections) {
    if (slug === 'articles') continue
    for (const field of flattenedFields) {
      if (field.type === 'group' || field.type === 'tab') continue
      if (!field.access?.create && !field.access?.update) continue
      field.hooks = {
        ...field.hooks,
        beforeValidate: [tellKept, ...(field.hooks?.beforeValidate ?? [])],
      }
    }
  }
  return config
}
