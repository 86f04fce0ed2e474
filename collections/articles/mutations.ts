import type { GraphQLExtension, PayloadRequest } from 'payload'

import { transition } from '../../src/engine'
import { actions, rowOf, type Action, type Given } from '../../src/workflow'

type Schema = Parameters<GraphQLExtension>[0]

const named = (action: Action): string => `${action}Article`

/** One mutation for each row of the table: `submitArticle(id: String!, revision: Int!, note: String): Article`. */
export const actionMutations: GraphQLExtension = (graphQL, payload) =>
  Object.fromEntries(
    actions.map((action) => [
      named(action),
      {
        type: payload.collections.articles?.graphQL?.type,
        args: argumentsOf(graphQL, action),
        resolve: async (
          _root: unknown,
          { id, revision, ...given }: Given & { id: string; revision: number },
          { req }: { req: PayloadRequest },
        ) => {
          // As the action made it, not as it is by now: whoever writes on the revision that they are told here has to
          // have been told its text. Relations in it are ids, which GraphQL reads as the caller.
          const { article } = await transition(req, id, action, { revision, ...given })
          return article
        },
      },
    ]),
  )

const argumentsOf = (graphQL: Schema, action: Action) => ({
  id: { type: new graphQL.GraphQLNonNull(graphQL.GraphQLString) },
  revision: { type: new graphQL.GraphQLNonNull(graphQL.GraphQLInt) },
  ...Object.fromEntries(
    rowOf(action).takes.map((input) => [input, { type: graphQL.GraphQLString }]),
  ),
})
