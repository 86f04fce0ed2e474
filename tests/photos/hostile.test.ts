import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openNewsroom, type Answer, type Newsroom, type Person } from './newsroom'
import { jpeg } from './pictures'

let newsroom: Newsroom
let reporter: Person
beforeAll(async () => {
  newsroom = await openNewsroom('hostile-photos')
  await newsroom.hire('guan-li', 'admin')
  reporter = await newsroom.hire('yang-wen', 'reporter')
})
afterAll(() => newsroom.close())

const stored = (name: string) => readFile(join(newsroom.photoDir, name))
const asJpeg = (bytes: Buffer) => ({ bytes, name: 'DSC_0001.JPG', type: 'image/jpeg' })
const sizesOf = ({ body }: Answer) => body.doc.sizes

/** Inside a JPEG, where cameras write comments. */
const withComment = (picture: Buffer, comment: Buffer): Buffer => {
  const head = Buffer.from([0xff, 0xfe, (comment.length + 2) >> 8, (comment.length + 2) & 0xff])
  return Buffer.concat([picture.subarray(0, 2), head, comment, picture.subarray(2)])
}

describe('a picture that is something else as well', () => {
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const zip = Buffer.concat([
    Buffer.from('PK\u0003\u0004'),
    Buffer.alloc(26),
    Buffer.from('PK\u0005\u0006'),
    Buffer.alloc(18),
  ])
  const pdf = Buffer.from(
    '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj',
  )
  const script = Buffer.from('*/=1;alert(1)/*')

  it.each([
    ['a page, behind it', async () => Buffer.concat([await jpeg(), page]), page],
    ['a page, as its comment', async () => withComment(await jpeg(), page), page],
    ['an archive, behind it', async () => Buffer.concat([await jpeg(), zip]), zip],
    ['a PDF, behind it', async () => Buffer.concat([await jpeg(), pdf]), pdf],
    ['a script, as its comment', async () => withComment(await jpeg(), script), script],
  ])('is served as a picture alone, and readers get nothing of %s', async (_what, make, within) => {
    const answer = await reporter.upload(asJpeg(await make()))
    expect(answer.status).toBe(201)
    const { headers } = await reporter.get(`/photos/file/${answer.body.doc.filename}`)
    expect(headers.get('content-type')).toBe('image/jpeg')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    for (const { filename } of Object.values(sizesOf(answer)))
      expect((await stored(filename)).includes(within)).toBe(false)
  })

  it.each([
    ['a PDF with a picture in it', async () => Buffer.concat([pdf, await jpeg()])],
    ['an archive with a picture in it', async () => Buffer.concat([zip, await jpeg()])],
    ['a page with a picture in it', async () => Buffer.concat([page, await jpeg()])],
    ['a script that begins as a GIF', () => Buffer.from('GIF89a=1;alert(1)//')],
    ['a drawing that an XML declaration begins', () => Buffer.from('<?xml version="1.0"?><svg/>')],
  ])('is none: %s', async (_what, make) => {
    const before = await readdir(newsroom.photoDir)
    expect((await reporter.upload(asJpeg(await make()))).status).toBe(400)
    expect(await readdir(newsroom.photoDir)).toEqual(before)
  })

  it('is refused before it is decoded when its header alone promises too much', async () => {
    const small = await sharp(await jpeg({ width: 9, height: 9 }))
      .png()
      .toBuffer()
    small.writeUInt32BE(60_000, 16)
    small.writeUInt32BE(60_000, 20)
    small.writeUInt32BE(crc32(small.subarray(12, 29)), 29)
    const from = performance.now()
    const answer = await reporter.upload({ bytes: small, name: 'a.png', type: 'image/png' })
    expect(answer.status).toBe(400)
    expect(performance.now() - from).toBeLessThan(2000)
  })
})

it('an AVIF may have half as many pixels as others, which are decoded ten times as fast', async () => {
  const small = await sharp(await jpeg({ width: 64, height: 64 }))
    .avif()
    .toBuffer()
  // Its size, as the container says it.
  const size = small.indexOf('ispe') + 8
  small.writeUInt32BE(9000, size)
  small.writeUInt32BE(6000, size + 4)
  const answer = await reporter.upload({ bytes: small, name: 'a.avif', type: 'image/avif' })
  expect([answer.status, answer.body.errors[0]?.message]).toEqual([
    400,
    'Too many pixels: at most 50 million. Make it smaller, and upload that.',
  ])
})

describe('the name of a file', () => {
  const named = async (disposition: string): Promise<Answer> => {
    const head = `--b\r\nContent-Disposition: form-data; name="file"; ${disposition}\r\nContent-Type: image/jpeg\r\n\r\n`
    const parts = [
      Buffer.from(head),
      await jpeg({ width: 60, height: 40 }),
      Buffer.from('\r\n--b--\r\n'),
    ]
    return reporter.form(
      '/photos',
      new Blob(
        parts.map((part) => new Uint8Array(part)),
        { type: 'multipart/form-data; boundary=b' },
      ),
    )
  }

  it.each([
    ['up', 'filename="../../../../etc/cron.d/x.jpg"'],
    ['up, as Windows says it', 'filename="..\\..\\x.jpg"'],
    ['from the root', 'filename="/etc/passwd.jpg"'],
    ['up, in characters of another form', "filename*=UTF-8''..%2F..%2Fx.jpg"],
    ['to another line', "filename*=UTF-8''x%0D%0ASet-Cookie%3A%20a%3Db%0D%0A.jpg"],
    ['to its end', "filename*=UTF-8''x%00.html%00.jpg"],
    ['to a device', 'filename="CON.jpg"'],
    ['backwards', "filename*=UTF-8''x%E2%80%AEgpj.jpg"],
    ['far', `filename="${'x'.repeat(5000)}.jpg"`],
    ['nowhere', 'filename=".jpg"'],
    ['to what every object has', 'filename="__proto__"'],
  ])('leads not %s', async (_where, disposition) => {
    const before = new Set(await readdir(newsroom.photoDir))
    const { body, status } = await named(disposition)
    expect([201, 400]).toContain(status)
    const added = (await readdir(newsroom.photoDir)).filter((name) => !before.has(name))
    for (const name of added) expect(name).toMatch(/^[0-9a-f]{32}(-\w+)?\.(jpg|webp)$/)
    if (status !== 201) return
    expect(body.doc.originalFilename).not.toMatch(/[\p{Cc}\p{Bidi_Control}/\\]/u)
    expect(body.doc.originalFilename?.length).toBeLessThanOrEqual(255)
    const { headers } = await reporter.get(`/photos/file/${body.doc.filename}`)
    expect(headers.get('set-cookie')).toBeNull()
  })
})
