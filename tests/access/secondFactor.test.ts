import { TOTP } from 'otpauth'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

import { insistOnSecondFactor } from '../../access/secondFactor'
import { databaseOf } from '../../src/engine'
import { openNewsroom, password, type Answer, type Newsroom } from '../newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom('secondFactor')
})
afterAll(() => newsroom.close())
afterEach(() => vi.unstubAllEnvs())

const emailOf = (name: string): string => `${name}@touban.test`

type Said = {
  code?: string
  offer?: string
  wish?: 'new' | 'none'
  password?: string
  from?: string
}
let strangers = 0
/** From an address of its own each time, unless it is named: tries are counted. */
const headersOf = ({ code, offer, wish, from }: Said): Record<string, string> => ({
  'x-real-ip': from ?? `198.51.100.${++strangers}`,
  ...(code && { 'x-second-factor': code }),
  ...(offer && { 'x-second-factor-offer': offer }),
  ...(wish && { 'x-second-factor-wish': wish }),
})

const signIn = (name: string, said: Said = {}): Promise<Answer> =>
  newsroom.anonymous.send(
    'POST',
    '/users/login',
    { email: emailOf(name), password: said.password ?? password },
    headersOf(said),
  )
const overGraphQL = (name: string, said: Said = {}): Promise<Answer> =>
  newsroom.anonymous.graphql(
    'mutation ($email: String!, $password: String!) { loginUser(email: $email, password: $password) { token user { id } } }',
    { email: emailOf(name), password },
    headersOf(said),
  )
const apis = { REST: signIn, GraphQL: overGraphQL }
const codeIn = ({ body }: Answer): string | undefined =>
  (body.errors?.[0]?.data ?? body.errors?.[0]?.extensions?.data)?.code

/** What an app shows now, or will show next: a code holds for the half minute before it too. */
const app = (secret: string, next: 0 | 1 = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + next * 30_000 })
const noApp = 'A'.repeat(32)

type Offer = { secret: string; address: string; recoveryCodes: string[]; offer: string }
const offered = async (name: string, said: Said = { wish: 'new' }): Promise<Offer> =>
  (await signIn(name, said)).body.errors[0].data

/** Whether a session opens anything, on each path that takes one. */
const opens = async (token: unknown): Promise<boolean[]> => {
  const headers = { authorization: `JWT ${String(token)}` }
  const { anonymous } = newsroom
  return [
    (await anonymous.send('GET', '/sections', undefined, headers)).status === 200,
    Boolean((await anonymous.send('GET', '/users/me', undefined, headers)).body.user),
    (await anonymous.send('POST', '/users/refresh-token', {}, headers)).status === 200,
    (await anonymous.graphql('{ Sections { totalDocs } }', {}, headers)).status === 200,
  ]
}
const [everything, nothing] = [true, false].map((is) => Array<boolean>(4).fill(is))

/** Somebody who has just taken one on. */
const equip = async (name: string): Promise<Offer & { id: string; token: string }> => {
  const { id } = await newsroom.hire(name, 'reporter')
  const offer = await offered(name)
  const { body } = await signIn(name, { code: app(offer.secret), offer: offer.offer })
  return { ...offer, id, token: body.token }
}

/** What stands in a letter to somebody who forgot their password. */
const letterTo = (name: string): Promise<string> =>
  newsroom.payload.forgotPassword({
    collection: 'users',
    data: { email: emailOf(name) },
    disableEmail: true,
  })
const resetBy = async (name: string, another: string): Promise<Answer> =>
  newsroom.anonymous.post('/users/reset-password', {
    token: await letterTo(name),
    password: another,
  })
const another = 'quite another one for the tests'

