import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openNewsroom, type Answer, type Newsroom, type Person } from './newsroom'
import { jpeg, withIptc } from './pictures'

let newsroom: Newsroom
let reporter: Person
beforeAll(async () => {
  newsroom = await openNewsroom('photos')
  await newsroom.hire('guan-li', 'admin') // the first account becomes one in any case
  reporter = await newsroom.hire('yang-wen', 'reporter')
})
afterAll(() => newsroom.close())

const stored = (name: string) => readFile(join(newsroom.photoDir, name))
const asJpeg = (bytes: Buffer, name = 'DSC_0001.JPG') => ({ bytes, name, type: 'image/jpeg' })
const sizesOf = ({
  body,
}: Answer): Record<string, { filename: string; width: number; height: number }> => body.doc.sizes
const messages = ({ body }: Answer) => JSON.stringify(body.errors)

describe('an upload', () => {
  it('is kept as sent, under a name of 32 random digits, with its own name beside it', async () => {
    const bytes = await jpeg()
    const first = await reporter.upload(asJpeg(bytes, '晨练 现场.jpg'))
    const second = await reporter.upload(asJpeg(bytes, '晨练 现场.jpg'))
    expect(first.status).toBe(201)
    expect(first.body.doc.filename).toMatch(/^[0-9a-f]{32}\.jpg$/)
    expect(first.body.doc.originalFilename).toBe('晨练 现场.jpg')
    expect(second.body.doc.filename).not.toBe(first.body.doc.filename)
    expect(await stored(first.body.doc.filename)).toEqual(bytes)
  })

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'is taken as %s, its bytes unchanged',
    async (format) => {
      // With metadata: a plain picture would come out the same from being encoded again.
      const bytes = await sharp(await jpeg())
        .withExif({ IFD0: { Make: 'Maker' } })
        .toFormat(format)
        .toBuffer()
      const answer = await reporter.upload({ bytes, name: `a.${format}`, type: `image/${format}` })
      expect(answer.status).toBe(201)
      expect(answer.body.doc).toMatchObject({ mimeType: `image/${format}`, filesize: bytes.length })
      expect(await stored(answer.body.doc.filename)).toEqual(bytes)
    },
  )

  it.each([
    [
      'a JPEG that is called PNG',
      async () => ({ bytes: await jpeg(), name: 'a.png', type: 'image/png' }),
    ],
    [
      'a JPEG that is called HTML',
      async () => ({ bytes: await jpeg(), name: 'a.html', type: 'image/jpeg' }),
    ],
    [
      'HTML that is called JPEG',
      () => asJpeg(Buffer.from('<!doctype html><script>alert(1)</script>')),
    ],
    [
      'SVG',
      () => ({
        bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'),
        name: 'a.svg',
        type: 'image/svg+xml',
      }),
    ],
    [
      'GIF',
      async () => ({
        bytes: await sharp(await jpeg())
          .gif()
          .toBuffer(),
        name: 'a.gif',
        type: 'image/gif',
      }),
    ],
    ['a JPEG cut short', async () => asJpeg((await jpeg()).subarray(0, 2000))],
    [
      'the first bytes of a JPEG and nothing else',
      () => asJpeg(Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
    ],
    ['an empty file', () => asJpeg(Buffer.alloc(0))],
    [
      'an animation',
      async () => {
        const frames = Buffer.concat([Buffer.alloc(300, 10), Buffer.alloc(300, 200)])
        const raw = { width: 10, height: 20, channels: 3 as const, pageHeight: 10 }
        const bytes = await sharp(frames, { raw })
          .webp({ loop: 0, delay: [100, 100] })
          .toBuffer()
        return { bytes, name: 'a.webp', type: 'image/webp' }
      },
    ],
    [
      'a picture of more than 100 million pixels',
      async () => asJpeg(await jpeg({ width: 16_000, height: 7000 })),
    ],
  ])(
    'is refused when it is %s, with 400 naming the file, and leaves nothing',
    async (_what, make) => {
      const before = await readdir(newsroom.photoDir)
      const answer = await reporter.upload(await make())
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0]?.data.errors[0]?.path).toBe('file')
      expect(await readdir(newsroom.photoDir)).toEqual(before)
    },
  )

  it('says what a misnamed file really is, in the language of the person', async () => {
    const answer = await reporter.upload({ bytes: await jpeg(), name: 'a.png', type: 'image/png' })
    expect(messages(answer)).toContain('This file is image/jpeg, but says it is image/png')
  })

  it('is refused with 413 above 30 MB, in the language of the person', async () => {
    const answer = await reporter.upload(
      asJpeg(Buffer.concat([await jpeg(), Buffer.alloc(31 * 1024 * 1024)])),
    )
    expect(answer.status).toBe(413)
    expect(answer.body.errors[0]?.message).toBe(
      'Too large: at most 30 MB. Make it smaller and try again.',
    )
  })

  it('is malformed when words stand where it should be, on whatever it is sent to', async () => {
    for (const path of ['/photos', '/reporters']) {
      const form = new FormData()
      form.set('file', path === '/photos' ? 'none' : '{"filename":"a.jpg"}')
      const { status, body } = await reporter.form(path, form)
      expect([status, body.errors[0]?.data?.code, body.errors[0]?.data?.what]).toEqual([
        400,
        'malformed',
        'file',
      ])
    }
  })

  it('is refused when it holds two files', async () => {
    const bytes = await jpeg()
    expect((await reporter.upload([asJpeg(bytes), asJpeg(bytes)])).status).toBe(400)
  })
})

