import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { openNewsroom, type Newsroom, type Person, type Upload } from './newsroom'
import { jpeg } from './pictures'

let newsroom: Newsroom
let reporter: Person
let colleague: Person
let editor: Person
let publisher: Person
let admin: Person
let picture: Upload
beforeAll(async () => {
  newsroom = await openNewsroom('photo-rules')
  admin = await newsroom.hire('guan-li', 'admin')
  reporter = await newsroom.hire('yang-wen', 'reporter')
  colleague = await newsroom.hire('guo-rong', 'reporter')
  editor = await newsroom.hire('li-xiaobing', 'editor')
  publisher = await newsroom.hire('bi-jingjing', 'publisher')
  picture = { bytes: await jpeg({ width: 500, height: 300 }), name: 'a.jpg', type: 'image/jpeg' }
})
afterAll(() => newsroom.close())

const isStored = (name: string) =>
  access(join(newsroom.photoDir, name)).then(
    () => true,
    () => false,
  )

async function newPhoto(): Promise<{ id: string; filename: string }> {
  const { body } = await reporter.upload(picture, {
    caption: '市民在公园晨练',
    credit: [{ name: '杨文', role: 'photographer' }],
  })
  return body.doc
}

/** A photo item by the reporter that places `photo`, as far along as `steps` take it. */
async function articleWith(photo: string, ...steps: (keyof typeof actors)[]) {
  const { id: section } = await newsroom.payload.create({
    collection: 'sections',
    data: { name: '要闻', kind: 'section', requiredReviews: 1 },
    overrideAccess: true,
  })
  const created = await reporter.post('/articles', {
    revision: 0,
    kind: 'photo',
    headline: '公园里的早晨',
    section,
    byline: [{ name: '杨文', role: 'reporter' }],
    photos: [{ photo }],
  })
  if (created.status !== 201) throw new Error(JSON.stringify(created.body))
  let article = created.body.doc
  for (const step of steps) {
    const moved = await actors[step]().post(`/articles/${article.id}/${step}`, {
      revision: article.revision,
    })
    if (moved.status !== 200) throw new Error(JSON.stringify(moved.body))
    article = moved.body.article
  }
  return article
}
const actors = { submit: () => reporter, approve: () => editor, publish: () => publisher }

describe('a photo', () => {
  it('is anybody’s to add who is signed in, and is theirs, nobody else’s', async () => {
    for (const person of [reporter, editor, publisher, admin]) {
      expect((await person.upload(picture, { uploader: colleague.id })).status).toBe(403)
      const { status, body } = await person.upload(picture)
      expect(status).toBe(201)
      expect(body.doc.uploader.id).toBe(person.id)
    }
  })

  it('is its uploader’s and an editor’s to change, and nobody else’s', async () => {
    const { id } = await newPhoto()
    const change = (person: Person) => person.patch(`/photos/${id}`, { caption: '改' })
    expect((await change(reporter)).status).toBe(200)
    expect((await change(editor)).status).toBe(200)
    expect((await change(colleague)).status).toBe(403)
    expect((await colleague.upload(picture, {}, id)).status).toBe(403)
  })

  it('is not changed in bulk', async () => {
    const { id } = await newPhoto()
    const answer = await editor.patch(`/photos?where[id][equals]=${id}`, { caption: '改' })
    expect(answer.status).toBe(403)
  })

  it('that is deleted among others and refused is named, with each reason once; the others go', async () => {
    const photos = []
    for (const caption of ['晨练', '晚练', '夜练'])
      photos.push((await reporter.upload(picture, { caption })).body.doc)
    const [first, second, third] = photos.map(({ id }) => id)
    await articleWith(first!)
    await articleWith(second!)
    const { status, body } = await admin.delete(
      `/photos?where[id][in]=${[first, second, third].join()}`,
    )
    expect(status).toBe(400)
    expect(body.docs.map(({ id }) => id)).toEqual([third])
    expect(body.message).toContain('2')
    expect(body.errors.map(({ message }) => message)).toEqual([
      'Still in use: an article has used this photo. “晨练”, “晚练”',
    ])
  })

  it('says nothing to a stranger', async () => {
    const { id, filename } = await newPhoto()
    const { anonymous } = newsroom
    const asked = [
      await anonymous.get('/photos'),
      await anonymous.get(`/photos/${id}`),
      await anonymous.get('/photos/count'),
      await anonymous.get(`/photos/file/${filename}`),
      await anonymous.get('/photos/file/00000000000000000000000000000000.jpg'),
      await anonymous.post('/photos', { caption: '甲' }),
      await anonymous.upload(picture),
      await anonymous.upload({ ...picture, bytes: Buffer.from('no picture') }),
      await anonymous.patch(`/photos/${id}`, { caption: '改' }),
      await anonymous.delete(`/photos/${id}`),
    ]
    for (const { status, body, bytes } of asked) {
      expect(status).toBe(401)
      expect(body).not.toHaveProperty('doc')
      expect(bytes.toString()).not.toContain('晨练')
    }
  })

  it('is served to the newsroom with its original, as a picture and nothing else', async () => {
    const { filename } = await newPhoto()
    const answer = await colleague.get(`/photos/file/${filename}`)
    expect(answer.status).toBe(200)
    expect(answer.bytes).toEqual(picture.bytes)
    expect(answer.headers.get('Content-Type')).toBe('image/jpeg')
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect((await colleague.get('/photos/file/00000000000000000000000000000000.jpg')).status).toBe(
      404,
    )
    expect((await colleague.get('/photos/file/passwd')).status).toBe(404)
    expect((await colleague.get(`/photos/file/${filename}?prefix=x`)).status).toBe(404)
  })
})