describe('who has a second factor', () => {
  let person: Awaited<ReturnType<typeof equip>>
  beforeAll(async () => {
    person = await equip('yangwen')
  })

  test('is signed in when they have shown its first code', async () => {
    expect(await opens(person.token)).toEqual(everything)
    expect(person.address).toMatch(/^otpauth:\/\/totp\/.+yangwen.+secret=/)
  })

  test.each(Object.entries(apis))(
    'is asked for a code over %s, and let in by no other than theirs',
    async (_api, ask) => {
      const without = await ask('yangwen')
      expect([without.status, codeIn(without)]).toEqual([401, 'codeNeeded'])
      const wrong = await ask('yangwen', { code: app(noApp) })
      expect([wrong.status, codeIn(wrong)]).toEqual([401, 'wrongCode'])
    },
  )

  test('uses each code once, also when it is sent many times at once', async () => {
    const code = app(person.secret, 1)
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn('yangwen', { code })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401])
  })

  test('comes in by a recovery code, once, however it is typed', async () => {
    const [first = '', second = ''] = person.recoveryCodes
    expect((await signIn('yangwen', { code: first })).status).toBe(200)
    const again = await signIn('yangwen', { code: first })
    expect([again.status, codeIn(again)]).toEqual([401, 'wrongRecoveryCode'])
    const typed = ` ${second.toLowerCase().replaceAll('-', ' ')}`
    expect((await overGraphQL('yangwen', { code: typed })).body.data.loginUser.token).toBeTruthy()
  })

  test('may set a new password by a letter, which signs nobody in', async () => {
    const { recoveryCodes } = await equip('forgetful')
    const { status, body } = await resetBy('forgetful', another)
    expect([status, body.token, body.user]).toEqual([200, undefined, undefined])
    expect(codeIn(await signIn('forgetful', { password: another }))).toBe('codeNeeded')
    const code = recoveryCodes[0]
    expect((await signIn('forgetful', { password: another, code })).status).toBe(200)
  })

  test('acts by no letter in the name of a colleague who sends more along with it', async () => {
    const { id } = await equip('borrowed')
    const colleague = await newsroom.hire('borrower', 'reporter')
    const token = await letterTo('borrowed')
    const both = `mutation ($token: String!, $password: String!, $id: String!) {
      resetPasswordUser(token: $token, password: $password) { token }
      updateUser(id: $id, data: { name: "borrowed by another" }) { name }
    }`
    const answer = await colleague.graphql(both, { token, password: another, id })
    expect(answer.status).toBe(400)
    expect(await newsroom.payload.findByID({ collection: 'users', id })).toMatchObject({
      name: 'borrowed',
    })
  })

  test('waits after five tries at codes', async () => {
    await equip('guessed')
    const statuses: number[] = []
    for (let tries = 0; tries < 6; tries++) {
      const said = { code: app(noApp), from: '192.0.2.20' }
      statuses.push((await signIn('guessed', said)).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })
})

describe('to take one on', () => {
  test('is shown by its first code, and ends the sessions without it', async () => {
    await newsroom.hire('beginning', 'reporter')
    const before = (await signIn('beginning')).body.token
    const { secret, offer } = await offered('beginning')
    const wrong = await signIn('beginning', { code: app(noApp), offer })
    expect(codeIn(wrong)).toBe('wrongCode')
    expect((await signIn('beginning')).status).toBe(200)
    const { status, body } = await signIn('beginning', { code: app(secret), offer })
    expect(status).toBe(200)
    expect([await opens(before), await opens(body.token)]).toEqual([nothing, everything])
  })

  test('in the place of another, its code is asked for', async () => {
    const { secret } = await equip('replacing')
    expect(codeIn(await signIn('replacing', { wish: 'new' }))).toBe('codeNeeded')
    const next = await offered('replacing', { wish: 'new', code: app(secret, 1) })
    const { offer } = next
    expect((await signIn('replacing', { code: app(next.secret), offer })).status).toBe(200)
    expect(codeIn(await signIn('replacing', { code: app(secret, 1) }))).toBe('wrongCode')
    expect((await signIn('replacing', { code: app(next.secret, 1) })).status).toBe(200)
  })

  test('an offer is for whom it was made, and once', async () => {
    const { secret, offer } = await equip('offered')
    await newsroom.hire('thief', 'reporter')
    for (const name of ['offered', 'thief']) {
      const answer = await signIn(name, { code: app(secret, 1), offer })
      expect([answer.status, codeIn(answer)]).toEqual([401, 'offerEnded'])
    }
  })
})

describe('is taken away', () => {
  test('by its owner with the password and a code', async () => {
    const { secret } = await equip('leaving')
    expect(codeIn(await signIn('leaving', { wish: 'none' }))).toBe('codeNeeded')
    const code = app(secret, 1)
    expect((await signIn('leaving', { wish: 'none', code, password: another })).status).toBe(401)
    expect((await signIn('leaving', { wish: 'none', code })).status).toBe(200)
    expect((await signIn('leaving')).status).toBe(200)
  })

  test('by an admin from somebody else, who is signed out; it is in the record', async () => {
    const { id, token } = await equip('lost')
    expect((await newsroom.admin.patch(`/users/${id}`, { secondFactor: false })).status).toBe(200)
    expect(await opens(token)).toEqual(nothing)
    expect((await signIn('lost')).status).toBe(200)
    const { docs } = (
      await newsroom.admin.get(`/activity?where[document][equals]=${id}&sort=at&depth=0`)
    ).body
    expect(
      docs.map(({ fields, user }: { fields: string[]; user: string }) => [fields, user]),
    ).toEqual(
      expect.arrayContaining([
        [['secondFactor'], id],
        [['secondFactor'], newsroom.admin.id],
      ]),
    )
  })

  test('by nobody’s change of their own account, and given by nobody’s', async () => {
    const { id, token } = await equip('own')
    const headers = { authorization: `JWT ${token}` }
    await newsroom.anonymous.send('PATCH', `/users/${id}`, { secondFactor: false }, headers)
    expect(codeIn(await signIn('own'))).toBe('codeNeeded')
    const { id: other } = await newsroom.hire('given', 'reporter')
    await newsroom.admin.patch(`/users/${other}`, { secondFactor: true })
    expect((await signIn('given')).status).toBe(200)
  })
})

