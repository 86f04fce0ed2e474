import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { databaseOf } from '../../src/engine'
import { actions } from '../../src/workflow'
import { openNewsroom, password, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'
import { jpeg } from '../photos/pictures'

let newsroom: Newsroom
let reporter: Person, editor: Person, reader: Person, importer: Person
let section: string, draft: string

beforeAll(async () => {
  newsroom = await openNewsroom('programs')
  reporter = await newsroom.hire('reporter', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  reader = await newsroom.enlist('前端', 'reader')
  importer = await newsroom.enlist('供稿', 'importer')
  section = (await newsroom.admin.post('/sections', { name: '要闻' })).body.doc.id
  draft = (await reporter.post('/articles', complete(section))).body.doc.id
})
afterAll(() => newsroom.close())

const database = () => databaseOf(newsroom.payload)
const bearing = (key: string, more: Record<string, string> = {}) =>
  newsroom.anonymous.send('GET', '/articles', undefined, {
    authorization: `Bearer ${key}`,
    ...more,
  })

/** A new program and its key, as an admin gets it. */
const make = async (name: string, body: object = {}) => {
  const { id } = (await newsroom.admin.post('/programs', { name, may: 'reader' })).body.doc
  const issue = async (asked: object): Promise<string> =>
    (await newsroom.admin.post(`/programs/${id}/key`, asked)).body.key
  return { id: id as string, issue, key: await issue(body) }
}

describe('a key', () => {
  test('is told once, to the admin who issues it: no answer and no document has it again', async () => {
    const { id, key } = await make('一次')
    expect(key).toMatch(/^touban_[\w-]{43}$/)
    expect((await bearing(key)).status).toBe(200)
    const { hash } = (await database()
      .collection('programs')
      .findOne({ keyStart: key.slice(0, 13) }))!
    const asAdmin = ['programs', `programs/${id}`, 'users', 'activity', 'access', 'users/me']
    const asItself = { authorization: `Bearer ${key}` }
    const answers = [
      ...(await Promise.all(
        asAdmin.map((path) => newsroom.admin.get(`/${path}?depth=3&showHiddenFields=true`)),
      )),
      await newsroom.admin.get(`/programs?where[hash][equals]=${hash}`),
      await newsroom.admin.get('/programs?select[hash]=true'),
      await newsroom.admin.patch(`/programs/${id}`, { name: '改名' }),
      await newsroom.anonymous.send('GET', '/users/me', undefined, asItself),
      await newsroom.anonymous.graphql('{ meUser { token user { name } } }', {}, asItself),
    ]
    const told = JSON.stringify(answers.map(({ body }) => body as unknown))
    expect(told).toContain('改名')
    expect([told.includes(key), told.includes(hash)]).toEqual([false, false])
    for (const { name } of await database().listCollections().toArray()) {
      const stored = JSON.stringify(await database().collection(name).find().toArray())
      expect([name, stored.includes(key)]).toEqual([name, false])
    }
  })

  test('says whose it is, in as few fields as asked', async () => {
    const { status, body } = await importer.get('/users/me?select[name]=true')
    expect([status, body.user.name, body.token]).toEqual([200, importer.name, undefined])
    expect((await importer.get('/users/me?select[setupToken]=true')).status).toBe(200)
  })

  test('is issued and revoked by an admin only', async () => {
    const { id } = await make('谁')
    for (const who of [reporter, editor, reader, importer]) {
      expect((await who.post(`/programs/${id}/key`)).status).toBe(403)
      expect((await who.post(`/programs/${id}/revoke`)).status).toBe(403)
    }
    expect((await newsroom.admin.post(`/programs/${id}/key`, { days: 0 })).status).toBe(400)
    expect((await newsroom.admin.post(`/programs/${id}/key`, { days: '7' })).status).toBe(400)
  })

  test('is worth nothing once it is revoked, replaced or past its end', async () => {
    const { id, issue, key } = await make('换')
    const second = await issue({ days: 7 })
    expect([(await bearing(key)).status, (await bearing(second)).status]).toEqual([401, 200])
    await database()
      .collection('programs')
      .updateOne(
        { keyStart: second.slice(0, 13) },
        { $set: { keyEndsAt: new Date(Date.now() - 1) } },
      )
    expect((await bearing(second)).status).toBe(401)
    const third = await issue({})
    expect((await bearing(third)).status).toBe(200)
    expect((await newsroom.admin.post(`/programs/${id}/revoke`)).status).toBe(200)
    expect((await bearing(third)).status).toBe(401)
  })

  test('that is wrong is refused though a person’s cookie is beside it', async () => {
    const email = 'reporter@touban.test'
    const { token } = (await newsroom.anonymous.post('/users/login', { email, password })).body
    const cookie = { cookie: `payload-token=${token}` }
    expect((await newsroom.anonymous.send('GET', '/articles', undefined, cookie)).status).toBe(200)
    expect((await bearing('touban_wrong', cookie)).status).toBe(401)
  })

  test('that opens nothing is asked for a hundred times an hour; one that opens still does', async () => {
    const { key } = await make('旁边')
    const from = { 'x-real-ip': '203.0.113.9' }
    for (let nth = 0; nth < 100; nth++) expect((await bearing('touban_no', from)).status).toBe(401)
    const refused = await bearing('touban_no', from)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const overGraphQL = { authorization: 'Bearer touban_no', ...from }
    expect(
      (await newsroom.anonymous.graphql('{ Articles { totalDocs } }', {}, overGraphQL)).status,
    ).toBe(429)
    expect((await bearing(key, from)).status).toBe(200)
  })

  test('of no kind that there is, is refused', async () => {
    const { status, body } = await newsroom.admin.post('/programs', {
      name: '别样',
      may: 'publish',
    })
    expect(status).toBe(400)
    expect(body.errors[0].data.errors[0].path).toBe('may')
  })

  test('says when it was last used, and the record who issued it', async () => {
    const { id, key } = await make('用过')
    await bearing(key)
    const { body } = await newsroom.admin.get(`/programs/${id}`)
    expect(Date.now() - Date.parse(body.lastUsedAt)).toBeLessThan(60_000)
    const entries = await newsroom.admin.get(
      `/activity?where[document][equals]=${id}&sort=at&depth=0`,
    )
    expect(entries.body.docs).toMatchObject([
      { action: 'create', subject: 'programs', title: '用过', user: newsroom.admin.id },
      { action: 'update', fields: ['key'], title: '用过', user: newsroom.admin.id },
    ])
  })
})

describe('a program that reads', () => {
  test('reads over REST and GraphQL, photo files too', async () => {
    expect((await reader.get(`/articles/${draft}`)).body.headline).toBe('汾河两岸添新绿')
    const { body } = await reader.graphql(
      `{ Article(id: "${draft}") { headline author { name email } } }`,
    )
    expect(body.data.Article).toEqual({
      headline: '汾河两岸添新绿',
      // Whose address it is, is theirs and the admins'.
      author: { name: 'reporter', email: null },
    })
  })

  test('sees of an article no link, no note, no version and no entry of the record', async () => {
    expect((await reader.get(`/articles/${draft}`)).body.previewUrl ?? null).toBeNull()
    for (const path of ['/notes', '/shares', '/activity', '/articles/versions', '/notifications'])
      expect([path, (await reader.get(path)).status]).toEqual([path, 403])
  })

  test('changes nothing by any mutation', async () => {
    const writes = [
      `createArticle(data: { headline: "x" }) { id }`,
      `updateArticle(id: "${draft}", data: { revision: 1, headline: "x" }) { id }`,
      `submitArticle(id: "${draft}", revision: 1) { id }`,
      `updateSection(id: "${section}", data: { name: "x" }) { id }`,
      `createPhoto(data: { caption: "x" }) { id }`,
    ]
    for (const write of writes) {
      const { status } = await reader.graphql(`mutation { ${write} }`)
      expect([write, status]).toEqual([write, 403])
    }
  })
})

describe('a program that brings in', () => {
  test('makes drafts, photos and pages, in its own name', async () => {
    const made = await importer.post('/articles', complete(section, '电讯稿'))
    expect([made.status, made.body.doc.stage]).toEqual([201, 'draft'])
    const { doc } = made.body
    expect((await newsroom.admin.get(`/articles/${doc.id}?depth=1`)).body.author.name).toBe('供稿')
    const [entry] = (await newsroom.admin.get(`/activity?where[article][equals]=${doc.id}`)).body
      .docs
    expect([entry.action, entry.user.name]).toEqual(['create', '供稿'])
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(await jpeg({ width: 60, height: 40 }))]), 'a.jpg')
    form.append('_payload', JSON.stringify({ caption: '电讯照片' }))
    const photo = await importer.send('POST', '/photos', form)
    expect(photo.status).toBe(201)
    expect((await importer.get(`/photos/file/${photo.body.doc.filename}`)).status).toBe(200)
    const text = '本报讯（记者杨文）本市今年在汾河两岸新栽树木一万株，市民散步的人多了。'
    const page = { text: `汾河两岸添新绿\n${text}`, date: '2026-11-25', number: 3 }
    expect((await importer.post('/pages/import', page)).status).toBe(201)
  })

  test('sees what it brought and nothing else', async () => {
    const { docs } = (await importer.get('/articles?depth=1&limit=100')).body
    expect(docs.length).toBeGreaterThan(0)
    for (const { author } of docs) expect(author.name).toBe('供稿')
    expect((await importer.get(`/articles/${draft}`)).status).toBe(404)
  })

  test('edits nothing, not even its own', async () => {
    const { id } = (await importer.post('/articles', complete(section, '再一篇'))).body.doc
    expect((await importer.patch(`/articles/${id}`, { revision: 1, headline: '改' })).status).toBe(
      403,
    )
    expect(
      (await importer.post('/articles', { ...complete(section), stage: 'approved' })).status,
    ).toBe(400)
  })
})

