import { badInput } from '../refusals'

/** What a client asks for. */
export type Asked = {
  query: string
  variables: Readonly<Record<string, unknown>>
  operationName: string | null
}

/** The same, with a query that may be named by its hash only. */
export type Sent = Omit<Asked, 'query'> & { query: string | null; sha256Hash: string | null }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const json = (text: string, what: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw badInput(`${what} is not JSON.`)
  }
}

/** Nothing that is asked for is nested; what goes through variables recursively must not overflow the stack. */
const deepest = 20
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)))

const hashOf = (extensions: unknown): string | null => {
  if (extensions != null && !isRecord(extensions)) throw badInput('`extensions` must be an object.')
  const persisted = extensions?.['persistedQuery']
  if (persisted == null) return null
  if (!isRecord(persisted) || persisted['version'] !== 1)
    throw badInput('`persistedQuery` must be an object of `version: 1` and `sha256Hash`.')
  const hash = persisted['sha256Hash']
  if (typeof hash !== 'string' || !/^[\da-f]{64}$/.test(hash))
    throw badInput('`sha256Hash` must be 64 digits of lower-case hexadecimal.')
  return hash
}

const sent = ({ query, variables, operationName, extensions }: Record<string, unknown>): Sent => {
  const sha256Hash = hashOf(extensions)
  if (query == null && sha256Hash === null) throw badInput('There is no `query` in the request.')
  if (query != null && typeof query !== 'string') throw badInput('`query` must be a text.')
  if (variables != null && !isRecord(variables)) throw badInput('`variables` must be an object.')
  if (isDeeper(variables, deepest))
    throw badInput(`\`variables\` are nested more than ${deepest} levels deep.`)
  if (operationName != null && typeof operationName !== 'string')
    throw badInput('`operationName` must be a text.')
  return {
    query: query ?? null,
    variables: variables ?? {},
    // Tools send '' where there is one operation.
    operationName: operationName || null,
    sha256Hash,
  }
}

/** @param url of a GET, whose query part holds what is asked. @throws GraphQLError (400) when it is malformed. */
export const sentByGet = (url: string): Sent => {
  const at = url.indexOf('?')
  const params = new URLSearchParams(at < 0 ? '' : url.slice(at + 1))
  const parsed = (name: string): unknown => {
    const text = params.get(name)
    return text ? json(text, `\`${name}\``) : null
  }
  return sent({
    query: params.get('query'),
    variables: parsed('variables'),
    operationName: params.get('operationName'),
    extensions: parsed('extensions'),
  })
}

/** @param body of a POST. @throws GraphQLError (400) when it is malformed. */
export const sentByPost = (body: string): Sent => {
  const parsed = json(body, 'The body')
  if (!isRecord(parsed)) throw badInput('The body must be an object with a `query`.')
  return sent(parsed)
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name])]),
  )
}

/** One key for one question, however its variables are ordered; names that the query does not declare are left out. */
export const keyOf = (
  { query, variables, operationName }: Asked,
  declared: ReadonlySet<string>,
): string => {
  const used = Object.entries(variables).filter(([name]) => declared.has(name))
  return JSON.stringify([query, operationName, sorted(Object.fromEntries(used))])
}
