import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { databaseOf } from '../../src/engine'
import { openNewsroom, password as right, type Answer, type Newsroom } from '../newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom('tries')
  for (const name of ['owner', 'many', 'forgiven']) await newsroom.hire(name, 'reporter')
})
afterAll(() => newsroom.close())

const wrong = 'not the password of anybody here'

const signIn = (address: string, name: string, password: string): Promise<Answer> =>
  newsroom.anonymous.send(
    'POST',
    '/users/login',
    { email: `${name}@touban.test`, password },
    { 'x-real-ip': address },
  )
const overGraphQL = (address: string, name: string, password: string): Promise<Answer> =>
  newsroom.anonymous.graphql(
    'mutation ($email: String!, $password: String!) { loginUser(email: $email, password: $password) { token } }',
    { email: `${name}@touban.test`, password },
    { 'x-real-ip': address },
  )
const forget = (address: string, name: string): Promise<Answer> =>
  newsroom.anonymous.send(
    'POST',
    '/users/forgot-password',
    { email: `${name}@touban.test` },
    { 'x-real-ip': address },
  )

const times = <T>(count: number, ask: (nth: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, nth) => ask(nth)))
const statuses = (answers: Answer[]): number[] => answers.map(({ status }) => status).sort()

/** The tries as every process counts them. */
const tries = () => databaseOf(newsroom.payload).collection('tries')

test('a right password forgives the wrong ones before it', async () => {
  for (const password of [wrong, wrong, wrong, wrong, right, wrong, wrong, right]) {
    const { status } = await signIn('192.0.2.9', 'forgiven', password)
    expect(status).toBe(password === right ? 200 : 401)
  }
})

describe('who guesses', () => {
  test('waits after five tries, also when they are made at once, and is told how long', async () => {
    const answers = await times(8, () => signIn('192.0.2.1', 'owner', wrong))
    expect(statuses(answers)).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
    const refused = await signIn('192.0.2.1', 'owner', right)
    expect([refused.status, refused.body.errors[0].data.code]).toEqual([429, 'tooManyTries'])
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(500)
    expect(seconds).toBeLessThanOrEqual(600)
    const other = await overGraphQL('192.0.2.1', 'owner', right)
    expect([other.status, other.headers.get('retry-after')]).toEqual([429, expect.any(String)])
  })

  test('keeps nobody out at another address', async () => {
    expect((await signIn('192.0.2.2', 'owner', right)).status).toBe(200)
  })

  test('waits as long where there is no account', async () => {
    const answers = await times(6, () => signIn('192.0.2.3', 'nobody', wrong))
    expect(statuses(answers)).toEqual([401, 401, 401, 401, 401, 429])
  })

  test('at many accounts waits for all of them', async () => {
    await tries().updateMany({ key: /^address:/ }, { $set: { points: 0 } })
    await signIn('192.0.2.4', 'a', wrong)
    await tries().updateMany({ key: /^address:/ }, { $set: { points: 100 } })
    expect((await signIn('192.0.2.4', 'b', wrong)).status).toBe(429)
    expect((await signIn('192.0.2.5', 'b', wrong)).status).toBe(401)
  })

  test('from many addresses waits too, but not who signed in from theirs before', async () => {
    expect((await signIn('192.0.2.6', 'many', right)).status).toBe(200)
    expect((await signIn('192.0.2.7', 'many', wrong)).status).toBe(401)
    await tries().updateMany({ key: /^strangers:/ }, { $set: { points: 100 } })
    expect((await signIn('192.0.2.8', 'many', right)).status).toBe(429)
    expect((await signIn('192.0.2.6', 'many', right)).status).toBe(200)
  })
})

test('letters to who forgot a password end, whether there is an account or not', async () => {
  for (const [name, address] of [
    ['owner', '192.0.2.10'],
    ['nobody', '192.0.2.11'],
  ] as const) {
    const answers = await times(6, () => forget(address, name))
    expect([name, statuses(answers)]).toEqual([name, [200, 200, 200, 200, 200, 429]])
  }
})

test('nothing that was typed is kept, and nothing for ever', async () => {
  const kept = await tries().find().toArray()
  expect(JSON.stringify(kept)).not.toMatch(/touban\.test/)
  for (const { expire } of kept) expect(expire).toBeInstanceOf(Date)
  const indexes = await tries().indexes()
  expect(indexes.some(({ expireAfterSeconds }) => expireAfterSeconds === 0)).toBe(true)
})
