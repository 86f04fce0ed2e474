import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { databaseOf } from '../../src/engine'
import { env } from '../../src/env'
import { endOfDraftLink, signed } from '../../src/preview/link'
import { openNewsroom, password, type Newsroom, type Person } from '../newsroom'
import { bodyOf, complete } from '../newsroom/articles'
import { jpeg } from '../photos/pictures'
import { startApp, type RunningApp } from '../setup/app'

let newsroom: Newsroom
let app: RunningApp
let reporter: Person, editor: Person, publisher: Person
let section: string, sports: string
let article: string

const secret = 'Nur-Tests-Kennen-Dies-Jq8vX2mZ0p'

beforeAll(async () => {
  newsroom = await openNewsroom('links')
  // The site in a process of its own, as in production: the same database, photos and secret.
  app = await startApp({
    mode: 'production',
    env: {
      DATABASE_URI: env.databaseUri,
      PAYLOAD_SECRET: env.payloadSecret,
      PHOTO_DIR: env.photoDir,
    },
  })
  reporter = await newsroom.hire('reporter', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  publisher = await newsroom.hire('publisher', 'publisher')
  const named = (name: string) => newsroom.admin.post('/sections', { name, editors: [editor.id] })
  section = (await named('要闻')).body.doc.id
  const elsewhere = await newsroom.hire('elsewhere', 'editor')
  const other = { name: '体育', editors: [elsewhere.id] }
  sports = (await newsroom.admin.post('/sections', other)).body.doc.id
}, 900_000)
afterAll(async () => {
  await app?.stop()
  await newsroom?.close()
})
beforeEach(async () => {
  article = await write()
})

const words = '夜里的河岸无人知道'
const write = async (more: object = {}): Promise<string> => {
  const text = { ...complete(section), body: bodyOf(words), ...more }
  return (await reporter.post('/articles', text)).body.doc.id
}

const draftLink = (user: Person, of = article, until = endOfDraftLink()): string =>
  `/preview/${signed(newsroom.payload.secret, { kind: 'draft', article: of, user: user.id, until })}`

const share = async (
  person = reporter,
  more: object = {},
): Promise<{ id: string; path: string }> => {
  const { body } = await person.post('/shares', { article, revision: 1, days: 3, ...more })
  return { id: body.doc.id, path: new URL(body.doc.url).pathname }
}

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(app.url + path, { headers })
  // Where a line of a heading may be broken is no part of its text.
  const html = (await response.text()).replaceAll('<wbr/>', '')
  return { status: response.status, headers: response.headers, html }
}
const statusOf = async (path: string): Promise<number> => (await get(path)).status

/** The site's 404, the same for whatever reason. */
const isLost = async (path: string): Promise<void> => {
  const { headers, html, status } = await get(path)
  expect(status).toBe(404)
  expect(html).toContain('没有这一页')
  expect(html).toContain('可能已经到期或撤销')
  expect(html).not.toContain(words)
  expect(headers.get('cache-control')).toContain('no-store')
}

describe('a link to a draft', () => {
  test('stands in the admin, and shows the article as it is, to whoever holds it', async () => {
    const { body } = await reporter.post('/users/login', {
      email: 'reporter@touban.test',
      password,
    })
    const admin = await get(`/admin/collections/articles/${article}`, {
      cookie: `payload-token=${body.token}`,
    })
    const [path] = /\/preview\/draft\.[\w.-]+/.exec(admin.html) ?? []
    expect(path).toContain(`${article}.${reporter.id}`)
    expect((await get(path!)).html).toContain(words)
    await reporter.patch(`/articles/${article}`, { revision: 1, headline: '改过的主题' })
    expect((await get(path!)).html).toContain('改过的主题')
    expect((await get(`/en${path}`)).html).toContain('Draft preview')
  })

  test('is for nobody to keep, find, frame or pass on, and names no address or feed of it', async () => {
    const { headers, html } = await get(draftLink(reporter))
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(html).toContain('草稿预览')
    expect(html).not.toMatch(/rel="(canonical|alternate)"|ld\+json|og:title/)
  })

  test.each([
    ['another article', (link: string, other: string) => link.replace(article, other)],
    ['a later end', (link: string) => link.replace(/\.(\d+)\./, '.9$1.')],
    ['another maker', (link: string) => link.replace(reporter.id, publisher.id)],
    ['another signature', (link: string) => link.slice(0, -4) + 'AAAA'],
    ['no signature', (link: string) => link.slice(0, link.lastIndexOf('.'))],
    ['nothing but dots', () => '/preview/...'],
  ])('with %s is lost', async (_, forge) => {
    await isLost(forge(draftLink(reporter), await write()))
  })

  test('signed with another secret, of nobody, or past its end, is lost', async () => {
    const claims = { kind: 'draft', article, user: reporter.id, until: endOfDraftLink() } as const
    await isLost(`/preview/${signed(secret, claims)}`)
    await isLost(draftLink({ id: '000000000000000000000000' } as Person))
    await isLost(draftLink(reporter, article, Date.now() - 1))
  })

  test('is lost to a maker who may not read the article', async () => {
    const other = await newsroom.hire('other', 'reporter')
    await isLost(draftLink(other))
  })

  test('is lost while its maker is disabled', async () => {
    const leaver = await newsroom.hire('leaver', 'publisher')
    const link = draftLink(leaver)
    expect(await statusOf(link)).toBe(200)
    await newsroom.admin.patch(`/users/${leaver.id}`, { active: false })
    await isLost(link)
  })

  test('is lost once its maker is demoted, or the article moved out of their section', async () => {
    const demoted = await newsroom.hire('demoted', 'publisher')
    const [theirs, editors] = [draftLink(demoted), draftLink(editor)]
    expect([await statusOf(theirs), await statusOf(editors)]).toEqual([200, 200])
    await newsroom.admin.patch(`/users/${demoted.id}`, { roles: ['reporter'] })
    await reporter.patch(`/articles/${article}`, { revision: 1, section: sports })
    await isLost(theirs)
    await isLost(editors)
  })

  test('is lost while the article is spiked, and once it is deleted', async () => {
    const link = draftLink(reporter)
    await reporter.act(article, 'spike', { revision: 1, note: '不用了' })
    await isLost(link)
    await editor.act(article, 'revive', { revision: 2 })
    expect(await statusOf(link)).toBe(200)
    expect((await newsroom.admin.delete(`/articles/${article}`)).status).toBe(200)
    await isLost(link)
  })

  test('is lost once the article is retracted', async () => {
    const link = draftLink(reporter)
    await reporter.act(article, 'submit', { revision: 1 })
    await editor.act(article, 'approve', { revision: 2 })
    await publisher.act(article, 'publish', { revision: 3 })
    expect(await statusOf(link)).toBe(200)
    await publisher.act(article, 'retract', { revision: 4, note: '不实', publicNote: '内容不实' })
    await isLost(link)
  })
})

