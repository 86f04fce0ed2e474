import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { databaseOf } from '../../src/engine'
import { openNewsroom, password, type Answer, type Newsroom } from '../newsroom'
import { plantCanaries } from './canaries'
import { routesOf } from './routes'

let newsroom: Newsroom
let ids: Record<string, string>
let cookie: string

beforeAll(async () => {
  newsroom = await openNewsroom('other-sites')
  const { hidden } = await plantCanaries(newsroom)
  const program = await newsroom.admin.post('/programs', { name: '备用', may: 'reader' })
  ids = { ...hidden, programs: program.body.doc.id }
  await newsroom.hire('second-admin', 'admin')
  const account = { email: 'second-admin@touban.test', password }
  const { token } = (await newsroom.anonymous.post('/users/login', account)).body
  cookie = `payload-token=${token}`
})
afterAll(() => newsroom.close())

/** All that is stored, but for when somebody was last seen. */
const everything = async () => {
  const db = databaseOf(newsroom.payload)
  const names = (await db.listCollections().toArray()).map(({ name }) => name).sort()
  const all = await Promise.all(names.map((name) => db.collection(name).find().toArray()))
  return JSON.stringify(all)
}

const elsewhere: Record<string, Record<string, string>> = {
  'another origin': { origin: 'https://elsewhere.example' },
  'an origin that only begins as ours': { origin: 'http://localhost.elsewhere.example' },
  'no origin that it tells': { origin: 'null' },
  'a browser that says so': { 'sec-fetch-site': 'cross-site' },
  'another host of the same site': { 'sec-fetch-site': 'same-site' },
}
// What a page may send without being asked first whether it may, and what it may not.
const types = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json',
]
const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`
const as = (type: string, data: object): string => {
  const json = JSON.stringify(data)
  if (type.startsWith('multipart')) return part('_payload', json)
  return type.includes('urlencoded') ? new URLSearchParams({ _payload: json }).toString() : json
}

describe.each(Object.keys(elsewhere))('a page of another site, by %s,', (where) => {
  test.each(types)('changes nothing with a person’s cookie, as %s', async (type) => {
    const headers = { cookie, 'content-type': type, ...elsewhere[where] }
    const query = `mutation { createSection(data: { name: "外" }) { id } }`
    const sent: Record<string, (more?: object) => Promise<Answer>> = {
      REST: () => newsroom.anonymous.send('POST', '/sections', as(type, { name: '外' }), headers),
      GraphQL: () => newsroom.anonymous.sendGraphQL(JSON.stringify({ query }), headers),
    }
    const before = await everything()
    for (const [api, send] of Object.entries(sent)) {
      const { body, status } = await send()
      const said = body.errors[0].data ?? body.errors[0].extensions.data
      expect([api, status, said.code]).toEqual([api, 403, 'crossSite'])
    }
    expect(await everything()).toBe(before)
  })

  test('signs nobody in to an account of its own', async () => {
    const account = { email: 'second-admin@touban.test', password }
    for (const type of types) {
      const headers = { 'content-type': type, ...elsewhere[where] }
      const { status } = await newsroom.anonymous.send(
        'POST',
        '/users/login',
        as(type, account),
        headers,
      )
      expect([type, status]).toEqual([type, 403])
    }
  })
})

test('no address that is only asked for (GET) changes anything', async () => {
  const gets = routesOf(newsroom.payload).filter((route) => / ?GET /.test(` ${route}`))
  expect(gets.length).toBeGreaterThan(20)
  await newsroom.anonymous.send('GET', '/users/me', undefined, { cookie })
  const before = await everything()
  for (const route of gets) {
    const [path = '', , slug = ''] = route.split(' ').reverse()
    const filled = path.replace(/:\w+\??/, ids[slug] ?? 'x')
    const address = `${slug && `/${slug}`}${filled === '/' ? '' : filled}`
    await newsroom.anonymous.send('GET', `${address}?data={}&_method=DELETE`, undefined, { cookie })
  }
  const deeds = ['logout', 'refresh-token', 'unlock', 'forgot-password', 'first-register']
  for (const deed of deeds)
    await newsroom.anonymous.send('GET', `/users/${deed}`, undefined, { cookie })
  expect(await everything()).toBe(before)
})
