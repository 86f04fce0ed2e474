import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { articlesOf } from '../../src/published/collections'
import { article, id, openNewsstand, type Newsstand } from './newsstand'

let newsstand: Newsstand
let server: Server
const picture = Buffer.from('RIFF....WEBPVP8 ')
const public1 = '/photos/ab12-large.webp'
const chinese = `/photos/${encodeURIComponent('雨后 1.webp')}`

const get = (path: string, init: RequestInit = {}) =>
  newsstand.delivery.fetch(new Request(`http://test${path}`, init))

beforeAll(async () => {
  newsstand = await openNewsstand('photos')
  const { photoDir } = newsstand
  for (const name of ['ab12-large.webp', 'ab12.jpg', '雨后 1.webp', 'drawing.svg'])
    await writeFile(join(photoDir, name), picture)
  await mkdir(join(photoDir, 'inner'))
  await writeFile(join(photoDir, 'inner', 'x.webp'), picture)
  await writeFile(`${photoDir}-secret`, 'secret')
  await newsstand.publish(
    article(1, { files: [public1, chinese] }),
    // What could come of a mistake in the copy must not open the disk either.
    article(2, {
      files: [
        '/photos/inner%2Fx.webp',
        `/photos/..%2F${photoDir.split('/').at(-1)}-secret`,
        '/photos/..',
        '/photos/gone.webp',
        '/photos/inner',
        '/photos/drawing.svg',
      ],
    }),
  )
  server = createServer((req, res) => void newsstand.delivery.handle(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await newsstand.close()
})

/** The path goes out as it is written here; fetch would tidy it up. */
const raw = (path: string, method = 'GET') =>
  new Promise<{ status?: number; body: string }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode, body }))
    })
      .on('error', reject)
      .end()
  })

describe('the file of a photo', () => {
  it('is served while a published article uses it', async () => {
    const response = await get(public1)
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(picture)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': String(picture.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: expect.stringMatching(/^"[\w.-]+"$/) as string,
    })
    expect((await raw(public1)).body).toBe(picture.toString())
  })

  it('may have a Chinese name', async () => {
    expect((await get(chinese)).status).toBe(200)
    expect((await raw(chinese)).status).toBe(200)
  })

  it('is told by HEAD without its bytes', async () => {
    const response = await get(public1, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(response.headers.get('content-length')).toBe(String(picture.length))
    expect(await raw(public1, 'HEAD')).toEqual({ status: 200, body: '' })
  })

  it('is not sent again to who has it', async () => {
    const etag = (await get(public1)).headers.get('etag') ?? ''
    for (const condition of [etag, `"other", W/${etag}`, '*']) {
      const response = await get(public1, { headers: { 'if-none-match': condition } })
      expect([response.status, await response.text()]).toEqual([304, ''])
      expect(response.headers.get('etag')).toBe(etag)
    }
    expect((await get(public1, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it.each([
    ['bytes=4-7', 4, 7],
    ['bytes=0-0', 0, 0],
    ['bytes=8-', 8, 15],
    ['bytes=-4', 12, 15],
    ['bytes=-999', 0, 15],
    ['bytes=4-999', 4, 15],
  ])('is given in part: %s', async (range, start, end) => {
    const whole = await get(public1)
    const response = await get(public1, { headers: { range } })
    expect([response.status, response.headers.get('content-range')]).toEqual([
      206,
      `bytes ${start}-${end}/${picture.length}`,
    ])
    expect(await response.text()).toBe(picture.subarray(start, end + 1).toString())
    expect(response.headers.get('content-length')).toBe(String(end - start + 1))
    expect(response.headers.get('accept-ranges')).toBe('bytes')
    for (const name of ['etag', 'cache-control', 'content-type', 'cache-tag'])
      expect(response.headers.get(name)).toBe(whole.headers.get(name))
  })

  it.each(['bytes=16-', 'bytes=100-200', 'bytes=-0'])('has no part %s: 416', async (range) => {
    const response = await get(public1, { headers: { range } })
    expect([response.status, await response.text()]).toEqual([416, ''])
    expect(response.headers.get('content-range')).toBe(`bytes */${picture.length}`)
  })

  it.each([
    'bytes=0-1,4-5',
    'lines=1-2',
    'bytes',
    'bytes=abc',
    'bytes=-',
    'bytes=7-4',
    'bytes=1x-4',
  ])('is given whole to who asks for %s', async (range) => {
    const response = await get(public1, { headers: { range } })
    expect([response.status, await response.text()]).toEqual([200, picture.toString()])
  })

  it('is gone on with by who began on the same file, and begun anew by others', async () => {
    const etag = (await get(public1)).headers.get('etag') ?? ''
    const goOn = async (known: string): Promise<number> =>
      (await get(public1, { headers: { range: 'bytes=4-', 'if-range': known } })).status
    expect(await goOn(etag)).toBe(206)
    // A weak tag or a date can't say that the bytes are the same.
    for (const other of ['"other"', `W/${etag}`, new Date().toUTCString()])
      expect([other, await goOn(other)]).toEqual([other, 200])
  })

  it('is not sent in part either to who has it', async () => {
    const etag = (await get(public1)).headers.get('etag') ?? ''
    const headers = { range: 'bytes=4-', 'if-none-match': etag }
    expect((await get(public1, { headers })).status).toBe(304)
  })

  it('is found nowhere when no published article uses it, and that answer is not kept', async () => {
    for (const path of [
      '/photos/ab12.jpg',
      '/photos/never.webp',
      '/photos/gone.webp',
      '/photos/',
    ]) {
      const response = await get(path)
      expect([path, response.status]).toEqual([path, 404])
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('stops with the retraction, also for who has it already', async () => {
    const path = '/photos/ab12.jpg'
    await newsstand.publish(article(3, { files: [path] }))
    const etag = (await get(path)).headers.get('etag') ?? ''
    await articlesOf(newsstand.db).deleteOne({ _id: id(3) })
    expect((await get(path)).status).toBe(404)
    expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(404)
  })

  it('is a file of the one folder: no path leads out of it, or further in', async () => {
    const name = newsstand.photoDir.split('/').at(-1)
    for (const path of [
      `/photos/../${name}-secret`,
      `/photos/..%2f${name}-secret`,
      `/photos/..%5c${name}-secret`,
      `/photos/%2e%2e/${name}-secret`,
      '/photos/..',
      '/photos/%2e%2e',
      '/photos/.',
      '/photos//etc/passwd',
      '/photos/inner',
      '/photos/inner/x.webp',
      '/photos/inner%2fx.webp',
      '/photos/ab12-large.webp%00.webp',
      '/photos/%',
      '/photos/%ff',
    ])
      expect([path, (await raw(path)).status]).toEqual([path, 404])
  })

  it('that could hold scripts is handed over as plain bytes', async () => {
    expect((await get('/photos/drawing.svg')).headers.get('content-type')).toBe(
      'application/octet-stream',
    )
  })

  it.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
    expect((await raw(public1, method)).status).toBe(405)
  })
})
