import { TOTP } from 'otpauth'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

import { idOrNull } from '../../src/workflow'
import { openNewsroom, type Answer, type Newsroom } from '../newsroom'
import { startProvider, type Known, type RunningProvider } from '../setup/identityProvider'

const site = 'http://localhost:3000'
let newsroom: Newsroom
let provider: RunningProvider
beforeAll(async () => {
  ;[newsroom, provider] = await Promise.all([openNewsroom('sso'), startProvider()])
  provider.serves(`${site}/api/users/sso/callback`)
  setUp()
})
afterAll(async () => {
  await provider.stop()
  await newsroom.close()
})
afterEach(() => {
  vi.unstubAllEnvs()
  setUp()
})

const setUp = () => {
  vi.stubEnv('OIDC_ISSUER', provider.issuer)
  vi.stubEnv('OIDC_CLIENT_ID', provider.client.id)
  vi.stubEnv('OIDC_CLIENT_SECRET', provider.client.secret)
}

const emailOf = (name: string): string => `${name}@touban.test`
const verified = (name: string): Known => ({
  sub: `subject of ${name}`,
  email: emailOf(name),
  email_verified: true,
})
const codeIn = ({ body }: Answer): string | undefined => body.errors?.[0]?.data?.code

let strangers = 0
/** A browser, as far as signing in needs one. */
class Visitor {
  private readonly address = `198.51.100.${++strangers}`
  readonly cookies = new Map<string, string>()

  private async send(method: 'GET' | 'POST', path: string, headers = {}): Promise<Answer> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ')
    const answer = await newsroom.anonymous.send(method, path, undefined, {
      'x-real-ip': this.address,
      ...(cookie && { cookie }),
      ...headers,
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      this.cookies.set(name, value)
    }
    return answer
  }

  private async lead(path: string): Promise<URL> {
    const { headers } = await this.send('GET', path)
    return new URL(headers.get('location') ?? '', site)
  }

  /** @returns the page of the provider that the newsroom leads to */
  begin = (onward = '/admin/board') =>
    this.lead(`/users/sso?redirect=${encodeURIComponent(onward)}`)

  /** @returns the page of the newsroom that it leads on to */
  finish = ({ search }: URL) => this.lead(`/users/sso/callback${search}`)

  signIn = (headers: Record<string, string> = {}) => this.send('POST', '/users/sso', headers)

  me = async (): Promise<string | undefined> =>
    (await this.send('GET', '/users/me')).body.user?.email

  /** From the button to the answer. */
  async come(known: Known, headers: Record<string, string> = {}): Promise<Answer> {
    provider.present = known
    const screen = await this.finish(await provider.visit((await this.begin()).href))
    expect(screen.searchParams.get('sso')).toBe('proven')
    return this.signIn(headers)
  }
}

const isTurnedAway = (screen: URL): void => {
  expect([screen.origin, screen.pathname]).toEqual([site, '/admin/login'])
  expect(screen.searchParams.get('sso')).toBe('failed')
}

describe('who has an account in both places', () => {
  test('is signed in, goes on to where they wanted, and it is in the list of sign-ins', async () => {
    const { id } = await newsroom.hire('yangwen', 'reporter')
    const visitor = new Visitor()
    provider.present = verified('yangwen')
    const there = await visitor.begin('/admin/board')
    expect(there.searchParams.get('code_challenge_method')).toBe('S256')
    const screen = await visitor.finish(await provider.visit(there.href))
    expect(screen.pathname + screen.search).toBe(
      '/admin/login?sso=proven&redirect=%2Fadmin%2Fboard',
    )
    const { status, body } = await visitor.signIn()
    expect([status, body.user.id]).toEqual([200, id])
    expect(body.user).not.toHaveProperty('hash')
    expect(await visitor.me()).toBe(emailOf('yangwen'))
    const { docs } = (
      await newsroom.admin.get(`/sign-ins?where[user][equals]=${id}&sort=-at&depth=0`)
    ).body
    expect([docs[0].event, docs[0].means]).toEqual(['signedIn', 'sso'])
  })

  test('is who they are by their subject, whatever address they have there later', async () => {
    await newsroom.hire('renamed', 'reporter')
    expect((await new Visitor().come(verified('renamed'))).status).toBe(200)
    const later = { ...verified('renamed'), email: emailOf('married'), email_verified: false }
    expect((await new Visitor().come(later)).body.user.email).toBe(emailOf('renamed'))
  })

  test('is not who gets their address there after them, until an admin changes the account’s', async () => {
    const { id } = await newsroom.hire('gone', 'reporter')
    expect((await new Visitor().come(verified('gone'))).status).toBe(200)
    const heir = { ...verified('gone'), sub: 'another subject' }
    expect(codeIn(await new Visitor().come(heir))).toBe('ssoUnknown')
    await newsroom.admin.patch(`/users/${id}`, { email: emailOf('gone-now') })
    const moved = { ...heir, email: emailOf('gone-now') }
    expect((await new Visitor().come(moved)).body.user.id).toBe(id)
    expect(codeIn(await new Visitor().come(verified('gone')))).toBe('ssoUnknown')
  })

  test('is asked for their second factor too, and its guesses are counted', async () => {
    await newsroom.hire('careful', 'publisher')
    vi.stubEnv('REQUIRE_SECOND_FACTOR', 'publisher')
    const visitor = new Visitor()
    const { body, status } = await visitor.come(verified('careful'))
    const { code, offer, secret } = body.errors[0].data
    expect([status, code]).toEqual([401, 'secondFactorOffered'])
    expect(await visitor.me()).toBeUndefined()
    const first = { 'x-second-factor': new TOTP({ secret }).generate() }
    const equipped = await visitor.signIn({ ...first, 'x-second-factor-offer': offer })
    expect(equipped.status).toBe(200)
    expect(codeIn(await new Visitor().come(verified('careful')))).toBe('codeNeeded')
    const guesser = new Visitor()
    const guesses = [await guesser.come(verified('careful'), { 'x-second-factor': '000000' })]
    while (guesses.length < 6) guesses.push(await guesser.signIn({ 'x-second-factor': '000000' }))
    expect(guesses.map(({ status: each }) => each)).toEqual([401, 401, 401, 401, 401, 429])
  })

  test('still signs in by password', async () => {
    const { id } = await newsroom.hire('both', 'reporter')
    expect((await new Visitor().come(verified('both'))).status).toBe(200)
    expect((await newsroom.signIn('both', id)).id).toBe(id)
  })
})

