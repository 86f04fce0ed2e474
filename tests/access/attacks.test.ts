import { getIntrospectionQuery } from 'graphql'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { databaseOf } from '../../src/engine'
import { photoNode } from '../../src/text/body/nodes'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let people: Person[]
let reporter: Person, other: Person, editor: Person
let article: string, section: string

beforeAll(async () => {
  newsroom = await openNewsroom('attacks')
  reporter = await newsroom.hire('reporter', 'reporter')
  other = await newsroom.hire('other', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  people = [
    reporter,
    editor,
    await newsroom.hire('publisher', 'publisher'),
    newsroom.admin,
    newsroom.anonymous,
  ]
  section = (await newsroom.admin.post('/sections', { name: '要闻' })).body.doc.id
  article = (await reporter.post('/articles', complete(section, '金丝雀秘密'))).body.doc.id
})
afterAll(() => newsroom.close())

const stored = () => databaseOf(newsroom.payload).collection('articles').find().toArray()

/** Data that tries to be more than a text; with the right revision, and with none, it changes nothing. */
const forged: Record<string, object> = {
  stage: { stage: 'published' },
  approvals: { approvals: [{ user: '000000000000000000000000', round: 1 }] },
  publishedAt: { publishedAt: '2020-01-01T00:00:00.000Z' },
  author: { author: '000000000000000000000000' },
  'an author, named as an object': { author: { id: '000000000000000000000000' } },
  'who schedules, named as an object': { scheduledBy: { id: '000000000000000000000000' } },
  createdAt: { createdAt: '2020-01-01T00:00:00.000Z' },
  _id: { _id: '000000000000000000000000' },
  _status: { _status: 'published' },
  operator: { $set: { stage: 'published' } },
  dotted: { 'approvals.0.user': 'x' },
}

describe('no article is changed by', () => {
  test.each(Object.keys(forged))(
    '%s in an edit or a new article, whoever sends it',
    async (name) => {
      const before = await stored()
      for (const person of people) {
        const edit = await person.patch(`/articles/${article}`, { revision: 1, ...forged[name] })
        const made = await person.post('/articles', { ...complete(section), ...forged[name] })
        expect([400, 401, 403]).toContain(edit.status)
        expect([400, 401, 403]).toContain(made.status)
      }
      expect(await stored()).toEqual(before)
    },
  )

  test.each([undefined, null, '1', 1.5, 0, 2, { $gt: 0 }])('revision %s', async (revision) => {
    const before = await stored()
    const { status } = await reporter.patch(`/articles/${article}`, { revision, headline: '改' })
    expect([400, 409]).toContain(status)
    expect(await stored()).toEqual(before)
  })

  test('bulk edits, duplicates, restored versions or forged methods', async () => {
    const before = await stored()
    const { body } = await reporter.get(`/articles/versions?where[parent][equals]=${article}`)
    const version = body.docs[0].id
    for (const person of people) {
      const answers = [
        await person.patch('/articles?where[id][exists]=true', { headline: '改' }),
        await person.post(`/articles/${article}/duplicate`),
        await person.post(`/articles/versions/${version}`),
        await person.send(
          'POST',
          `/articles/${article}`,
          { headline: '改' },
          { 'x-http-method-override': 'PATCH' },
        ),
        await person.send('PUT', `/articles/${article}`, { headline: '改' }),
        await person.graphql(`mutation { restoreVersionArticle(id: "${version}") { id } }`),
      ]
      for (const { status } of answers) expect([400, 401, 403, 404]).toContain(status)
    }
    expect(await stored()).toEqual(before)
  })
})

test.each(['javascript:alert(1)', ' javascript:alert(1)', '//x.example', 'data:text/html,x'])(
  'no source is at the address %s',
  async (url) => {
    const sent = { ...complete(section), source: { name: '某报', url } }
    expect((await reporter.post('/articles', sent)).status).toBe(400)
  },
)

test('no name or address is longer than one', async () => {
  const long = '长'.repeat(1000)
  const texts: Record<string, object> = {
    name: { byline: [{ name: long, role: 'reporter' }] },
    'name beside a reporter': { byline: [{ name: long, role: 'reporter', affiliation: long }] },
    source: { source: { name: '某报', url: `https://example.org/${long}` } },
  }
  for (const [what, text] of Object.entries(texts)) {
    const { status } = await reporter.post('/articles', { ...complete(section), ...text })
    expect([what, status]).toEqual([what, 400])
  }
  expect((await reporter.patch(`/users/${reporter.id}`, { name: long })).status).toBe(400)
})

test('no article places a photo that there is not', async () => {
  const photo = '000000000000000000000000'
  const placed = {
    photos: [{ photo, caption: '无', credit: [{ name: '某', role: 'photographer' }] }],
  }
  const { body } = complete(section)
  const node = photoNode(photo, {})
  const inBody = { body: { root: { ...body.root, children: [...body.root.children, node] } } }
  for (const text of [placed, inBody])
    expect((await reporter.post('/articles', { ...complete(section), ...text })).status).toBe(400)
})

test('what is refused names nobody in the log, and says nothing of what was sent', async () => {
  const lines: string[] = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  const { id } = (await reporter.post('/articles', complete(section, '画眉又一篇'))).body.doc
  expect((await reporter.patch(`/articles/${id}`, { revision: 1, kicker: '改' })).status).toBe(200)
  const stale = { revision: 1, headline: '画眉改题' }
  const { status, body } = await editor.patch(`/articles/${id}`, stale)
  expect([status, body.errors[0].message]).toEqual([409, expect.stringContaining('reporter')])
  const question = encodeURI('/articles?where[revision][equals]=画眉')
  expect((await newsroom.admin.get(question)).status).toBe(400)
  expect(lines.join('')).not.toMatch(/reporter|画眉/)
  vi.restoreAllMocks()
})

test('a text is a text, and nothing that reads as one', async () => {
  for (const value of [5, true, ['题'], [['题']]])
    for (const text of [{ headline: value }, { kicker: value }, { slug: value }]) {
      const { status } = await reporter.post('/articles', { ...complete(section), ...text })
      expect([text, status]).toEqual([text, 400])
    }
})

test('a row or a group that is no value at all is malformed', async () => {
  const nothing = { toString: null, valueOf: 1 }
  for (const [path, data] of [
    ['/users', { sessions: nothing }],
    ['/articles', { ...complete(section), byline: nothing }],
    ['/articles', { ...complete(section), source: null }],
  ] as const)
    expect([path, (await reporter.post(path, data)).status]).toEqual([path, 400])
})

test('nobody makes themselves more than they are', async () => {
  const users = () =>
    databaseOf(newsroom.payload)
      .collection('users')
      .findOne(
        { email: 'reporter@touban.test' },
        { projection: { roles: 1, hash: 1, lockUntil: 1 } },
      )
  const before = await users()
  for (const data of [
    { roles: ['admin'] },
    { hash: 'x', salt: 'y' },
    { lockUntil: null, loginAttempts: -9 },
  ]) {
    await reporter.patch(`/users/${reporter.id}`, data)
    expect((await other.patch(`/users/${reporter.id}`, data)).status).toBeGreaterThanOrEqual(400)
  }
  const first = { email: 'x@touban.test', password: 'long enough to be one', name: '某' }
  expect(
    (await newsroom.anonymous.post('/users/first-register', first)).status,
  ).toBeGreaterThanOrEqual(401)
  expect(await users()).toEqual(before)
})

test('the record is nobody’s to write', async () => {
  for (const person of people) {
    const entry = { action: 'publish', article, at: new Date().toISOString() }
    expect([401, 403]).toContain((await person.post('/activity', entry)).status)
    expect([401, 403]).toContain(
      (await person.patch('/activity?where[id][exists]=true', entry)).status,
    )
    expect([401, 403]).toContain((await person.delete('/activity?where[id][exists]=true')).status)
  }
})

test('what a reporter may not read is not told by where, sort or count either', async () => {
  await newsroom.payload.create({
    collection: 'pages',
    data: {
      date: '2026-11-24T12:00:00.000Z',
      number: 1,
      articles: [article],
      imported: [{ fingerprint: 'x', article }],
    },
    overrideAccess: true,
  })
  const questions = [
    '/articles?where[headline][contains]=金丝雀',
    '/articles/count?where[headline][contains]=金丝雀',
    '/pages?where[articles.headline][contains]=金丝雀',
    '/pages?where[imported.article.headline][contains]=金丝雀',
    '/pages?where[imported__article__headline][contains]=金丝雀',
    '/pages?where[or][0][and][0][imported.article.stage][equals]=draft',
    '/pages/count?where[imported.article.byline.name][equals]=杨文',
    '/activity?where[article.headline][contains]=金丝雀',
  ]
  for (const question of questions) {
    const { body } = await other.get(question)
    expect([question, body.totalDocs ?? 0]).toEqual([question, 0])
  }
  expect((await other.get('/pages?sort=imported.article.headline')).status).toBe(400)
  expect((await other.get('/articles/count')).body.totalDocs).toBe(0)
  expect((await other.get(`/articles/${article}`)).status).toBe(404)
  // Who reads them all may ask.
  const { body } = await newsroom.admin.get('/pages?where[imported.article.headline][contains]=金')
  expect(body.totalDocs).toBe(1)
})

test('addresses and secrets of colleagues are not read, nor found by asking', async () => {
  const { body } = await reporter.get('/users?limit=50')
  const seen = body.docs.filter((user: { email?: string }) => user.email)
  expect(seen.map(({ id }: { id: string }) => id)).toEqual([reporter.id])
  for (const field of ['email', 'hash', 'salt', 'resetPasswordToken']) {
    const direct = await reporter.get(`/users?where[${field}][exists]=true`)
    const across = await reporter.get(`/articles?where[author.${field}][exists]=true`)
    const sorted = await reporter.get(`/articles?sort=-author.${field}`)
    const statuses = [direct, across, sorted].map(({ status }) => status)
    expect([field, ...statuses]).toEqual([field, 400, 400, 400])
  }
})

describe('bounds', () => {
  const nested = (levels: number): string => '[and][0]'.repeat(levels)
  test.each([
    '/sections?limit=0',
    '/sections?limit=251',
    '/sections?limit=abc',
    '/sections?pagination=false',
    `/sections?where${nested(6)}[name][equals]=x`,
    `/sections?where[id][in]=${'0,'.repeat(40_000)}`,
    '/sections?sort=a,b,c,d,e,f',
    '/users?joins[reporter][limit]=0',
    '/sections?where=x',
    `/sections?where[id][equals][a]=1`,
    '/sections?where={"name":null}',
    '/sections?where={"and":[null]}',
    '/sections?where={"name":{"contains":null}}',
    '/sections?where={"id":{"like":null}}',
    '/sections?where={"editors":{"near":null}}',
    '/sections/count?where={"or":[{"name":null}]}',
    '/sections?where[id][within]=1',
    '/sections?where[name][within]=1',
  ])('refuse %s with a client’s error', async (path) => {
    expect((await reporter.get(path)).status).toBe(400)
  })

  test('refuse a list of thousands in a document before Payload walks through it', async () => {
    const people = Array(2000).fill({ name: '杨文', role: 'reporter' })
    const value = '000000000000000000000000'
    const photo = { type: 'upload', relationTo: 'photos', value, fields: { credit: people } }
    const from = performance.now()
    for (const data of [
      { byline: people },
      { photos: [{ photo: value, credit: people }] },
      { body: { root: { type: 'root', children: [photo] } } },
    ])
      expect((await reporter.post('/articles', { ...complete(section), ...data })).status).toBe(400)
    expect(performance.now() - from).toBeLessThan(2000)
  })

  test('the most that a list of the admin looks up at once is answered', async () => {
    expect((await reporter.get('/sections?limit=250&depth=9')).status).toBe(200)
  })

  test.each(['', 'limit: 0, pagination: false,', 'limit: 1,'])(
    'refuse conditions by the hundred in a variable, with (%s)',
    async (others) => {
      const OR = Array.from({ length: 200 }, (_, at) => ({ title: { equals: `${at}` } }))
      const { status } = await reporter.graphql(
        `query ($where: Article_where) { Articles(${others} where: $where) { docs { id } } }`,
        { where: { OR } },
      )
      expect(status).toBe(400)
    },
  )

  test('refuse conditions nested in a query', async () => {
    const where = `${'{ AND: [{ OR: ['.repeat(8)}{ title: { equals: "x" } }${'] }] }'.repeat(8)}`
    const { status } = await reporter.graphql(`{ Articles(where: ${where}) { docs { id } } }`)
    expect(status).toBe(400)
  })

  test.each(['/articles', '/payload-preferences/any', '/pages/import', '/graphql'])(
    'refuse a body that is deeper than anybody’s stack, sent to %s',
    async (path) => {
      const deep = (inner: string) => `${inner.repeat(100_000)}{}${']}'.repeat(100_000)}`
      const body = `{"value": "[", "where": ${deep('{"and":[')}}`
      const send = () =>
        path === '/graphql' ? reporter.sendGraphQL(body) : reporter.send('POST', path, body)
      const { body: told, status } = await send()
      expect([status, told.errors[0].message]).toEqual([400, expect.stringContaining('JSON')])
    },
  )

  test('refuse the same in a form', async () => {
    const form = new FormData()
    form.set('_payload', `{"where": ${'{"and":['.repeat(50_000)}{}${']}'.repeat(50_000)}}`)
    expect((await reporter.send('POST', '/photos', form)).status).toBe(400)
  })

  test('take what is only written as deep, in a text', async () => {
    const caption = '['.repeat(1000)
    expect((await reporter.post('/photos', { caption })).status).toBe(201)
  })

  test('hold where a list is asked for as a join is', async () => {
    const asked = 'limit: 0, pagination: false, sort: "name,slug,kind,order,active,createdAt"'
    expect((await reporter.graphql(`{ Sections(${asked}) { docs { id } } }`)).status).toBe(400)
  })

  test('leave a tool the schema, by the query that all of them send, and give it once a request', async () => {
    const whole = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true })
    const { status, body } = await reporter.graphql(whole)
    expect([status, body.data?.__schema.mutationType.name]).toEqual([200, 'Mutation'])
    const twice = whole.replace('__schema {', 'a: __schema { types { ...FullType } } __schema {')
    expect((await reporter.graphql(twice)).status).toBe(400)
    expect((await newsroom.anonymous.graphql(whole)).status).toBe(401)
  })

  test('are told by the field’s name where an id is none, and not by the database’s words', async () => {
    for (const query of [
      '{ docAccessArticle(id: "a,b") { update { permission } } }',
      'mutation { updateSection(id: "", data: { name: "某" }) { id } }',
    ]) {
      const { body } = await editor.graphql(query)
      expect(body.errors, query).toMatchObject([
        { extensions: { statusCode: 400, data: { code: 'malformed', what: 'id' } } },
      ])
    }
  })

  const bomb = Array.from(
    { length: 24 },
    (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
  ).join(' ')
  const hostile: Record<string, string> = {
    bomb: `{ ...f0 } ${bomb} fragment f24 on Query { Sections { docs { id } } }`,
    cycle: '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    aliases: `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: meUser { exp }`).join(' ')} }`,
    depth: `{ ${'Sections { docs { '.repeat(10)} id ${'} }'.repeat(10)} }`,
    cost: '{ Articles(limit: 200) { docs { photos { photo { uploader { reporter(limit: 200) { docs { id name } } } } } } } }',
    tokens: `{ ${'__typename '.repeat(5000)} }`,
  }
  test.each(Object.keys(hostile))('refuse a query’s %s in milliseconds', async (name) => {
    const start = performance.now()
    const { status } = await reporter.graphql(hostile[name]!)
    expect(status).toBe(400)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

test('many pictures at once take no more threads than one, so that readers’ photos need not wait', async () => {
  const create = { width: 3000, height: 3000, channels: 3, background: '#c63' } as const
  const picture = new Uint8Array(await sharp({ create }).png().toBuffer())
  const upload = () => {
    const form = new FormData()
    form.append('file', new Blob([picture], { type: 'image/png' }), 'a.png')
    return reporter.send('POST', '/photos', form)
  }
  const busy = () => {
    const { process, queue } = sharp.counters()
    return process + queue
  }
  let most = 0
  // It counts who waits before who is at work: one that begins between is counted twice, in one of two readings.
  const looking = setInterval(() => (most = Math.max(most, Math.min(busy(), busy()))), 1)
  const answers = await Promise.all(Array.from({ length: 6 }, upload))
  clearInterval(looking)
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201))
  expect(most).toBeLessThanOrEqual(3)
})

test.each(['mixed; boundary=b', 'form-data', 'form-data; boundary=c'])(
  'a form that says it is multipart/%s, and is not, is its sender’s fault',
  async (kind) => {
    const part = '--b\r\nContent-Disposition: form-data; name="caption"\r\n\r\nx\r\n--b--\r\n'
    const sent = { 'content-type': `multipart/${kind}` }
    expect((await reporter.send('POST', '/photos', part, sent)).status).toBe(400)
  },
)

test('a page of another site can’t write with a person’s cookie', async () => {
  const cookie = { cookie: 'payload-token=x' }
  const from = (headers: object) =>
    reporter.send('POST', '/sections', { name: '外' }, { ...cookie, ...headers })
  expect((await from({ origin: 'https://elsewhere.example' })).body.errors[0].data.code).toBe(
    'crossSite',
  )
  expect((await from({ 'sec-fetch-site': 'cross-site' })).body.errors[0].data.code).toBe(
    'crossSite',
  )
  expect((await from({ origin: 'http://localhost:3000' })).body.errors[0].data?.code).not.toBe(
    'crossSite',
  )
})

test('names that every object has are no collections', async () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    expect((await reporter.get(`/${name}`)).status).toBe(404)
  }
})

