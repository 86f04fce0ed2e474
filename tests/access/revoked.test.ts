import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

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

test('an account keeps the sessions that are open, and no more than a person has', async () => {
  const { id } = await newsroom.hire('often', 'reporter')
  const sessionsOf = (expiresAt: Date, count: number) =>
    Array.from({ length: count }, (_, each) => ({
      id: `${expiresAt.getTime()}-${each}`,
      expiresAt,
    }))
  const hour = 3_600_000
  const stored = [
    ...sessionsOf(new Date(Date.now() - hour), 200),
    ...sessionsOf(new Date(Date.now() + hour), 200),
  ]
  const users = databaseOf(newsroom.payload).collection('users')
  const often = { email: emailOf('often') }
  await users.updateOne(often, { $set: { sessions: stored } })
  expect(await opened(await signIn('often'))).toEqual(everywhere)
  const { sessions } = (await users.findOne(often)) as unknown as User
  expect([id.length, sessions?.length]).toEqual([24, 50])
})

test('what screens remember of a person has a size and a number', async () => {
  const person = await newsroom.hire('remembering', 'reporter')
  const tooLarge = await person.post('/payload-preferences/large', { value: 'x'.repeat(100_000) })
  expect(tooLarge.status).toBe(413)
  const preferences = databaseOf(newsroom.payload).collection('payload-preferences')
  const user = { relationTo: 'users', value: new ObjectId(person.id) }
  const old = Array.from({ length: 600 }, (_, key) => ({
    key: `${key}`,
    user,
    updatedAt: new Date(key),
  }))
  await preferences.insertMany(old)
  const value = { columns: ['headline'] }
  expect((await person.post('/payload-preferences/list', { value })).status).toBe(200)
  expect((await person.get('/payload-preferences/list')).body.value).toEqual(value)
  expect(await preferences.countDocuments({ 'user.value': user.value })).toBeLessThanOrEqual(500)
})

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

test('who is disabled gets no letter to set a password by, as long as they are', async () => {
  const { id } = await newsroom.hire('letterless', 'reporter')
  const sent = vi.spyOn(newsroom.payload.email, 'sendEmail')
  const ask = () =>
    newsroom.anonymous.post('/users/forgot-password', { email: emailOf('letterless') })
  await newsroom.admin.patch(`/users/${id}`, { active: false })
  expect((await ask()).status).toBe(200)
  expect(sent).not.toHaveBeenCalled()
  await newsroom.admin.patch(`/users/${id}`, { active: true })
  expect((await ask()).status).toBe(200)
  expect(sent.mock.calls.map(([{ to }]) => to)).toEqual([emailOf('letterless')])
  sent.mockRestore()
})

describe('a letter to who forgot their password opens nothing any more', () => {
  const another = 'three boats on the lake at noon'
  const endings: Record<string, object> = {
    ...changes,
    'has another address': { email: 'another-address@touban.test' },
  }
  const letterTo = (name: string) =>
    newsroom.payload.forgotPassword({
      collection: 'users',
      data: { email: emailOf(name) },
      disableEmail: true,
    })
  const open = (token: unknown) =>
    newsroom.anonymous.post('/users/reset-password', { token, password: another })

  test.each(Object.keys(endings))('once its owner %s', async (change) => {
    const name = `letter-${Object.keys(endings).indexOf(change)}`
    const { id } = await newsroom.hire(name, 'reporter')
    const token = await letterTo(name)
    expect((await newsroom.admin.patch(`/users/${id}`, endings[change])).status).toBe(200)
    // It is the letter that has ended, not the account.
    await newsroom.admin.patch(`/users/${id}`, { active: true })
    expect((await open(token)).status).toBe(401)
  })

  test('once they have set a password of their own', async () => {
    const person = await newsroom.hire('letter-own', 'reporter')
    const token = await letterTo('letter-own')
    await person.patch(`/users/${person.id}`, { password: 'quite another one for the tests' })
    expect((await open(token)).status).toBe(401)
  })
})

test('whose account can’t be looked up, for whatever reason, is looked up again and not sent to sign in', async () => {
  const person = await newsroom.hire('looked-up', 'reporter')
  const looking = vi.spyOn(newsroom.payload, 'findByID')
  looking.mockRejectedValueOnce(new Error('what nobody has thought of'))
  expect((await person.get('/sections')).status).toBe(200)
  looking.mockRestore()
})

test('a socket that the database has just closed is no fault of the server', async () => {
  const person = await newsroom.hire('cut-off', 'reporter')
  const closed = Object.assign(new Error('This socket has been ended'), { code: 'EPIPE' })
  const finding = vi.spyOn(newsroom.payload.db, 'find').mockRejectedValueOnce(closed)
  expect((await person.get('/sections')).status).toBe(200)
  finding.mockRestore()
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