describe('nobody else comes in, and all hear the same', () => {
  const refused = async (known: Known): Promise<void> => {
    const visitor = new Visitor()
    const answer = await visitor.come(known)
    expect([answer.status, codeIn(answer)]).toEqual([401, 'ssoUnknown'])
    expect(await visitor.me()).toBeUndefined()
  }

  test('by an address that no account has; none is made', async () => {
    await refused(verified('stranger'))
    const { totalDocs } = await newsroom.payload.count({
      collection: 'users',
      where: { email: { equals: emailOf('stranger') } },
    })
    expect(totalDocs).toBe(0)
  })

  test.each([false, undefined])('by an address of which the provider says %s', async (is) => {
    const name = `unsure-${is}`
    await newsroom.hire(name, 'admin')
    await refused({ ...verified(name), email_verified: is })
  })

  test('whose account is disabled, known here before or not', async () => {
    const { id } = await newsroom.hire('disabled', 'reporter')
    expect((await new Visitor().come(verified('disabled'))).status).toBe(200)
    await newsroom.admin.patch(`/users/${id}`, { active: false })
    await refused(verified('disabled'))
    const { id: other } = await newsroom.hire('never', 'reporter')
    await newsroom.admin.patch(`/users/${other}`, { active: false })
    await refused(verified('never'))
  })

  test('by an address that only reads as a colleague’s', async () => {
    await newsroom.hire('kang', 'admin')
    const kelvin = emailOf('kang').replace('k', '\u212a')
    expect(kelvin.toLowerCase()).toBe(emailOf('kang'))
    await refused({ sub: 'kelvin', email: kelvin, email_verified: true })
  })

  test('as a program', async () => {
    const { id } = await newsroom.enlist('wire', 'reader')
    const { payload } = newsroom
    const { account } = await payload.findByID({ collection: 'programs', id, depth: 0 })
    const data = { email: emailOf('wire') }
    await payload.db.updateOne({ collection: 'users', id: idOrNull(account) ?? '', data })
    await refused(verified('wire'))
  })
})

