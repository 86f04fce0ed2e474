import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openNewsroom, type Answer, type Newsroom, type Person } from '../newsroom'

let newsroom: Newsroom
let person: Person
beforeAll(async () => {
  newsroom = await openNewsroom('passwords')
  person = await newsroom.hire('yangwen', 'reporter')
})
afterAll(() => newsroom.close())

const email = 'yangwen@touban.test'
const weak: Record<string, string> = {
  short: 'k3Jd-9sLq_2',
  'a common one': 'password1234',
  'of neighbouring keys': 'qwertyuiop[]',
  'the same again': 'abcd1234abcd1234',
  'the address': email,
  'the address and a year': `${email}2026`,
}
const strong = 'three boats on the lake at noon'

const token = () =>
  newsroom.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })

/** Each path that sets a password. */
const paths: Record<string, (password: string) => Promise<Answer>> = {
  'a new account': (password) => {
    const account = { email, name: '杨文', roles: ['reporter'], password }
    return newsroom.admin.post('/users', account)
  },
  'one’s own account': (password) => person.patch(`/users/${person.id}`, { password }),
  'somebody’s account': (password) => newsroom.admin.patch(`/users/${person.id}`, { password }),
  'a letter': async (password) =>
    newsroom.anonymous.post('/users/reset-password', { token: await token(), password }),
  'a letter, over GraphQL': async (password) =>
    newsroom.anonymous.graphql(
      'mutation ($token: String!, $password: String!) { resetPasswordUser(token: $token, password: $password) { token } }',
      { token: await token(), password },
    ),
  GraphQL: (password) =>
    newsroom.admin.graphql(
      'mutation ($id: String!, $password: String!) { updateUser(id: $id, data: { password: $password }) { id } }',
      { id: person.id, password },
    ),
}

describe.each(Object.keys(paths))('by %s', (path) => {
  test.each(Object.keys(weak))('no password is %s', async (kind) => {
    const { status, body } = await paths[path]!(weak[kind]!)
    expect(status).toBe(400)
    expect(body.errors[0].message).toMatch(/密码太短|容易被猜到/)
  })
})

test.each(['one’s own account', 'a letter', 'a letter, over GraphQL', 'GraphQL'])(
  'a strong password is set by %s',
  async (path) => {
    expect((await paths[path]!(`${strong} ${path}`)).status).toBe(200)
  },
)
