import type { DocumentNode, GraphQLSchema } from 'graphql'
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity'

import { tooComplex } from '../refusals'
import type { Asked } from './asked'
import { usual } from './connection'

/** A field costs one, times the lists that it stands in. */
export const mostCost = 30_000

// How many of them an answer usually holds; where the client says how many, that counts.
const usualLengths: Record<string, number> = {
  'Query.reporters': 100,
  'Query.sections': 50,
  'Query.page': 20,
  'Query.pages': 100,
  'Article.byline': 3,
  'Article.photos': 4,
  'Article.corrections': 2,
  'Photo.credit': 2,
  'Photo.sizes': 3,
}

// What takes more than a plain field: the text of an article, and the work of a search, however little it finds.
const weights: Record<string, number> = {
  'Query.search': 5000,
  'Article.body': 20,
  'Article.bodyHtml': 20,
  'Article.bodyText': 20,
  'SearchEdge.excerptHtml': 20,
}

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const name = `${type.name}.${field.name}`
  const isConnection = field.args.some((argument) => argument.name === 'first')
  const length = isConnection
    ? Math.max(1, Number(args['first'] ?? usual))
    : (usualLengths[name] ?? 1)
  return length * childComplexity + (weights[name] ?? 1)
}

/** What a valid query may cost at most. @throws GraphQLError (400) above `mostCost`, or for wrong variables. */
export const costOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  { variables, operationName }: Asked,
): number => {
  const cost = getComplexity({
    schema,
    query: document,
    variables: { ...variables },
    ...(operationName === null ? {} : { operationName }),
    estimators: [estimate],
  })
  if (cost > mostCost)
    throw tooComplex(
      `The query costs ${cost}, at most ${mostCost} is answered: a field counts once for each item of the lists that it stands in, a text of an article as twenty, a search as five thousand. Lower \`first\`, or ask for fewer fields.`,
    )
  return cost
}
