import { configToSchema } from '@payloadcms/graphql'
import fc from 'fast-check'
import { buildSchema } from 'graphql'
import { readFileSync } from 'node:fs'

import { databaseOf } from '../../../src/engine'
import { roles } from '../../access/expectations'
import type { Answer, Newsroom } from '../../newsroom'
import { callsOf, present, type Call } from './calls'
import { openCast, type Cast, type RoleOrNobody } from './cast'
import { curlOf } from './curl'
import { bodiesOf } from './documents'
import { faultsOf } from './oracle'

type Door = 'REST' | 'GraphQL' | 'readers'
type Asked = { door: Door; role: RoleOrNobody; call: Call }
export type Found = { faults: string[]; line: string; answer: string }
export type Fuzzed = { asked: number; statuses: Record<string, number>; found: Found[] }

const graphql =
  (path: string) =>
  (body: string): Call => ({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json' },
    body,
  })

/** Requests through every door, by everybody. */
const requestsOf = (cast: Cast): fc.Arbitrary<Asked> => {
  const { payload } = cast.newsroom
  const readers = bodiesOf(buildSchema(readFileSync('src/delivery/schema.graphql', 'utf8')), [
    'di-yi-pian',
  ]).map(graphql('/graphql'))
  const { schema } = configToSchema(payload.config)
  return fc.oneof(
    ...roles.map((role) => {
      const ids = cast.idsOf(role)
      const documents = bodiesOf(schema, Object.values(ids).flat()).map(graphql('/api/graphql'))
      return fc.oneof(
        {
          weight: 3,
          arbitrary: callsOf(payload, ids).map((call) => ({ door: 'REST' as const, role, call })),
        },
        {
          weight: 2,
          arbitrary: documents.map((call) => ({ door: 'GraphQL' as const, role, call })),
        },
      )
    }),
    readers.map((call) => ({ door: 'readers' as const, role: 'anonymous' as const, call })),
  )
}

/** The call with the revision that its article has now. */
const withPresent = async ({ payload }: Newsroom, call: Call): Promise<Call> => {
  if (!call.body?.includes(present)) return call
  const articles = databaseOf(payload).collection('articles')
  const id = /[0-9a-f]{24}/.exec(call.path)?.[0]
  const all = await articles.find({}, { projection: { revision: 1 } }).toArray()
  const found = all.find(({ _id }) => String(_id) === id)
  return { ...call, body: call.body.replaceAll(`"${present}"`, String(found?.revision ?? 1)) }
}

const answerOf = async (response: Response): Promise<Answer> => {
  const { status, headers } = response
  return { status, headers, body: await response.json().catch(() => null) }
}

const send = (cast: Cast, { door, role, call }: Asked): Promise<Answer> => {
  const { method, path, headers, body } = call
  if (door === 'readers') {
    const request = new Request(`http://localhost${path}`, { method, headers, body })
    return cast.newsroom.readers(request).then(answerOf)
  }
  const person = cast.person(role)
  return door === 'GraphQL'
    ? person.sendGraphQL(body ?? '', headers)
    : person.send(method, path, body, headers)
}

/** Whoever is asked to sign in does so, and asks again. */
const ask = async (cast: Cast, asked: Asked): Promise<Answer> => {
  const answer = await send(cast, asked)
  if (answer.status !== 401 || asked.role === 'anonymous') return answer
  await cast.renew(asked.role)
  return send(cast, asked)
}

/** Asks `count` times, or until `until`, and says what was answered wrongly, shrunk to what is needed for it. */
export const fuzz = async (
  newsroom: Newsroom,
  { seed, count = Infinity, until = Infinity }: { seed: number; count?: number; until?: number },
): Promise<Fuzzed> => {
  const cast = await openCast(newsroom)
  const requests = requestsOf(cast)
  const statuses: Record<string, number> = {}
  const found = new Map<string, Found>()
  let asked = 0
  let last: Found | null

  const judge = async ({ door, role, call: planned }: Asked): Promise<void> => {
    const call = await withPresent(newsroom, planned)
    const from = performance.now()
    const answer = await ask(cast, { door, role, call })
    const took = performance.now() - from
    asked += 1
    const status = `${door} ${answer.status}`
    statuses[status] = (statuses[status] ?? 0) + 1
    const unheard = cast.unheardBy(role)
    const faults = faultsOf(answer, { isGraphQL: door !== 'REST', took, unheard })
    if (!faults.length) return
    const path = door === 'REST' ? `/api${call.path}` : call.path
    const line = `${role}: ${curlOf({ ...call, path }, role !== 'anonymous')}`
    const one = { faults, line, answer: JSON.stringify(answer.body).slice(0, 300) }
    if (found.has(keyOf(one))) return
    last = one
    throw new Error(faults.join(', '))
  }

  for (let turn = 0; asked < count && Date.now() < until; turn++) {
    last = null
    await fc.check(fc.asyncProperty(requests, judge), {
      seed: seed + turn,
      numRuns: Math.min(count - asked, 10_000),
      ...(until < Infinity && { interruptAfterTimeLimit: until - Date.now() }),
    })
    if (last) found.set(keyOf(last), last)
  }
  return { asked, statuses, found: [...found.values()] }
}

/** The same fault of another request is not told twice. */
const keyOf = ({ faults, answer }: Found): string =>
  [...faults, answer.replace(/[0-9a-f]{24}|"(?:path|locations|data)":\S*/g, '')].join()