test('of several who make the first account at once, one does', async () => {
  await databaseOf(newsroom.payload).collection('users').deleteMany({})
  const register = async (name: string) => {
    const first = { name, email: `${name}@touban.test`, password: 'long enough to be one' }
    return (await newsroom.anonymous.post('/users/first-register', first)).status
  }
  const statuses = await Promise.all(['first', 'second', 'third', 'fourth'].map(register))
  expect(statuses.sort()).toEqual([200, 401, 401, 401])
  expect(await databaseOf(newsroom.payload).collection('users').countDocuments()).toBe(1)
})

test('the first account of a production database is only made with the set-up token', async () => {
  await databaseOf(newsroom.payload).collection('users').deleteMany({})
  const first = { email: 'first@touban.test', password: 'long enough to be one', name: '首' }
  const register = async (setupToken?: string) =>
    (await newsroom.anonymous.post('/users/first-register', { ...first, setupToken })).status
  vi.stubEnv('NODE_ENV', 'production')
  try {
    expect(await register('')).toBe(400)
    vi.stubEnv('TOUBAN_SETUP_TOKEN', 'told by the operator')
    expect([await register(), await register('guessed')]).toEqual([400, 400])
    expect(await register('told by the operator')).toBe(200)
  } finally {
    vi.unstubAllEnvs()
  }
})