describe('of photos, a link', () => {
  const upload = async (): Promise<{ id: string; original: string; size: string }> => {
    const form = new FormData()
    form.append(
      'file',
      new Blob([new Uint8Array(await jpeg({ width: 900, height: 600 }))]),
      'a.jpg',
    )
    form.append('_payload', JSON.stringify({ caption: '河岸' }))
    const { id, filename, sizes } = (await reporter.send('POST', '/photos', form)).body.doc
    const [size] = Object.values(sizes as Record<string, { filename: string | null }>).flatMap(
      ({ filename: name }) => name ?? [],
    )
    return { id, original: filename, size: size! }
  }

  test('opens the sizes that its article uses, beside the text or in it, and no other file', async () => {
    const [placed, foreign] = [await upload(), await upload()]
    article = await write({ photos: [{ photo: placed.id, caption: '河岸' }] })
    const other = await write({ photos: [{ photo: foreign.id, caption: '别处' }] })
    const link = draftLink(reporter)
    const { html } = await get(link)
    expect(html).toContain(`${link}/photos/${placed.size}`)
    const shown = await fetch(`${app.url}${link}/photos/${placed.size}`)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(shown.headers.get('cache-control')).toContain('no-store')
    expect(await statusOf(`${draftLink(reporter, other)}/photos/${foreign.size}`)).toBe(200)
    for (const path of [
      `${link}/photos/${foreign.size}`,
      `${link}/photos/${placed.original}`,
      `${link}/photos/..%2F${placed.size}`,
      `${link.slice(0, -1)}/photos/${placed.size}`,
      `/photos/${placed.size}`,
    ]) {
      expect([path, await statusOf(path)]).toEqual([path, 404])
    }
    await reporter.patch(`/articles/${article}`, { revision: 1, photos: [] })
    expect(await statusOf(`${link}/photos/${placed.size}`)).toBe(404)
  })
})

describe('a share', () => {
  test('shows its revision for good, and nothing of what came after', async () => {
    const { path } = await share()
    await reporter.patch(`/articles/${article}`, { revision: 1, body: bodyOf('后来才写的一段') })
    const { html } = await get(path)
    expect(html).toContain(words)
    expect(html).toContain('第1次修订')
    expect(html).not.toContain('后来才写的一段')
  })

  test('is lost at once when it is revoked, and when its days are over', async () => {
    const [revoked, over] = [await share(), await share()]
    expect([await statusOf(revoked.path), await statusOf(over.path)]).toEqual([200, 200])
    await publisher.patch(`/shares/${revoked.id}`, { revokedAt: new Date().toISOString() })
    await isLost(revoked.path)
    const shares = databaseOf(newsroom.payload).collection('shares')
    const ended = { $set: { expiresAt: new Date(Date.now() - 1) } }
    await shares.updateOne({ _id: new ObjectId(over.id) }, ended)
    await isLost(over.path)
  })

  test('is not another share’s by its id', async () => {
    const [mine, other] = [await share(), await share()]
    await isLost(mine.path.replace(mine.id, other.id))
  })

  test('is lost when its maker leaves, or the article their section, and while it is spiked', async () => {
    const leaver = await newsroom.hire('sharer', 'publisher')
    const [theirs, editors, own] = [await share(leaver), await share(editor), await share()]
    await newsroom.admin.patch(`/users/${leaver.id}`, { active: false })
    await isLost(theirs.path)
    await reporter.patch(`/articles/${article}`, { revision: 1, section: sports })
    await isLost(editors.path)
    expect(await statusOf(own.path)).toBe(200)
    await reporter.act(article, 'spike', { revision: 2, note: '不用了' })
    await isLost(own.path)
  })

  test('does not come back with a text that is revived', async () => {
    const { path } = await share()
    await editor.act(article, 'spike', { revision: 1, note: '不用了' })
    await editor.act(article, 'revive', { revision: 2 })
    expect(await statusOf(draftLink(reporter))).toBe(200)
    await isLost(path)
  })
})
