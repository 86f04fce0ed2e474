import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { databaseOf } from '../../src/engine'
import type { User } from '../../src/payload-types'
import { openNewsroom, password, type Newsroom } from '../newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom('revoked')
})
afterAll(() => newsroom.close())

const emailOf = (name: string): string => `${name}@touban.test`

const signIn = async (name: string): Promise<string> =>
  String(
    (await newsroom.anonymous.post('/users/login', { email: emailOf(name), password })).body.token,
  )

const bearing: Record<string, (token: string) => Record<string, string>> = {
  'the Authorization header': (token) => ({ authorization: `JWT ${token}` }),
  'the cookie': (token) => ({ cookie: `payload-token=${token}`, 'sec-fetch-site': 'same-origin' }),
}

/** Whether somebody is let in, on each path that takes a session. */
const paths: Record<string, (headers: Record<string, string>) => Promise<boolean>> = {
  REST: async (headers) =>
    (await newsroom.anonymous.send('GET', '/sections', undefined, headers)).status !== 401,
  GraphQL: async (headers) =>
    (await newsroom.anonymous.graphql('{ Sections { docs { id } } }', {}, headers)).status !== 401,
  me: async (headers) =>
    Boolean(
      (await newsroom.anonymous.send('GET', '/users/me', undefined, headers)).body.user as User,
    ),
  meUser: async (headers) => {
    const { body } = await newsroom.anonymous.graphql('{ meUser { user { id } } }', {}, headers)
    return Boolean(body.data?.meUser?.user)
  },
  'refresh-token': async (headers) =>
    (await newsroom.anonymous.send('POST', '/users/refresh-token', {}, headers)).status === 200,
  refreshTokenUser: async (headers) => {
    const { body } = await newsroom.anonymous.graphql(
      'mutation { refreshTokenUser { refreshedToken } }',
      {},
      headers,
    )
    return Boolean(body.data?.refreshTokenUser?.refreshedToken)
  },
}

const opened = async (token: string): Promise<string[]> => {
  const open: string[] = []
  for (const [way, bear] of Object.entries(bearing)) {
    for (const [path, isLetIn] of Object.entries(paths)) {
      if (await isLetIn(bear(token))) open.push(`${path} by ${way}`)
    }
  }
  return open
}
const everywhere = Object.keys(bearing).flatMap((way) =>
  Object.keys(paths).map((path) => `${path} by ${way}`),
)

const changes: Record<string, object> = {
  'is disabled': { active: false },
  'has other roles': { roles: ['reporter', 'editor'] },
  'is given another password': { password: 'quite another one for the tests' },
}

describe('is out at once, on every path', () => {
  test.each(Object.keys(changes))('who %s by an admin', async (change) => {
    const name = `out-${Object.keys(changes).indexOf(change)}`
    const { id } = await newsroom.hire(name, 'reporter')
    const token = await signIn(name)
    expect(await opened(token)).toEqual(everywhere)
    expect((await newsroom.admin.patch(`/users/${id}`, changes[change])).status).toBe(200)
    expect(await opened(token)).toEqual([])
    const { body } = await newsroom.admin.get(`/users/${id}`)
    expect(body.sessions ?? []).toEqual([])
  })

  test('who set a new password by a token from a letter, but where they did', async () => {
    await newsroom.hire('forgetful', 'reporter')
    const token = await signIn('forgetful')
    const sent = await newsroom.payload.forgotPassword({
      collection: 'users',
      data: { email: emailOf('forgetful') },
      disableEmail: true,
    })
    const { status, body } = await newsroom.anonymous.post('/users/reset-password', {
      token: sent,
      password: 'quite another one for the tests',
    })
    expect(status).toBe(200)
    expect(await opened(token)).toEqual([])
    expect(await opened(String(body.token))).toEqual(everywhere)
  })
})

test('another name leaves who they are signed in', async () => {
  const person = await newsroom.hire('renamed', 'reporter')
  await newsroom.admin.patch(`/users/${person.id}`, { name: '改名' })
  expect((await person.get('/sections')).status).toBe(200)
})

describe('a sign-in that began before', () => {
  const users = () => databaseOf(newsroom.payload).collection('users')
  /** Signs in while `change` is made, each time the password is still being checked. */
  const during = async (name: string, change: () => Promise<unknown>): Promise<void> => {
    const tries = Promise.all(Array.from({ length: 4 }, () => signIn(name)))
    await change()
    await tries
  }

  test('does not undo what disabled the account', async () => {
    const { id } = await newsroom.hire('racing', 'reporter')
    await during('racing', () => users().updateOne({ email: emailOf('racing') }, off))
    expect((await newsroom.admin.get(`/users/${id}`)).body.active).toBe(false)
  })
  const off = { $set: { active: false, sessions: [] } }

  test('does not bring the old password back', async () => {
    await newsroom.hire('changing', 'reporter')
    const change = { $set: { hash: 'another', salt: 'another' } }
    await during('changing', () => users().updateOne({ email: emailOf('changing') }, change))
    const now = await users().findOne({ email: emailOf('changing') })
    expect(now).toMatchObject({ hash: 'another', salt: 'another' })
  })

  test('takes no session from another', async () => {
    await newsroom.hire('twice', 'reporter')
    const tokens = await Promise.all([signIn('twice'), signIn('twice')])
    for (const token of tokens.filter((given) => given !== 'undefined')) {
      expect(await opened(token)).toEqual(everywhere)
    }
  })
})