describe('a role that needs one', () => {
  const need = (roles: string) => vi.stubEnv('REQUIRE_SECOND_FACTOR', roles)

  test.each(Object.entries(apis))('is given none without it over %s', async (api, ask) => {
    const name = `publisher-${api}`.toLowerCase()
    await newsroom.hire(name, 'publisher')
    need('publisher, admin')
    const answer = await ask(name)
    expect([answer.status, codeIn(answer)]).toEqual([401, 'secondFactorOffered'])
    const { secret, offer } = await offered(name, {})
    const { body } = await signIn(name, { code: app(secret), offer })
    expect(await opens(body.token)).toEqual(everything)
    const none = await ask(name, { wish: 'none', code: app(secret, 1) })
    expect([none.status, codeIn(none)]).toEqual([409, 'secondFactorNeeded'])
  })

  test('is nobody in a session from before, while others are who they were', async () => {
    await newsroom.hire('early', 'publisher')
    await newsroom.hire('other', 'editor')
    const [early, other] = [(await signIn('early')).body.token, (await signIn('other')).body.token]
    need('publisher')
    expect([await opens(early), await opens(other)]).toEqual([nothing, everything])
    expect((await signIn('other')).status).toBe(200)
  })

  test('gets no session by a letter', async () => {
    await newsroom.hire('lettered', 'publisher')
    need('publisher')
    const { status, body } = await resetBy('lettered', another)
    expect([status, body.token, body.user]).toEqual([200, undefined, undefined])
    expect(codeIn(await signIn('lettered', { password: another }))).toBe('secondFactorOffered')
  })

  test('that there is not keeps the newsroom closed', () => {
    need('publisher,chief')
    expect(() => insistOnSecondFactor(newsroom.payload)).toThrow('chief')
  })
})

test('nothing of it is told, or kept as it is', async () => {
  const { id, secret, recoveryCodes } = await equip('silent')
  const { admin, payload } = newsroom
  const answers = await Promise.all([
    admin.get(`/users/${id}?depth=3&showHiddenFields=true`),
    admin.get(`/activity?where[document][equals]=${id}`),
    admin.graphql(`{ User(id: "${id}") { secondFactor sessions { id } } }`),
  ])
  const database = databaseOf(payload)
  const kept = await Promise.all(
    ['users', 'second_factors', 'activity'].map((name) =>
      database.collection(name).find().toArray(),
    ),
  )
  const told = JSON.stringify([answers, kept])
  for (const word of [secret, ...recoveryCodes]) expect(told).not.toContain(word)
  const sealed = await database
    .collection<{ _id: string; secret: string }>('second_factors')
    .findOne({ _id: id })
  expect(JSON.stringify(answers)).not.toContain(sealed?.secret)
})

test('one sealed for an account opens no other', async () => {
  const [mine, other] = [await equip('mine'), await equip('theirs')]
  const factors = databaseOf(newsroom.payload).collection<{ _id: string; secret: string }>(
    'second_factors',
  )
  const { secret = '' } = (await factors.findOne({ _id: mine.id })) ?? {}
  await factors.updateOne({ _id: other.id }, { $set: { secret } })
  expect(codeIn(await signIn('theirs', { code: app(mine.secret, 1) }))).toBe('wrongCode')
})

// The last: it empties the newsroom.
test('a first account of a role that needs one is made, and then signs in with it', async () => {
  await databaseOf(newsroom.payload).collection('users').deleteMany({})
  vi.stubEnv('REQUIRE_SECOND_FACTOR', 'admin')
  const boss = { email: emailOf('boss'), password: another, name: '田管', roles: ['admin'] }
  const { status, body } = await newsroom.anonymous.post('/users/first-register', boss)
  expect([status, body.token, body.user]).toEqual([200, undefined, undefined])
  expect(codeIn(await signIn('boss', { password: another }))).toBe('secondFactorOffered')
})
