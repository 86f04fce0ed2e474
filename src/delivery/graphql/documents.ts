import {
  Kind,
  TypeInfo,
  specifiedRules,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql'
import { LRUCache } from 'lru-cache'

import { tooComplex } from '../refusals'
import { parseQuery } from './limits'

/** A valid document, and what is known of it before it is executed. */
export type Prepared = {
  document: DocumentNode
  /** The variables that it declares. */
  declared: ReadonlySet<string>
  /** The fields of articles that it asks for, wherever: no other is read from the database. */
  articleFields: ReadonlySet<string>
}

const mostBytes = 16 * 1024 * 1024
// A document is about this much larger than its text.
const growth = 40

/** The rules of the language compare fields of one name with each other, and end where these are very many. */
const isGivenUp = ({ message }: GraphQLError): boolean => message === 'Validation aborted.'

const prepare = (schema: GraphQLSchema, query: string): Prepared | readonly GraphQLError[] => {
  const document = parseQuery(query)
  const errors = validate(schema, document, specifiedRules, { maxErrors: 10 })
  if (errors.some(isGivenUp))
    throw tooComplex(
      'The query names too many fields twice for them to be compared. Ask for each field once.',
    )
  if (errors.length) return errors

  const declared = new Set<string>()
  const articleFields = new Set<string>()
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.VARIABLE_DEFINITION]: ({ variable }) => void declared.add(variable.name.value),
      [Kind.FIELD]: ({ name }) => {
        if (types.getParentType()?.name === 'Article') articleFields.add(name.value)
      },
    }),
  )
  return { document, declared, articleFields }
}

/** Documents by their text: parsed and validated once. */
export const prepareDocuments = (schema: GraphQLSchema) => {
  const documents = new LRUCache<string, Prepared>({
    maxSize: mostBytes,
    sizeCalculation: (_, query) => query.length * growth + 1000,
  })
  /** @returns the errors of an invalid document. @throws GraphQLError for no document that is answered at all. */
  return (query: string): Prepared | readonly GraphQLError[] => {
    const known = documents.get(query)
    if (known) return known
    const prepared = prepare(schema, query)
    if ('document' in prepared) documents.set(query, prepared)
    return prepared
  }
}
