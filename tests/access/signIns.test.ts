import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { databaseOf } from '../../src/engine'
import { openNewsroom, password, type Answer, type Newsroom, type Person } from '../newsroom'

let newsroom: Newsroom
let yangwen: Person
beforeAll(async () => {
  newsroom = await openNewsroom('signIns')
  yangwen = await newsroom.hire('yangwen', 'reporter')
})
afterAll(() => newsroom.close())

const address = '192.0.2.7'
const another = 'quite another one for the tests'
const emailOf = (name: string): string => `${name}@touban.test`
const told = (token?: string, more: Record<string, string> = {}): Record<string, string> => ({
  'x-real-ip': address,
  ...(token && { authorization: `JWT ${token}` }),
  ...more,
})

const signIn = (name: string, typed = password, headers = told()): Promise<Answer> =>
  newsroom.anonymous.send(
    'POST',
    '/users/login',
    { email: emailOf(name), password: typed },
    headers,
  )
const overGraphQL = (name: string, typed = password): Promise<Answer> =>
  newsroom.anonymous.graphql(
    'mutation ($email: String!, $password: String!) { loginUser(email: $email, password: $password) { token } }',
    { email: emailOf(name), password: typed },
    told(),
  )

type Entry = { event: string; means?: string; user?: string; by?: string; address: string }
/** The newest entries of an account, or of none, oldest first. */
const entriesOf = async (user: string | null, count: number): Promise<Entry[]> => {
  const whose = user ? `where[user][equals]=${user}` : 'where[user][exists]=false'
  const { body } = await newsroom.admin.get(`/sign-ins?${whose}&limit=${count}&depth=0`)
  return body.docs.reverse()
}
const eventsOf = async (user: string | null, count: number): Promise<string[]> =>
  (await entriesOf(user, count)).map(({ event }) => event)