describe('the file of a photo', () => {
  let replaced: Upload
  beforeAll(async () => {
    replaced = { ...picture, bytes: await jpeg({ width: 640, height: 480 }) }
  })

  it('can be exchanged while no article that uses it went to review; the old one stays', async () => {
    const { id, filename } = await newPhoto()
    await articleWith(id)
    const answer = await reporter.upload(replaced, {}, id)
    expect(answer.status).toBe(200)
    expect(answer.body.doc.filename).not.toBe(filename)
    expect(answer.body.doc).toMatchObject({ width: 640, caption: '市民在公园晨练' })
    expect(await isStored(filename)).toBe(true)
  })

  it.each([
    ['in review', ['submit']],
    ['approved', ['submit', 'approve']],
    ['published', ['submit', 'approve', 'publish']],
  ] as const)('can’t be exchanged once one is %s', async (_stage, steps) => {
    const { id, filename } = await newPhoto()
    await articleWith(id, ...steps)
    for (const person of [reporter, editor]) {
      const answer = await person.upload(replaced, {}, id)
      expect(answer.status).toBe(409)
    }
    const { body } = await reporter.get(`/photos/${id}`)
    expect(body.filename).toBe(filename)
    expect(await isStored(filename)).toBe(true)
    expect((await editor.patch(`/photos/${id}`, { caption: '改' })).status).toBe(200)
  })

  it('can’t be exchanged by an upload that was on its way when one was submitted and approved', async () => {
    const { id, filename } = await newPhoto()
    const { id: article, revision } = await articleWith(id)
    const { beforeChange } = newsroom.payload.collections.photos.config.hooks
    // As long as a picture takes to be made small and stored, between the first look at the articles and the commit.
    beforeChange.unshift(async () => {
      beforeChange.shift()
      await reporter.post(`/articles/${article}/submit`, { revision })
      await editor.post(`/articles/${article}/approve`, { revision: revision + 1 })
    })
    expect((await reporter.upload(replaced, {}, id)).status).toBe(409)
    expect((await editor.get(`/articles/${article}`)).body).toMatchObject({ stage: 'approved' })
    expect((await reporter.get(`/photos/${id}`)).body.filename).toBe(filename)
  })

  it('can’t be exchanged while readers have it, though an open revision dropped it', async () => {
    const { id } = await newPhoto()
    const other = await newPhoto()
    const { id: article, revision } = await articleWith(id, 'submit', 'approve', 'publish')
    const dropped = await reporter.patch(`/articles/${article}`, {
      revision,
      photos: [{ photo: other.id }],
    })
    expect(dropped.status).toBe(200)
    expect((await reporter.upload(replaced, {}, id)).status).toBe(409)
    expect((await reporter.upload(replaced, {}, other.id)).status).toBe(200)
  })
})

