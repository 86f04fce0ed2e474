import {
  GraphQLError,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

import { Refusal } from '../src/errors'
import { most } from './bounds'

type Variables = Record<string, unknown>
type Size = { depth: number; aliases: number; cost: number }

const nothing: Size = { depth: 0, aliases: 0, cost: 0 }

const add = (sizes: readonly Size[]): Size => ({
  depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
  aliases: sizes.reduce((sum, { aliases }) => sum + aliases, 0),
  cost: sizes.reduce((sum, { cost }) => sum + cost, 0),
})

/** How many documents a field may give: what its `limit` says, or Payload's ten; one without documents gives one. */
const documentsOf = (
  { arguments: given, selectionSet }: FieldNode,
  variables: Variables,
): number => {
  const isList = selectionSet?.selections.some(
    (inner) => inner.kind !== Kind.FIELD || inner.name.value === 'docs',
  )
  const limit = given?.find(({ name }) => name.value === 'limit')
  const asked = limit && valueFromASTUntyped(limit.value, variables)
  // None, or one that is refused later: the most there may be.
  if (limit) return typeof asked === 'number' && asked > 0 ? asked : most.limit
  return isList ? 10 : 1
}

/**
 * Measures an operation with each fragment counted wherever it is spread, yet walked once, so that measuring takes
 * no longer than reading it.
 */
const measuring = (document: DocumentNode, variables: Variables) => {
  const fragments = new Map(
    document.definitions
      .filter((part): part is FragmentDefinitionNode => part.kind === Kind.FRAGMENT_DEFINITION)
      .map((part) => [part.name.value, part]),
  )
  const measured = new Map<string, Size>()
  const open = new Set<string>()

  const ofFragment = (name: string): Size => {
    const known = measured.get(name)
    if (known) return known
    const fragment = fragments.get(name)
    // One that is not there is refused by the rules of the language.
    if (!fragment) return nothing
    if (open.has(name)) throw new GraphQLError(`Fragment "${name}" spreads itself.`)
    open.add(name)
    const size = measure(fragment.selectionSet)
    open.delete(name)
    measured.set(name, size)
    return size
  }

  const ofField = (field: FieldNode): Size => {
    const inner = field.selectionSet ? measure(field.selectionSet) : nothing
    // Introspection is deep by nature; graphql-js bounds it itself.
    const isIntrospection = field.name.value.startsWith('__')
    return {
      depth: isIntrospection ? 0 : inner.depth + 1,
      aliases: inner.aliases + (field.alias ? 1 : 0),
      cost: 1 + inner.cost * documentsOf(field, variables),
    }
  }

  const measure = ({ selections }: SelectionSetNode): Size =>
    add(
      selections.map((selection) =>
        selection.kind === Kind.FIELD
          ? ofField(selection)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? measure(selection.selectionSet)
            : ofFragment(selection.name.value),
      ),
    )
  return measure
}

/**
 * Throws for a document that asks for too much, before the rules of the language, some of which take longer with
 * every fragment spread, and before anything is executed.
 */
export const refuseComplex = (
  document: DocumentNode,
  variables: Variables,
  language: string | undefined,
): void => {
  const measure = measuring(document, variables)
  for (const part of document.definitions) {
    const { selectionSet } = part as { selectionSet?: SelectionSetNode }
    if (!selectionSet) continue
    const size = { ...measure(selectionSet), fields: selectionSet.selections.length }
    const what = (['depth', 'aliases', 'fields', 'cost'] as const).find(
      (name) => size[name] > most.graphql[name],
    )
    if (!what || (what === 'fields' && part.kind !== Kind.OPERATION_DEFINITION)) continue
    const limit = most.graphql[what]
    throw new Refusal('tooComplex', language, { what, size: size[what], limit })
  }
}
