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
          await transition(req, id, action, { revision, ...given })
          // Read again as the caller: the answer's relations are theirs to see or not.
          return req.payload.findByID({
            collection: 'articles',
            id,
            depth: 0,
            overrideAccess: false,
            req,
            user: req.user,
          })
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