describe('what comes back is held against what was sent', () => {
  beforeAll(() => newsroom.hire('target', 'editor'))
  const setOut = async (): Promise<{ visitor: Visitor; there: URL }> => {
    provider.present = verified('target')
    const visitor = new Visitor()
    return { visitor, there: await visitor.begin() }
  }

  test('another’s sign-in, slipped to somebody', async () => {
    const { there } = await setOut()
    const back = await provider.visit(there.href)
    isTurnedAway(await new Visitor().finish(back))
    const { visitor } = await setOut()
    isTurnedAway(await visitor.finish(back))
    expect(codeIn(await visitor.signIn())).toBe('ssoEnded')
  })

  test.each(['state', 'nonce', 'code_challenge'])('another %s', async (name) => {
    const { visitor, there } = await setOut()
    const { there: others } = await setOut()
    there.searchParams.set(name, others.searchParams.get(name)!)
    isTurnedAway(await visitor.finish(await provider.visit(there.href)))
  })

  test('another issuer', async () => {
    const { visitor, there } = await setOut()
    const back = await provider.visit(there.href)
    expect(back.searchParams.get('iss')).toBe(provider.issuer)
    back.searchParams.set('iss', 'https://elsewhere.test')
    isTurnedAway(await visitor.finish(back))
    const { visitor: second, there: again } = await setOut()
    const without = await provider.visit(again.href)
    without.searchParams.delete('iss')
    isTurnedAway(await second.finish(without))
  })

  test('a code is used once', async () => {
    const { visitor, there } = await setOut()
    const [attempt] = [new Map(visitor.cookies)]
    const back = await provider.visit(there.href)
    expect((await visitor.finish(back)).searchParams.get('sso')).toBe('proven')
    isTurnedAway(await visitor.finish(back))
    const thief = new Visitor()
    for (const [name, value] of attempt) thief.cookies.set(name, value)
    isTurnedAway(await thief.finish(back))
  })

  test('a proof is gone once it has signed in, and lasts for minutes', async () => {
    const visitor = new Visitor()
    expect((await visitor.come(verified('target'))).status).toBe(200)
    expect(codeIn(await visitor.signIn())).toBe('ssoEnded')
    const { visitor: late, there } = await setOut()
    await late.finish(await provider.visit(there.href))
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 301_000)
    expect(codeIn(await late.signIn())).toBe('ssoEnded')
    vi.restoreAllMocks()
  })

  test('a proof signs in once, whoever has its cookie, and not after a later one', async () => {
    const proven = async (): Promise<Visitor> => {
      const { visitor, there } = await setOut()
      await visitor.finish(await provider.visit(there.href))
      return visitor
    }
    const thief = new Visitor()
    const [older, visitor] = [await proven(), await proven()]
    for (const [name, value] of visitor.cookies) thief.cookies.set(name, value)
    const { status } = await visitor.signIn()
    const late = [await thief.signIn(), await older.signIn()]
    expect([status, ...late.map(codeIn)]).toEqual([200, 'ssoEnded', 'ssoEnded'])
    expect(await thief.me()).toBeUndefined()

    const next = await proven()
    const twin = new Visitor()
    for (const [name, value] of next.cookies) twin.cookies.set(name, value)
    const both = await Promise.all([next.signIn(), twin.signIn()])
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 401])
  })

  test('whoever gives up there is told here', async () => {
    const { visitor, there } = await setOut()
    provider.present = null
    isTurnedAway(await visitor.finish(await provider.visit(there.href)))
  })
})

test.each(['https://elsewhere.test/', '//elsewhere.test', '/\\elsewhere.test', 'javascript:1'])(
  'nobody is led on to %s',
  async (away) => {
    provider.present = verified('target')
    const visitor = new Visitor()
    const screen = await visitor.finish(await provider.visit((await visitor.begin(away)).href))
    expect(screen.searchParams.get('redirect')).toBe('/admin')
  },
)

test('a page of another site signs nobody in', async () => {
  const visitor = new Visitor()
  provider.present = verified('target')
  await visitor.finish(await provider.visit((await visitor.begin()).href))
  const answer = await visitor.signIn({ origin: 'https://elsewhere.test' })
  expect(codeIn(answer)).toBe('crossSite')
})

test('where no provider is set, there is nothing', async () => {
  vi.stubEnv('OIDC_ISSUER', '')
  const { anonymous } = newsroom
  const answers = await Promise.all([
    anonymous.get('/users/sso'),
    anonymous.get('/users/sso/callback?code=1&state=2'),
    anonymous.post('/users/sso'),
  ])
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
})

test('a provider that is not there is said to be so, and is asked again', async () => {
  vi.stubEnv('OIDC_ISSUER', 'http://127.0.0.1:1')
  isTurnedAway(await new Visitor().begin())
  setUp()
  expect((await new Visitor().begin()).origin).toBe(provider.issuer)
})

test.each([
  ['OIDC_ISSUER', 'http://login.example.org'],
  ['OIDC_ISSUER', 'login.example.org'],
  ['OIDC_CLIENT_SECRET', ''],
])('a newsroom does not start with %s “%s”', async (name, value) => {
  const { env, RefusedToStart } = await import('../../src/env')
  vi.stubEnv(name, value)
  expect(() => env.identityProvider).toThrow(RefusedToStart)
})

test('what ties a subject to an account is told by no API', async () => {
  const { id } = await newsroom.hire('tied', 'reporter')
  await new Visitor().come(verified('tied'))
  const { admin } = newsroom
  const told = await Promise.all([
    admin.get(`/users/${id}?depth=2&showHiddenFields=true`),
    admin.get(`/activity?where[document][equals]=${id}`),
    admin.get(`/sign-ins?where[user][equals]=${id}`),
  ])
  expect(JSON.stringify(told)).not.toContain('subject of')
})