describe('no program', () => {
  test('takes any action, though the roles of an editor and a publisher were in its account', async () => {
    await database()
      .collection('users')
      .updateMany(
        { program: { $exists: true } },
        { $set: { roles: ['editor', 'publisher', 'admin'] } },
      )
    const { id } = (await importer.post('/articles', complete(section, '不动'))).body.doc
    for (const who of [reader, importer]) {
      for (const action of actions) {
        const { status } = await who.act(id, action, { revision: 1, note: '好', publicNote: '好' })
        expect([who.name, action, status]).toEqual([who.name, action, 403])
      }
    }
    expect((await newsroom.admin.get(`/articles/${id}`)).body.revision).toBe(1)
  })

  test('is an account that somebody signs in to, or that is changed beside its program', async () => {
    const { user } = (await reader.get('/users/me')).body
    const { email } = (await newsroom.admin.get(`/users/${user.id}`)).body
    const password = 'quite another one for the tests'
    const token = await newsroom.payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
    })
    expect(
      (await newsroom.anonymous.post('/users/reset-password', { token, password })).status,
    ).toBe(401)
    expect((await newsroom.anonymous.post('/users/login', { email, password })).status).toBe(401)
    for (const change of [{ roles: ['admin'] }, { active: true }, { password }])
      expect((await newsroom.admin.patch(`/users/${user.id}`, change)).status).toBe(403)
  })

  test('is let into the admin', async () => {
    for (const who of [reader, importer]) {
      expect((await who.get('/access')).body.canAccessAdmin ?? false).toBe(false)
      const { data } = (await who.graphql('{ Access { canAccessAdmin } }')).body
      expect(data.Access.canAccessAdmin).toBe(false)
    }
  })
})
