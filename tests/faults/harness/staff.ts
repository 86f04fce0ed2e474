import { randomBytes } from 'node:crypto'
import sharp from 'sharp'

import type { Role } from '../../../src/workflow'

export type Answer = {
  status: number
  code: string | null
  // Answers of every endpoint pass here.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}
type Method = 'GET' | 'POST' | 'PATCH'

export type Person = {
  id: string
  name: string
  role: Role
  /** Null where nobody answered in time. */
  ask: (url: string, method: Method, path: string, body?: object) => Promise<Answer | null>
}

export type Staff = {
  people: Person[]
  /** Sections, with the reviews that each asks for. */
  reviews: Record<string, number>
  setupToken: string
}

/** In milliseconds: longer than requests wait for a new primary. */
const patience = 45_000

export const ask = async (
  token: string | null,
  url: string,
  method: Method,
  path: string,
  body?: object,
): Promise<Answer | null> => {
  const isForm = body instanceof FormData
  try {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        ...(token && { authorization: `JWT ${token}` }),
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    })
    const answer = await response.json()
    return {
      status: response.status,
      code: answer?.errors?.[0]?.data?.code ?? null,
      body: answer,
    }
  } catch {
    return null
  }
}

/** A mutation with its one field called `done`, told as REST would tell it. */
export const mutate = async (
  who: Person,
  url: string,
  query: string,
  variables: object,
): Promise<Answer | null> => {
  const answer = await who.ask(url, 'POST', '/graphql', { query, variables })
  const error = answer?.body.errors?.[0]
  if (!answer || !error) return answer
  const { statusCode = answer.status, data } = error.extensions ?? {}
  return { status: statusCode, code: data?.code ?? null, body: { errors: [{ data }] } }
}

const hired: readonly [name: string, role: Role][] = [
  ['记者甲', 'reporter'],
  ['记者乙', 'reporter'],
  ['记者丙', 'reporter'],
  ['编辑甲', 'editor'],
  ['编辑乙', 'editor'],
  ['编辑丙', 'editor'],
  ['签发甲', 'publisher'],
  ['签发乙', 'publisher'],
  ['管理', 'admin'],
]

const must = async (answer: Promise<Answer | null>): Promise<Answer['body']> => {
  const got = await answer
  if (!got || got.status >= 300)
    throw new Error(`the newsroom can't be opened: ${JSON.stringify(got)}`)
  return got.body
}

/** The accounts and sections of an empty newsroom, made over HTTP before anything happens to it. */
export const openStaff = async (
  url: string,
  setupToken: string,
): Promise<Omit<Staff, 'setupToken'>> => {
  const password = randomBytes(18).toString('base64url')
  const first = { email: 'first@touban.test', password, name: '首个', roles: ['admin'], setupToken }
  const { token } = await must(ask(null, url, 'POST', '/users/first-register', first))
  const people: Person[] = []
  for (const [nth, [name, role]] of hired.entries()) {
    const email = `person${nth}@touban.test`
    const account = { email, password, name, roles: [role], active: true }
    const { doc } = await must(ask(token, url, 'POST', '/users', account))
    const own = await must(ask(null, url, 'POST', '/users/login', { email, password }))
    people.push({ id: doc.id, name, role, ask: (...asked) => ask(own.token, ...asked) })
  }
  const reviews: Record<string, number> = {}
  for (const requiredReviews of [1, 2]) {
    const section = { name: `版块${requiredReviews}`, kind: 'section', requiredReviews }
    const { doc } = await must(ask(token, url, 'POST', '/sections', section))
    reviews[doc.id] = requiredReviews
  }
  return { people, reviews }
}

/** A photo's form: small, and no two alike. */
export const photoForm = async (nth: number): Promise<FormData> => {
  const background = { r: nth % 256, g: (nth * 7) % 256, b: 90 }
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), `photo${nth}.jpg`)
  const credit = [{ name: '郭蓉', role: 'photographer' }]
  form.append('_payload', JSON.stringify({ caption: `照片${nth}`, credit }))
  return form
}
