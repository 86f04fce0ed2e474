import {
  getNamedType,
  isNonNullType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import type { PayloadRequest } from 'payload'

import { ofRead, type Permissions } from './toldOfRead'

type Resolve = GraphQLFieldResolver<unknown, { req: PayloadRequest }>

const tellOfRead =
  (resolve: Resolve = () => null): Resolve =>
  (root, args: object, context, info) =>
    ofRead(
      context.req,
      async () => (await resolve(root, args, context, info)) as Permissions,
      (told) => told,
    )

/**
 * Payload writes "all of it" as `true` where its schema promises an object, so that `Access` and `docAccess…` answer with
 * an error whatever is allowed. Here `true` holds for all that is below it. And it leaves out what is false.
 */
export const mendPermissions = (schema: GraphQLSchema): void => {
  const mended = new Set<GraphQLObjectType>()
  const mend = (type: unknown): void => {
    if (!isObjectType(type) || mended.has(type)) return
    mended.add(type)
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type)
      const isLeaf = !isObjectType(inner)
      field.resolve = (source: Permissions) => {
        if (field.name === 'permission') return source === true || source?.permission === true
        if (source === true) return isLeaf ? null : true
        return source?.[field.name] ?? (isNonNullType(field.type) ? false : null)
      }
      mend(inner)
    }
  }
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
    if (!/^(Access|docAccess)/.test(name)) continue
    mend(getNamedType(field.type))
    if (name !== 'Access') field.resolve = tellOfRead(field.resolve)
  }
}
