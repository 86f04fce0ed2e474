import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type NameNode,
  type SelectionSetNode,
} from 'graphql'

/** What a selection asks for, with each fragment counted wherever it is spread. */
export type Size = {
  depth: number
  aliases: number
  /** A field costs one, and what stands under it as often as `times` says. */
  cost: number
}

type Repeats = (field: FieldNode) => number
const once: Repeats = () => 1
/** `__schema`, `__Type`: what tells of the schema, and of no document. */
const isOfSchema = ({ name }: { name: NameNode }): boolean => name.value.startsWith('__')

const nothing: Size = { depth: 0, aliases: 0, cost: 0 }

const add = (sizes: readonly Size[]): Size => ({
  depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
  aliases: sizes.reduce((sum, { aliases }) => sum + aliases, 0),
  cost: sizes.reduce((sum, { cost }) => sum + cost, 0),
})

/** Each fragment is walked once, so that measuring takes no longer than reading. */
const measuring = (document: DocumentNode, times: Repeats) => {
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
    const size = measure(fragment.selectionSet, isOfSchema(fragment.typeCondition) ? once : times)
    open.delete(name)
    measured.set(name, size)
    return size
  }

  const ofField = (field: FieldNode, repeats: Repeats): Size => {
    // Introspection is deep by nature, and its lists are the schema's; graphql-js bounds it itself.
    const isIntrospection = isOfSchema(field)
    const inner = field.selectionSet
      ? measure(field.selectionSet, isIntrospection ? once : repeats)
      : nothing
    return {
      depth: isIntrospection ? 0 : inner.depth + 1,
      aliases: inner.aliases + (field.alias ? 1 : 0),
      cost: 1 + inner.cost * repeats(field),
    }
  }

  const measure = ({ selections }: SelectionSetNode, repeats = times): Size =>
    add(
      selections.map((selection) =>
        selection.kind === Kind.FIELD
          ? ofField(selection, repeats)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? measure(selection.selectionSet, repeats)
            : ofFragment(selection.name.value),
      ),
    )
  return measure
}

/**
 * The operations and fragments of a document with their sizes: before the rules of the language, some of which take
 * longer with every spread, and before anything is executed. How deep a fragment is counts only where it is spread:
 * introspection is made of deep ones.
 * @throws GraphQLError for a fragment in itself
 */
export const sizesOf = (
  document: DocumentNode,
  times: Repeats = once,
): { isOperation: boolean; selections: SelectionSetNode; size: Size }[] => {
  const measure = measuring(document, times)
  return document.definitions.flatMap((part) => {
    const isOperation = part.kind === Kind.OPERATION_DEFINITION
    if (!isOperation && part.kind !== Kind.FRAGMENT_DEFINITION) return []
    const size = measure(part.selectionSet)
    const depth = isOperation ? size.depth : 0
    return [{ isOperation, selections: part.selectionSet, size: { ...size, depth } }]
  })
}
