import { access } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { createDelivery, type Delivery } from '../../src/delivery'
import { databaseOf } from '../../src/engine'
import { env, type Bucket } from '../../src/env'
import { photoStore } from '../../src/storage'
import { startDelivery } from '../setup/deliveryAlone'
import { settingsOf, startS3, type S3 } from '../setup/s3'
import { openNewsroom, type Newsroom, type Person, type Upload } from './newsroom'
import { jpeg } from './pictures'

let s3: S3
let bucket: Bucket
let newsroom: Newsroom
let delivery: Delivery
let admin: Person
let reporter: Person
let editor: Person
let publisher: Person
let picture: Upload
beforeAll(async () => {
  s3 = await startS3()
  bucket = await s3.bucket('photos')
  for (const [name, value] of Object.entries(settingsOf(bucket))) vi.stubEnv(name, value)
  newsroom = await openNewsroom('photos-s3')
  const db = databaseOf(newsroom.payload)
  delivery = createDelivery({ db, photos: await photoStore(), follows: false })
  admin = await newsroom.hire('guan-li', 'admin')
  reporter = await newsroom.hire('yang-wen', 'reporter')
  editor = await newsroom.hire('li-xiaobing', 'editor')
  publisher = await newsroom.hire('bi-jingjing', 'publisher')
  picture = { bytes: await jpeg(), name: 'a.jpg', type: 'image/jpeg' }
})
afterAll(async () => {
  await delivery.close()
  await newsroom.close()
  await s3.stop()
  vi.unstubAllEnvs()
})

const newPhoto = async () => {
  const { status, body } = await reporter.upload(picture, {
    caption: '市民在公园晨练',
    credit: [{ name: '杨文', role: 'photographer' }],
  })
  expect(status).toBe(201)
  return body.doc
}

const namesOf = ({ filename, sizes }: Awaited<ReturnType<typeof newPhoto>>): string[] => [
  filename,
  ...Object.values(sizes).map((size) => size.filename),
]

const publish = async (photo: string): Promise<void> => {
  const section = await admin.post('/sections', { name: '要闻', kind: 'section' })
  const created = await reporter.post('/articles', {
    revision: 0,
    kind: 'photo',
    headline: '公园里的早晨',
    section: section.body.doc.id,
    byline: [{ name: '杨文', role: 'reporter' }],
    photos: [{ photo }],
  })
  let { id, revision } = created.body.doc
  for (const [person, step] of [
    [reporter, 'submit'],
    [editor, 'approve'],
    [publisher, 'publish'],
  ] as const) {
    const moved = await person.post(`/articles/${id}/${step}`, { revision })
    expect(moved.status).toBe(200)
    ;({ id, revision } = moved.body.article)
  }
}

const read = (name: string, init: RequestInit = {}) =>
  delivery.fetch(new Request(`http://test/photos/${name}`, init))

