import { insignificant, isDocument, isSame } from '../../access'
import { textFields, type TextField } from '../workflow'

type Document = Record<string, unknown>

/** The relations of a body: a photo that is placed, and who took it. */
const relations = new Set(['value', 'reporter'])

/**
 * A body is stored as it was sent, so nothing in it may be taken for a loaded document: who named a node `id` and
 * `createdAt` could change all that is in it unseen.
 */
const canonicalBody = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonicalBody)
  if (!isDocument(value)) return value ?? undefined
  const entries = Object.keys(value)
    .filter((key) => !insignificant.has(key))
    .sort()
    .map((key) => {
      const item = value[key]
      const isLoaded = relations.has(key) && isDocument(item) && typeof item.id === 'string'
      return [key, isLoaded ? item.id : canonicalBody(item)] as const
    })
    .filter(([, item]) => item !== undefined)
  return Object.fromEntries(entries)
}

/** The text of an article and nothing else. */
export const textOf = (article: Document): { [field in TextField]?: unknown } =>
  Object.fromEntries(textFields.map((field) => [field, article[field]]))

const isSameBody = (a: unknown, b: unknown): boolean =>
  JSON.stringify(canonicalBody(a)) === JSON.stringify(canonicalBody(b))

export const isSameText = (a: Document, b: Document): boolean =>
  isSameBody(a.body, b.body) && isSame({ ...textOf(a), body: null }, { ...textOf(b), body: null })
