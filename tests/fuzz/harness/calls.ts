import fc from 'fast-check'
import type { FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'
import { validOperators } from 'payload/shared'

import { routesOf } from '../../access/routes'
import { dataOf, type Ids } from './data'
import { date, hostile, hostileText, mostly } from './values'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
/** A request to Payload's REST, after `/api`. */
export type Call = { method: Method; path: string; headers: Record<string, string>; body?: string }

/** In a body: the revision that the article of the path has when it is asked. */
export const present = '{revision}'

type Sent = Pick<Call, 'headers' | 'body'>
type Query = [name: string, value: string][]
const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const pathsOf = (fields: readonly FlattenedField[]): string[] =>
  fields.flatMap((field) => [
    field.name,
    ...('flattenedFields' in field
      ? pathsOf(field.flattenedFields).map((inner) => `${field.name}.${inner}`)
      : []),
    ...(field.type === 'relationship' || field.type === 'upload'
      ? [`${field.name}.email`, `${field.name}.id`]
      : []),
  ])
const strangePaths = [
  'id',
  '_id',
  'hash',
  'sessions.id',
  'createdAt',
  '__proto__.x',
  '$where',
  'a.b.c.d',
  '',
  '0',
]

/** What may stand in a query: what Payload reads there, and what the database could. */
const queryOf = (fields: readonly FlattenedField[], ids: Ids): fc.Arbitrary<Query> => {
  const all = Object.values(ids).flat()
  const path = fc.constantFrom(...pathsOf(fields), ...strangePaths)
  const value = fc.oneof(fc.constantFrom(...all, 'true', '1'), date, hostile.map(text))
  const operator = mostly(
    fc.constantFrom(...validOperators),
    fc.constantFrom('$gt', '$where', 'regex', '', '__proto__'),
  )
  const within = fc.constantFrom(
    'where',
    'where[and][0]',
    'where[or][0][and][0]',
    'where[not]',
    'joins[reporter][where]',
  )
  const condition = fc
    .tuple(within, path, operator, value)
    .map(([where, on, how, what]): Query => [[`${where}[${on}][${text(how)}]`, what]])
  const one = (name: fc.Arbitrary<string>, given: fc.Arbitrary<unknown>) =>
    fc.tuple(name, given).map(([key, what]): Query => [[key, text(what)]])
  const plain = fc.constantFrom(
    'depth',
    'limit',
    'page',
    'pagination',
    'locale',
    'fallback-locale',
    'draft',
    'trash',
    'autosave',
    'where',
    'select',
    'populate',
    'joins',
    'data',
    'overrideAccess',
    'flattenLocales',
    'publishSpecificLocale',
    'invite',
    'token',
  )
  return fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: condition },
        one(
          fc.constant('sort'),
          fc.tuple(fc.constantFrom('', '-', '--'), path).map((parts) => parts.join('')),
        ),
        one(
          path.map((name) => `select[${name}]`),
          fc.constantFrom('true', 'false', '1', '{}'),
        ),
        one(
          path.map((name) => `populate[${name}][email]`),
          fc.constantFrom('true', 'false'),
        ),
        one(fc.constantFrom('limit', 'depth', 'page'), fc.integer({ min: -1, max: 300 })),
        { weight: 2, arbitrary: one(plain, hostile) },
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.flat())
}

const action = fc.record(
  {
    revision: mostly(fc.constant(present)),
    note: hostile,
    publicNote: hostile,
    publishAt: mostly(date),
    takeOver: hostile,
  },
  { requiredKeys: ['revision'] },
)
const credentials = fc.record(
  { email: hostile, password: hostile, token: hostile, setupToken: hostile, name: hostile },
  { requiredKeys: ['email', 'password'] },
)