describe('it is kept', () => {
  test.each([
    ['REST', signIn],
    ['GraphQL', overGraphQL],
  ])('who signed in over %s and who could not, when and from where', async (_api, ask) => {
    const began = Date.now()
    await ask('yangwen', 'not the password of anybody')
    await ask('yangwen')
    expect(await entriesOf(yangwen.id, 2)).toMatchObject([
      { event: 'failed', address, at: expect.any(String) },
      { event: 'signedIn', means: 'password', address },
    ])
    const { docs } = (await newsroom.admin.get('/sign-ins?limit=1')).body
    expect(Date.parse(docs[0].at)).toBeGreaterThanOrEqual(began)
  })

  test('that somebody tried an account that there is not, and nothing of what they typed', async () => {
    const typed = 'my-pass-word-in-the-wrong-box'
    await newsroom.anonymous.send('POST', '/users/login', {
      email: `${typed}@touban.test`,
      password,
    })
    expect(await eventsOf(null, 1)).toEqual(['failed'])
    const all = await databaseOf(newsroom.payload).collection('sign-ins').find().toArray()
    expect(JSON.stringify(all)).not.toContain(typed)
  })

  test('that somebody signed out', async () => {
    const { token } = (await signIn('yangwen')).body
    await newsroom.anonymous.send('POST', '/users/logout', {}, told(token))
    expect(await eventsOf(yangwen.id, 2)).toEqual(['signedIn', 'signedOut'])
  })

  test('who changed a password, by themselves, for another, or by a letter', async () => {
    const { id } = await newsroom.hire('guorong', 'reporter')
    await newsroom.admin.patch(`/users/${id}`, { password: another })
    const { token } = (await signIn('guorong', another)).body
    const own = { password: `${another} again` }
    await newsroom.anonymous.send('PATCH', `/users/${id}`, own, told(token))
    await newsroom.anonymous.post('/users/forgot-password', { email: emailOf('guorong') })
    const letter = await newsroom.payload.forgotPassword({
      collection: 'users',
      data: { email: emailOf('guorong') },
      disableEmail: true,
    })
    await newsroom.anonymous.post('/users/reset-password', { token: letter, password })
    expect(await entriesOf(id, 6)).toMatchObject([
      { event: 'passwordChanged', by: newsroom.admin.id },
      { event: 'signedIn' },
      { event: 'passwordChanged', by: id },
      { event: 'letterAsked' },
      { event: 'letterAsked' },
      { event: 'passwordReset' },
    ])
  })

  test('with what they showed, and that a right password came without its code', async () => {
    const { id } = await newsroom.hire('bijingjing', 'editor')
    const withWish = told(undefined, { 'x-second-factor-wish': 'new' })
    const { secret, offer, recoveryCodes } = (await signIn('bijingjing', password, withWish)).body
      .errors[0].data
    const code = (step = 0) =>
      new TOTP({ secret }).generate({ timestamp: Date.now() + step * 30_000 })
    const show = (more: Record<string, string>) =>
      signIn('bijingjing', password, told(undefined, more))
    await show({ 'x-second-factor': code(), 'x-second-factor-offer': offer })
    await show({})
    await show({ 'x-second-factor': recoveryCodes[0].toLowerCase().replace(/./g, 'x') })
    await show({ 'x-second-factor': code(1) })
    await show({ 'x-second-factor': recoveryCodes[0] })
    const means = (await entriesOf(id, 6)).map(({ event, means }) => [event, means])
    expect(means).toEqual([
      ['codeLacking', undefined],
      ['signedIn', 'code'],
      ['codeLacking', undefined],
      ['codeWrong', undefined],
      ['signedIn', 'code'],
      ['signedIn', 'recoveryCode'],
    ])
  })

  test('that a program came with a key that is none', async () => {
    const headers = told(undefined, { authorization: `Bearer touban_${'x'.repeat(43)}` })
    await newsroom.anonymous.send('GET', '/sections', undefined, headers)
    expect(await entriesOf(null, 1)).toMatchObject([{ event: 'keyRefused', address }])
  })

  test('for the days that the operator says, and no longer', async () => {
    vi.stubEnv('TOUBAN_SIGN_IN_DAYS', '200')
    await signIn('yangwen')
    vi.unstubAllEnvs()
    const kept = databaseOf(newsroom.payload).collection('sign-ins')
    const newest = await kept.findOne({}, { sort: { at: -1 } })
    expect(newest!.until - newest!.at).toBe(200 * 86_400_000)
    // MongoDB looks once a minute; that it will is what its index says.
    expect(await kept.indexes()).toContainEqual(
      expect.objectContaining({ key: { until: 1 }, expireAfterSeconds: 0 }),
    )
  })
})

test('guesses past the limit fill no list', async () => {
  const { id } = await newsroom.hire('guessed', 'reporter')
  const from = { 'x-real-ip': '192.0.2.8' }
  for (let guess = 0; guess < 9; guess++) await signIn('guessed', 'wrong', from)
  const guesses = (await entriesOf(id, 20)).filter(({ event }) => event === 'failed')
  expect(guesses).toHaveLength(5)
})

describe('the list is read', () => {
  test('by admins whole and by everybody else as far as it is theirs', async () => {
    const all = (await newsroom.admin.get('/sign-ins?depth=0&limit=100')).body
    expect(new Set(all.docs.map(({ user }: Entry) => user)).size).toBeGreaterThan(3)
    const own = (await yangwen.get('/sign-ins?depth=0&limit=100')).body
    expect(own.totalDocs).toBeGreaterThan(3)
    expect(new Set(own.docs.map(({ user }: Entry) => user))).toEqual(new Set([yangwen.id]))
    const others = all.docs.find(({ user }: Entry) => user && user !== yangwen.id)
    expect((await yangwen.get(`/sign-ins/${others.id}`)).status).toBe(404)
  })

  test('and changed by nobody', async () => {
    const { id } = (await newsroom.admin.get('/sign-ins?limit=1')).body.docs[0]
    const changes = [
      newsroom.admin.patch(`/sign-ins/${id}`, { event: 'signedIn' }),
      newsroom.admin.delete(`/sign-ins/${id}`),
      newsroom.admin.post('/sign-ins', { event: 'signedIn', at: new Date(), address }),
    ]
    for (const { status } of await Promise.all(changes)) expect(status).toBe(403)
  })
})
