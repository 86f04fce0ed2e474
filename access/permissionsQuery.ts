import {
  getNamedType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

type Permissions = true | Record<string, unknown> | null | undefined

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
  for (const [name, { type }] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
    if (/^(Access|docAccess)/.test(name)) mend(getNamedType(type))
  }
}
