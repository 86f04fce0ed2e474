import {
  Kind,
  OperationTypeNode,
  parse,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLError,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

import { readOnly, tooComplex } from '../refusals'

const most = { tokens: 2000, depth: 12, aliases: 30 }

/** The document of a query. @throws GraphQLError for no GraphQL (400), too long a text (400), what is no query (405). */
export const parseQuery = (query: string): DocumentNode => {
  const document = parse(query, { maxTokens: most.tokens, noLocation: true })
  const writes = document.definitions.some(
    (part) => part.kind === Kind.OPERATION_DEFINITION && part.operation !== OperationTypeNode.QUERY,
  )
  if (writes) throw readOnly()
  return document
}

type Size = { depth: number; aliases: number }
const nothing: Size = { depth: 0, aliases: 0 }

const join = (sizes: readonly Size[]): Size => ({
  depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
  aliases: sizes.reduce((sum, { aliases }) => sum + aliases, 0),
})

/** Measures selections with each fragment counted wherever it is spread, yet walked once. */
const measuring = (context: ValidationContext): ((selections: SelectionSetNode) => Size) => {
  const fragments = new Map<string, Size>()

  const fragmentSize = (name: string): Size => {
    const known = fragments.get(name)
    if (known) return known
    // A fragment within itself is refused by another rule; here it must only end.
    fragments.set(name, nothing)
    const fragment = context.getFragment(name)
    const size = fragment ? measure(fragment.selectionSet) : nothing
    fragments.set(name, size)
    return size
  }

  const measure = ({ selections }: SelectionSetNode): Size =>
    join(
      selections.map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return fragmentSize(selection.name.value)
        const inner = selection.selectionSet ? measure(selection.selectionSet) : nothing
        if (selection.kind === Kind.INLINE_FRAGMENT) return inner
        const aliases = inner.aliases + (selection.alias ? 1 : 0)
        // Introspection is deep by nature; graphql-js bounds it itself (MaxIntrospectionDepthRule).
        const isIntrospection = selection.name.value.startsWith('__')
        return { depth: isIntrospection ? 0 : inner.depth + 1, aliases }
      }),
    )
  return measure
}

/** Aliases repeat work without end in a short text, and depth multiplies it. */
export const boundedSize = (context: ValidationContext): ASTVisitor => {
  const measure = measuring(context)
  const report = (error: GraphQLError): void => context.reportError(error)
  return {
    OperationDefinition({ selectionSet }) {
      const { depth, aliases } = measure(selectionSet)
      if (depth > most.depth)
        report(tooComplex(`The query is ${depth} levels deep, at most ${most.depth} are answered.`))
      if (aliases > most.aliases)
        report(
          tooComplex(
            `The query has ${aliases} aliases, counted wherever their fragment is used; at most ${most.aliases} are answered. Split it into several requests.`,
          ),
        )
    },
  }
}