describe('photos in a bucket', () => {
  it('are there with their sizes, and nothing of them on the disk', async () => {
    const photo = await newPhoto()
    const store = await photoStore()
    for (const name of namesOf(photo)) expect(await store.find(name)).toMatchObject({ name })
    const original = await store.find(photo.filename)
    expect(original && (await buffer(await original.read()))).toEqual(picture.bytes)
    await expect(access(`${newsroom.photoDir}/${photo.filename}`)).rejects.toThrow('ENOENT')
  })

  it('are the newsroom’s with their originals, and nobody’s outside, of the bucket neither', async () => {
    const { filename } = await newPhoto()
    const answer = await editor.get(`/photos/file/${filename}`)
    expect([answer.status, answer.bytes]).toEqual([200, picture.bytes])
    expect((await newsroom.anonymous.get(`/photos/file/${filename}`)).status).toBe(401)
    expect((await read(filename)).status).toBe(404)
    const direct = await fetch(`${bucket.endpoint}/${bucket.name}/${filename}`)
    expect(direct.status).toBe(403)
  })

  it('are readers’ in their sizes once published: by entity tag, in part, by HEAD', async () => {
    const photo = await newPhoto()
    const name = photo.sizes.medium!.filename
    expect((await read(name)).status).toBe(404)
    await publish(photo.id)
    const whole = await read(name)
    const bytes = Buffer.from(await whole.arrayBuffer())
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(whole.headers.get('content-length')).toBe(String(bytes.length))
    const etag = whole.headers.get('etag') ?? ''
    const known = await read(name, { headers: { 'if-none-match': etag } })
    expect([known.status, await known.text()]).toEqual([304, ''])
    const part = await read(name, { headers: { range: 'bytes=4-19' } })
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 4-19/${bytes.length}`,
    ])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(4, 20))
    const head = await read(name, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    // The original is nobody's outside even then.
    expect((await read(photo.filename)).status).toBe(404)
  })

  it('are given by a process that shares nothing but database and bucket', async () => {
    const photo = await newPhoto()
    await publish(photo.id)
    const elsewhere = await startDelivery(env.databaseUri, {
      ...settingsOf(bucket),
      PHOTO_DIR: '/nowhere',
    })
    const get = (name: string, init: RequestInit = {}) =>
      fetch(`${elsewhere.url}/photos/${name}`, init)
    try {
      const name = photo.sizes.large!.filename
      const [there, here] = [await get(name), await read(name)]
      expect([there.status, there.headers.get('etag')]).toEqual([200, here.headers.get('etag')])
      const bytes = Buffer.from(await there.arrayBuffer())
      expect(bytes).toEqual(Buffer.from(await here.arrayBuffer()))
      const part = await get(name, { headers: { range: 'bytes=-10' } })
      expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(-10))
      expect((await get(photo.filename)).status).toBe(404)
    } finally {
      await elsewhere.stop()
    }
  })

  it('go with the photo that an admin deletes', async () => {
    const photo = await newPhoto()
    expect((await admin.delete(`/photos/${photo.id}`)).status).toBe(200)
    const store = await photoStore()
    for (const name of namesOf(photo)) expect(await store.find(name)).toBeNull()
  })
})

describe('while the bucket hangs', () => {
  let published: string
  let unused: Awaited<ReturnType<typeof newPhoto>>
  beforeAll(async () => {
    const { id, sizes } = await newPhoto()
    unused = await newPhoto()
    await publish(id)
    published = sizes.medium!.filename
    s3.freeze()
  })
  afterAll(() => s3.wake())

  const photos = async () => (await editor.get('/photos?limit=1')).body.totalDocs

  it('an upload is refused with 503, and leaves no photo', async () => {
    const before = await photos()
    expect(before).toBeGreaterThan(0)
    const answer = await reporter.upload(picture, { caption: '没有存下' })
    expect([answer.status, answer.body.errors[0]?.message]).toEqual([
      503,
      expect.stringContaining('store of photos does not answer'),
    ])
    expect(answer.headers.get('retry-after')).toBe('2')
    expect(await photos()).toBe(before)
  })

  it('a photo that is to be deleted stays, with its files', async () => {
    expect((await admin.delete(`/photos/${unused.id}`)).status).toBe(503)
    expect((await editor.get(`/photos/${unused.id}`)).status).toBe(200)
  })

  it('readers and the newsroom are told to ask again', async () => {
    const [readers, inside] = await Promise.all([
      read(published),
      editor.get(`/photos/file/${published}`),
    ])
    expect([readers.status, inside.status]).toEqual([503, 503])
    expect(readers.headers.get('cache-control')).toBe('no-store')
    expect((await read('never.webp')).status).toBe(404)
  })

  it('and all is as it was once it is back', async () => {
    s3.wake()
    expect((await read(published)).status).toBe(200)
    expect((await editor.get(`/photos/file/${unused.filename}`)).bytes).toEqual(picture.bytes)
    await newPhoto()
  })
})
