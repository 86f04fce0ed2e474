import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { evenMs } from '../../access/evenTime'
import { databaseOf } from '../../src/engine'
import { openNewsroom, password as right, type Answer, type Newsroom } from '../newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom('sign-in')
  for (const name of ['known', 'inactive', 'right']) await newsroom.hire(name, 'reporter')
  const users = databaseOf(newsroom.payload).collection('users')
  await users.updateOne({ email: 'inactive@touban.test' }, { $set: { active: false } })
})
afterAll(() => newsroom.close())

const wrong = 'not the password of anybody here'
/** A wrong password of a known address, an unknown one, and those that even the right one does not open. */
const tries: [string, string][] = [
  ['known@touban.test', wrong],
  ['nobody@touban.test', wrong],
  ['inactive@touban.test', right],
]

const signIn: Record<string, (email: string, password: string) => Promise<Answer>> = {
  REST: (email, password) => newsroom.anonymous.post('/users/login', { email, password }),
  GraphQL: (email, password) =>
    newsroom.anonymous.graphql(
      'mutation ($email: String!, $password: String!) { loginUser(email: $email, password: $password) { token } }',
      { email, password },
    ),
}
const forget: Record<string, (email: string) => Promise<Answer>> = {
  REST: (email) => newsroom.anonymous.post('/users/forgot-password', { email }),
  GraphQL: (email) =>
    newsroom.anonymous.graphql('mutation ($email: String!) { forgotPasswordUser(email: $email) }', {
      email,
    }),
}

/** What is told, and whether it was told too early to be the same by the clock. */
const told = async (ask: () => Promise<Answer>) => {
  const began = performance.now()
  const { status, body } = await ask()
  return { status, body: body as unknown, isEarly: performance.now() - began < evenMs - 5 }
}

describe.each(Object.keys(signIn))('over %s', (api) => {
  test('who can’t sign in hears the same, at the same time, whether there is an account or not', async () => {
    const answers = await Promise.all(
      tries.map(([email, password]) => told(() => signIn[api]!(email, password))),
    )
    expect(answers[0]).toMatchObject({ status: 401, isEarly: false })
    expect(JSON.stringify(answers[0]!.body)).toContain('邮箱或密码不对')
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('who forgot their password hears the same, at the same time, with an account or without', async () => {
    const emails = ['known@touban.test', 'nobody@touban.test', 'inactive@touban.test']
    const answers = await Promise.all(emails.map((email) => told(() => forget[api]!(email))))
    expect(answers[0]).toMatchObject({ status: 200, isEarly: false })
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('in production too, who forgot their password may ask for a letter', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const { status } = await forget[api]!('known@touban.test').finally(() => vi.unstubAllEnvs())
    expect(status).toBe(200)
  })

  test('the right password opens', async () => {
    expect((await signIn[api]!('right@touban.test', right)).status).toBe(200)
  })
})

test('a request is one guess', async () => {
  const guess = (name: string) =>
    `${name}: loginUser(email: "nobody@touban.test", password: "${wrong}") { token }`
  const { status, body } = await newsroom.anonymous.graphql(
    `mutation { ${guess('a')} ${guess('b')} }`,
  )
  expect([status, body.data]).toEqual([401, undefined])
})