const bodyFor = (
  collection: SanitizedCollectionConfig | undefined,
  path: string,
  ids: Ids,
): fc.Arbitrary<unknown> => {
  if (!collection) return hostile
  if (collection.slug === 'users' && /login|register|password|token/.test(path))
    return mostly(credentials)
  const data = dataOf(collection.flattenedFields, ids)
  if (collection.slug !== 'articles') return mostly(data)
  if (/:id\/\w/.test(path)) return mostly(action)
  return mostly(data.map((sent) => (path === '/:id' ? { ...sent, revision: present } : sent)))
}

const boundary = '----fuzz'
const part = (name: string, value: string, more = '') =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
const form = (sent: unknown, file: string) =>
  `${part('_payload', JSON.stringify(sent))}${part('file', 'GIF89a', `; filename="${file}"\r\nContent-Type: image/gif`)}--${boundary}--\r\n`

/** How a body may be sent: mostly as JSON, else as something that somebody takes it for. */
const asSent = (sent: unknown): fc.Arbitrary<Sent> => {
  const json = JSON.stringify(sent)
  const as = (type: string, body = json) => fc.constant({ headers: { 'content-type': type }, body })
  return fc.oneof(
    { weight: 8, arbitrary: as('application/json') },
    as('text/plain'),
    as('application/json; charset=utf-16'),
    as(
      'application/x-www-form-urlencoded',
      new URLSearchParams({ _payload: json, where: json }).toString(),
    ),
    as('multipart/form-data'),
    as(`multipart/form-data; boundary=${boundary}`),
    as(`multipart/form-data; boundary=${boundary}`, form(sent, 'a.gif')),
    as(`multipart/form-data; boundary=${boundary}`, form(sent, '../../a\u0000.php;.jpg')),
    fc.nat({ max: 60 }).chain((length) => as('application/json', json.slice(0, length))),
  )
}

const otherHeaders = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Record<string, string>>({}) },
  fc
    .constantFrom('GET', 'PATCH', 'DELETE', 'x')
    .map((method) => ({ 'x-http-method-override': method })),
  fc
    .constantFrom('en', 'zh', 'xx', '*', ';;q=', '__proto__')
    .map((tongue) => ({ 'accept-language': tongue })),
  fc
    .constantFrom('payload-token=x', 'payload-lng=__proto__', 'payload-token=')
    .map((cookie) => ({ cookie })),
)
// Of many addresses, so that guesses at a password don't end what can be asked.
const address = fc.nat({ max: 255 }).map((nth) => ({ 'x-real-ip': `198.51.100.${nth}` }))

const method = (own: Method): fc.Arbitrary<Method> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(own) },
    fc.constantFrom<Method>('GET', 'POST', 'PATCH', 'PUT', 'DELETE'),
  )

// Half a character can't stand in an address.
const escaped = (text: string): string => encodeURIComponent(Buffer.from(text).toString())

/** Calls to every route that Payload has, each filled with what it asks for and with what it does not expect. */
export const callsOf = (payload: Payload, ids: Ids): fc.Arbitrary<Call> =>
  fc.constantFrom(...routesOf(payload)).chain((route) => {
    const [path = '', own = 'GET', slug = ''] = route.split(' ').reverse()
    const collection = payload.config.collections.find((each) => each.slug === slug)
    const fields = collection?.flattenedFields ?? []
    const id = mostly(fc.constantFrom(...(ids[slug] ?? []), '0'.repeat(24)), hostileText).map(
      String,
    )
    const hasBody = own !== 'GET'
    return fc
      .tuple(
        id,
        queryOf(fields, ids),
        method(own as Method),
        hasBody ? bodyFor(collection, path, ids).chain(asSent) : fc.constant<Sent>({ headers: {} }),
        otherHeaders,
        address,
      )
      .map(([asked, query, how, sent, ...headers]): Call => {
        const filled = path.replace(/:\w+\??/, () => escaped(asked))
        const search = query.map(([name, value]) => `${name}=${escaped(value)}`).join('&')
        return {
          method: how,
          path: `${slug && `/${slug}`}${filled === '/' ? '' : filled}${search && `?${search}`}`,
          headers: Object.assign({}, sent.headers, ...headers),
          ...(how !== 'GET' && { body: sent.body }),
        }
      })
  })
