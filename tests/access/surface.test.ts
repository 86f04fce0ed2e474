import { configToSchema } from '@payloadcms/graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { roles, routes, signInFields } from './expectations'
import { routesOf } from './routes'

let newsroom: Newsroom
let people: Record<(typeof roles)[number], Person>

beforeAll(async () => {
  newsroom = await openNewsroom('surface')
  people = {
    anonymous: newsroom.anonymous,
    reporter: await newsroom.hire('reporter', 'reporter'),
    editor: await newsroom.hire('editor', 'editor'),
    publisher: await newsroom.hire('publisher', 'publisher'),
    admin: newsroom.admin,
    reader: await newsroom.enlist('reader', 'reader'),
    importer: await newsroom.enlist('importer', 'importer'),
  }
})
afterAll(() => newsroom.close())

const missing = '000000000000000000000000'
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

const ask = async (person: Person, route: string): Promise<number> => {
  const [path, method, slug = ''] = route.split(' ').reverse() as [string, Method, string?]
  const filled = path.replace(/:filename/, `${'0'.repeat(32)}.jpg`).replace(/:\w+\??/, missing)
  const url = `${slug && `/${slug}`}${filled === '/' ? '' : filled}`
  // Each from an address of their own: guesses of one are not another's.
  const headers = { 'x-real-ip': person.name }
  return (await person.send(method, url, method === 'GET' ? undefined : {}, headers)).status
}

const expectedOf = (route: string): string[] =>
  Object.keys(routes).filter((pattern) => {
    const [what, ...rest] = pattern.split(' ')
    const [slug, ...asked] = route.split(' ')
    return rest.join() === asked.join() && what!.split(',').includes(slug!)
  })

test('every route of REST has one line of expectations, and every line a route', () => {
  const found = routesOf(newsroom.payload)
  expect(found.filter((route) => expectedOf(route).length !== 1)).toEqual([])
  const met = new Set(found.flatMap(expectedOf))
  expect(Object.keys(routes).filter((pattern) => !met.has(pattern))).toEqual([])
})

test.each(roles)('%s gets of each route what is expected, and never a 5xx', async (role) => {
  const found = routesOf(newsroom.payload)
  // Signing out ends the session that the other questions are asked in: it is asked last.
  const isLast = (route: string): boolean => route.endsWith('/logout')
  const order = [...found.filter((route) => !isLast(route)), ...found.filter(isLast)]
  const got: Record<string, number> = {}
  const due: Record<string, number> = {}
  for (const route of order) {
    got[route] = await ask(people[role], route)
    due[route] = Number(routes[expectedOf(route)[0]!]?.split(' ')[roles.indexOf(role)])
  }
  expect(got).toEqual(due)
})

test('an anonymous caller gets 401 of every root field of GraphQL but those of signing in', async () => {
  const { schema } = configToSchema(newsroom.payload.config)
  const fields = [
    ...Object.keys(schema.getQueryType()!.getFields()).map((name) => `query { ${name} }`),
    ...Object.keys(schema.getMutationType()!.getFields()).map((name) => `mutation { ${name} }`),
  ].filter((query) => !signInFields.some((name) => query.includes(` ${name} `)))
  for (const query of fields) {
    expect([query, (await newsroom.anonymous.graphql(query)).status]).toEqual([query, 401])
  }
})

test('Payload’s own collections are not in GraphQL', () => {
  const { schema } = configToSchema(newsroom.payload.config)
  expect(Object.keys(schema.getTypeMap()).filter((name) => /^Payload/.test(name))).toEqual([])
})
