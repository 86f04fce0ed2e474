import { Kind, OperationTypeNode, parse, type DocumentNode } from 'graphql'

import { sizesOf } from '../../graphql/size'
import { readOnly, tooComplex } from '../refusals'

const most = { tokens: 2000, depth: 12, aliases: 30, fields: 2000 }

/** Aliases and fragments repeat work without end in a short text, and depth multiplies it. */
const refuseLarge = (document: DocumentNode): void => {
  for (const { size } of sizesOf(document)) {
    const { depth, aliases, cost: fields } = size
    if (depth > most.depth)
      throw tooComplex(`The query is ${depth} levels deep, at most ${most.depth} are answered.`)
    if (aliases > most.aliases)
      throw tooComplex(
        `The query has ${aliases} aliases, counted wherever their fragment is used; at most ${most.aliases} are answered. Split it into several requests.`,
      )
    if (fields > most.fields)
      throw tooComplex(
        `The query has ${fields} fields, counted wherever their fragment is used; at most ${most.fields} are answered.`,
      )
  }
}

/**
 * The document of a query, not yet validated.
 * @throws GraphQLError for no GraphQL, or more of it than is answered (400); for what is no query (405).
 */
export const parseQuery = (query: string): DocumentNode => {
  const document = parse(query, { maxTokens: most.tokens, noLocation: true })
  const writes = document.definitions.some(
    (part) => part.kind === Kind.OPERATION_DEFINITION && part.operation !== OperationTypeNode.QUERY,
  )
  if (writes) throw readOnly()
  refuseLarge(document)
  return document
}