it('many photos are placed with as many questions to the database as a few', async () => {
  const { db } = newsroom.payload
  const { id: photo } = await newPhoto()
  const asked = async (count: number): Promise<number> => {
    const { id, revision } = await articleWith(photo)
    const spies = [vi.spyOn(db, 'find'), vi.spyOn(db, 'findOne')]
    const placed = Array(count).fill({ photo })
    const { status, body } = await reporter.patch(`/articles/${id}`, { revision, photos: placed })
    const questions = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0)
    vi.restoreAllMocks()
    expect(status).toBe(200)
    expect((body.doc as unknown as { photos: object[] }).photos.at(-1)).toMatchObject({
      caption: '市民在公园晨练',
      credit: [{ name: '杨文', role: 'photographer' }],
    })
    return questions
  }
  expect(await asked(40)).toBe(await asked(2))
})

describe('what readers get of a photo itself', () => {
  const changes = [{ place: '别处' }, { takenAt: '2020-01-01T00:00:00.000Z' }]

  it('is its uploader’s to change until an article that uses it is in review', async () => {
    const { id } = await newPhoto()
    await articleWith(id)
    for (const change of changes)
      expect((await reporter.patch(`/photos/${id}`, change)).status).toBe(200)
  })

  it.each([
    ['in review', ['submit']],
    ['approved', ['submit', 'approve']],
    ['published', ['submit', 'approve', 'publish']],
  ] as const)('stays as it is once one is %s', async (_stage, steps) => {
    const { id } = await newPhoto()
    await articleWith(id, ...steps)
    for (const change of changes) {
      expect((await reporter.patch(`/photos/${id}`, change)).status).toBe(409)
    }
    const same = { caption: '改', place: null, takenAt: null }
    expect((await reporter.patch(`/photos/${id}`, same)).status).toBe(200)
  })
})

describe('deleting a photo', () => {
  it('is an admin’s alone, and takes its files', async () => {
    const { id, filename } = await newPhoto()
    for (const person of [reporter, editor, publisher])
      expect((await person.delete(`/photos/${id}`)).status).toBe(403)
    expect((await admin.delete(`/photos/${id}`)).status).toBe(200)
    expect(await isStored(filename)).toBe(false)
    expect(await isStored(filename.replace('.jpg', '-medium.webp'))).toBe(false)
  })

  it('that is not committed leaves the photo its files', async () => {
    const { id, filename } = await newPhoto()
    const { payload } = newsroom
    const transactionID = (await payload.db.beginTransaction()) ?? undefined
    await payload.delete({ collection: 'photos', id, req: { transactionID }, overrideAccess: true })
    await payload.db.rollbackTransaction(transactionID!)
    expect(await isStored(filename)).toBe(true)
    expect((await reporter.get(`/photos/file/${filename}`)).status).toBe(200)
  })

  it('and its placing at the same instant do not both succeed', async () => {
    const [{ id: kept }, { id: gone }] = [await newPhoto(), await newPhoto()]
    const { id, revision } = await articleWith(kept)
    const { payload } = newsroom
    const transactionID = (await payload.db.beginTransaction()) ?? undefined
    const req = { transactionID }
    await payload.delete({ collection: 'photos', id: gone, req, overrideAccess: true })
    const placing = reporter.patch(`/articles/${id}`, { revision, photos: [{ photo: gone }] })
    await payload.db.commitTransaction(transactionID!)
    expect((await placing).status).toBe(400)
  })

  it('is refused once an article uses it, or did', async () => {
    const [used, former] = [await newPhoto(), await newPhoto()]
    await articleWith(used.id)
    const { id, revision } = await articleWith(former.id, 'submit', 'approve', 'publish')
    await reporter.patch(`/articles/${id}`, { revision, photos: [{ photo: used.id }] })
    for (const photo of [used, former]) {
      expect((await admin.delete(`/photos/${photo.id}`)).status).toBe(409)
      expect(await isStored(photo.filename)).toBe(true)
    }
  })
})

describe('the record', () => {
  it('has each change of a photo', async () => {
    const { id } = await newPhoto()
    await reporter.patch(`/photos/${id}`, { caption: '改' })
    const entries = await admin.get(`/activity?where[document][equals]=${id}&sort=-at`)
    expect(entries.body.docs.map(({ action }) => action)).toEqual(['update', 'create'])
    expect(entries.body.docs[0]?.fields).toEqual(['caption'])
  })
})
