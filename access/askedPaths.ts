import type {
  Collection,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig as Config,
} from 'payload'

import { isDocument } from './same'

type Asked = { where?: unknown; sort?: unknown; joins?: unknown }

/** The paths that a `where` names. */
const namedIn = (where: unknown): string[] =>
  isDocument(where)
    ? Object.entries(where).flatMap(([name, inner]) =>
        Array.isArray(inner) ? inner.flatMap(namedIn) : [name],
      )
    : []

const sortedBy = (sort: unknown): string[] =>
  [sort].flat().flatMap((names) => (typeof names === 'string' ? names.split(',') : []))

/** As Payload reads them: two underscores, in GraphQL, are a dot. */
const segmentsOf = (path: string): string[] =>
  path.replace(/^-/, '').replaceAll('__', '.').split('.')

const pathsOf = ({ where, sort }: Asked): string[][] =>
  [...namedIn(where), ...sortedBy(sort)].map(segmentsOf)

/** The collections whose documents a field leads to. */
const targetsOf = (field: FlattenedField): string[] =>
  field.type === 'relationship' || field.type === 'upload'
    ? [field.relationTo].flat()
    : field.type === 'join'
      ? [field.collection].flat()
      : []

type Asker = { req: PayloadRequest; collections: Record<string, Collection> }

/** Whether they may read all of a collection, and so ask anything of it. */
const readsAllOf = async ({ req, collections }: Asker, slug: string): Promise<boolean> =>
  (await collections[slug]?.config.access.read({ req })) === true

const mayFollow = async (
  asker: Asker,
  fields: readonly FlattenedField[],
  [name, ...rest]: string[],
): Promise<boolean> => {
  const field = fields.find((each) => each.name === name)
  // What is no field is Payload's to refuse.
  if (!field) return true
  if ('hidden' in field && field.hidden) return false
  if ('flattenedFields' in field) return mayFollow(asker, field.flattenedFields, rest)
  const targets = targetsOf(field)
  const asked = rest[0] === 'value' || rest[0] === 'relationTo' ? rest.slice(1) : rest
  if (!targets.length || !asked.length || asked.join() === 'id') return true
  for (const target of targets) {
    if (!(await readsAllOf(asker, target))) return false
    const { flattenedFields } = asker.collections[target]!.config
    if (!(await mayFollow(asker, flattenedFields, asked))) return false
  }
  return true
}

/** A version has the document's fields under `version`. */
const mayAsk = async (asker: Asker, config: Config, [first = '', ...rest]: string[]) => {
  const fields = config.flattenedFields
  const isOwn = fields.some(({ name }) => name === first)
  if (isOwn || first !== 'parent') {
    return mayFollow(asker, fields, isOwn || first !== 'version' ? [first, ...rest] : rest)
  }
  return !rest.length || readsAllOf(asker, config.slug)
}

const joinsOf = (config: Config, joins: unknown): [slug: string, Asked][] =>
  isDocument(joins)
    ? Object.entries(joins).flatMap(([name, join]) => {
        const field = config.flattenedFields.find((each) => each.name === name)
        return field && isDocument(join)
          ? targetsOf(field).map((slug): [string, Asked] => [slug, join])
          : []
      })
    : []

/**
 * The first path that asks about what this caller may not read, if one does. Payload looks at the fields of a path, but
 * not at who may read the documents that it leads to: whoever reads pages could ask for those that hold an article with
 * these words in it. And it sorts by what it hides.
 */
export const pathBeyond = async (
  req: PayloadRequest,
  config: Config,
  asked: Asked,
): Promise<string | undefined> => {
  const asker: Asker = { req, collections: req.payload.collections }
  for (const path of pathsOf(asked)) {
    if (!(await mayAsk(asker, config, path))) return path.join('.')
  }
  for (const [slug, join] of joinsOf(config, asked.joins)) {
    const beyond = await pathBeyond(req, asker.collections[slug]!.config, join)
    if (beyond) return beyond
  }
  return undefined
}
