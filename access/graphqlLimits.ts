import { Kind, valueFromASTUntyped, type DocumentNode, type FieldNode } from 'graphql'

import { Refusal } from '../src/errors'
import { sizesOf } from '../src/graphql/size'
import { most } from './bounds'

type Variables = Record<string, unknown>

/** So many that a document may ask for the whole schema once. */
const types = 60

/** How many documents a field may give: what its `limit` says, or Payload's ten; one without documents gives one. */
const documentsOf =
  (variables: Variables) =>
  ({ name: { value: field }, arguments: given, selectionSet }: FieldNode): number => {
    if (field === '__schema') return types
    const isList = selectionSet?.selections.some(
      (inner) => inner.kind !== Kind.FIELD || inner.name.value === 'docs',
    )
    const limit = given?.find(({ name }) => name.value === 'limit')
    const asked = limit && valueFromASTUntyped(limit.value, variables)
    // None, or one that is refused later: the most there may be.
    if (limit) return typeof asked === 'number' && asked > 0 ? asked : most.limit
    return isList ? 10 : 1
  }

/** Throws for a document that asks for too much. */
export const refuseComplex = (
  document: DocumentNode,
  variables: Variables,
  language: string | undefined,
): void => {
  for (const { isOperation, selections, size } of sizesOf(document, documentsOf(variables))) {
    const measured = { ...size, fields: isOperation ? selections.selections.length : 0 }
    const what = (['depth', 'aliases', 'fields', 'cost'] as const).find(
      (name) => measured[name] > most.graphql[name],
    )
    if (!what) continue
    const limit = most.graphql[what]
    throw new Refusal('tooComplex', language, { what, size: measured[what], limit })
  }
}
