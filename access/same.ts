type Document = Record<string, unknown>

export const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Row ids of arrays are the form's, not the text's. */
export const insignificant = new Set(['id', 'createdAt', 'updatedAt'])

/** `{id}` and no more: of a relation Payload takes it for the id, of a row it says nothing. */
const isNamed = (value: unknown): value is { id: unknown } =>
  isDocument(value) && Object.keys(value).join() === 'id'

/**
 * One form for values that mean the same: relations as ids, dates as ISO, absent and empty alike.
 * Undefined stands for every kind of nothing.
 */
export const canonical = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return undefined
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) {
    const items = value.map((item) => (isNamed(item) ? undefined : canonical(item)))
    return items.length ? items : undefined
  }
  if (!isDocument(value)) return value
  // A relation, loaded or by its name alone; rows of arrays have an id too.
  if (isNamed(value) || (typeof value.id === 'string' && 'createdAt' in value)) return value.id
  const entries = Object.keys(value)
    .filter((key) => !insignificant.has(key))
    .sort()
    .map((key) => [key, canonical(value[key])] as const)
    .filter(([, item]) => item !== undefined)
  return entries.length ? Object.fromEntries(entries) : undefined
}

export const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(canonical(a)) === JSON.stringify(canonical(b))