describe('the sizes that readers get', () => {
  it('are three, in WebP, none enlarged', async () => {
    const large = await reporter.upload(asJpeg(await jpeg({ width: 2400, height: 1600 })))
    expect(sizesOf(large)).toMatchObject({
      thumbnail: { width: 400, height: 267, mimeType: 'image/webp' },
      medium: { width: 900, height: 600, mimeType: 'image/webp' },
      large: { width: 1920, height: 1280, mimeType: 'image/webp' },
    })
  })

  it('are there for a picture smaller than the smallest, each a file of its own', async () => {
    const small = sizesOf(await reporter.upload(asJpeg(await jpeg({ width: 120, height: 90 }))))
    const names = ['thumbnail', 'medium', 'large'].map((size) => small[size]?.filename ?? '')
    expect(new Set(names).size).toBe(3)
    for (const name of names)
      expect(await sharp(await stored(name)).metadata()).toMatchObject({ width: 120, height: 90 })
  })

  it('stand upright and tell nothing of the camera, while the original keeps it', async () => {
    const shot = await sharp({
      create: { width: 1200, height: 800, channels: 3, background: '#c63' },
    })
      .withExif({
        IFD0: { Make: 'Maker' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 52/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const answer = await reporter.upload(asJpeg(withIptc(shot, { caption: '市民晨练' })))
    const { exif, iptc } = await sharp(await stored(answer.body.doc.filename)).metadata()
    expect([exif, iptc].map(Boolean)).toEqual([true, true])
    for (const { filename } of Object.values(sizesOf(answer))) {
      const size = await sharp(await stored(filename)).metadata()
      expect(size.height).toBeGreaterThan(size.width)
      expect([size.exif, size.iptc, size.xmp, size.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ])
    }
  })
})

describe('what a picture says of itself', () => {
  const written = {
    caption: '市民晨练',
    byline: ['杨文'],
    date: '20221114',
    time: '093000+0800',
    city: '太原',
  }

  it('fills the fields that were left empty', async () => {
    const { body } = await reporter.upload(asJpeg(withIptc(await jpeg(), written)))
    expect(body.doc).toMatchObject({
      caption: '市民晨练',
      credit: [{ name: '杨文', role: 'photographer' }],
      takenAt: '2022-11-14T01:30:00.000Z',
      place: '太原',
    })
  })

  it('gives way to what was typed', async () => {
    const typed = { caption: '另一句', credit: [{ name: '郭蓉', role: 'photographer' }], place: '' }
    const { body } = await reporter.upload(asJpeg(withIptc(await jpeg(), written)), typed)
    expect(body.doc).toMatchObject({ caption: '另一句', credit: [{ name: '郭蓉' }], place: '太原' })
  })
})

describe('a photo without its file', () => {
  it('waits for the upload, any number of them', async () => {
    const waiting = [
      await reporter.post('/photos', { caption: '甲' }),
      await reporter.post('/photos', { caption: '乙' }),
    ]
    expect(waiting.map(({ status }) => status)).toEqual([201, 201])
    const { id } = waiting[0]!.body.doc
    const filled = await reporter.upload(asJpeg(await jpeg()), {}, id)
    expect(filled.status).toBe(200)
    expect(filled.body.doc).toMatchObject({ id, caption: '甲' })
    expect(await stored(filled.body.doc.filename)).toBeTruthy()
  })
})

describe('what is of the file', () => {
  it('is never taken from the client', async () => {
    const other = await newsroom.hire('li-xiaobing', 'reporter')
    const { body } = await reporter.upload(asJpeg(await jpeg()))
    const { id, ...before } = body.doc
    const told = {
      filename: 'x.jpg',
      url: '/x.jpg',
      mimeType: 'text/html',
      width: 1,
      filesize: 1,
      sizes: { medium: { filename: 'x.jpg' } },
      focalX: 5,
      focalY: 5,
    }
    const after = await reporter.patch(`/photos/${id}`, told)
    expect(after.status).toBe(200)
    const { filename, url, mimeType, width, filesize, sizes } = before
    expect(after.body.doc).toMatchObject({
      filename,
      url,
      mimeType,
      width,
      filesize,
      sizes,
    })
    for (const forged of [{ originalFilename: 'x' }, { uploader: other.id }])
      expect((await reporter.patch(`/photos/${id}`, forged)).status).toBe(403)
    const { originalFilename, uploader } = (await reporter.get(`/photos/${id}`)).body
    expect([originalFilename, uploader.id]).toEqual([before.originalFilename, reporter.id])
  })

  it('is not rewritten by a crop in the query', async () => {
    const bytes = await jpeg()
    const { body } = await reporter.upload(asJpeg(bytes))
    const crop =
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=10&uploadEdits[crop][height]=10&uploadEdits[widthInPixels]=9&uploadEdits[heightInPixels]=9'
    const answer = await reporter.patch(`/photos/${body.doc.id}?${crop}`, { caption: '裁' })
    expect(answer.status).toBe(200)
    expect(await stored(body.doc.filename)).toEqual(bytes)
    const { body: now } = await reporter.get(`/photos/${body.doc.id}`)
    expect(now).toMatchObject({ filename: body.doc.filename, width: 1200 })
  })

  it('is not fetched from an address', async () => {
    const answer = await reporter.post('/photos', {
      url: 'http://127.0.0.1:9/a.jpg',
      filename: 'a.jpg',
    })
    expect(answer.status).toBe(400)
    expect(messages(answer)).toContain('not fetched from addresses')
    expect((await reporter.get('/photos/paste-url?src=http://127.0.0.1:9/a.jpg')).status).toBe(404)
  })

  it('is not made from a stored file that a form names', async () => {
    const { body } = await reporter.upload(asJpeg(await jpeg()))
    const form = {
      filename: body.doc.filename,
      mimeType: 'image/jpeg',
      size: 9,
      clientUploadContext: {},
    }
    const request = new FormData()
    request.append('file', JSON.stringify(form))
    const answer = await reporter.form('/photos', request)
    expect(answer.status).toBe(400)
    expect(messages(answer)).toContain('verified client upload')
  })
})
