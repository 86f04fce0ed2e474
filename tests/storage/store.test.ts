import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openFolder, type PhotoStore, type StoredPhoto } from '../../src/storage'
import { openBucket } from '../../src/storage/bucket'
import type { Bucket } from '../../src/env'
import { freePort } from '../../src/server/mongod'
import { startS3, type S3 } from '../setup/s3'

let s3: S3
let folder: string
const stores = {} as Record<'a folder' | 'a bucket', PhotoStore>
beforeAll(async () => {
  s3 = await startS3()
  folder = await mkdtemp(join(tmpdir(), 'touban-store-'))
  stores['a folder'] = openFolder(folder)
  stores['a bucket'] = openBucket(await s3.bucket('store'))
})
afterAll(async () => {
  await s3.stop()
  await rm(folder, { recursive: true })
})

const bytes = Buffer.from('RIFF....WEBPVP8 ')
const whole = async (photo: StoredPhoto | null, part?: { start: number; end: number }) =>
  photo && (await buffer(await photo.read(part))).toString()

describe.each(['a folder', 'a bucket'] as const)('%s', (kind) => {
  it('begins empty, and gives back what was written, whole and in part', async () => {
    const store = stores[kind]
    expect((await store.all().next()).done).toBe(true)
    await store.write([
      { name: 'ab12.jpg', bytes },
      { name: '雨后 1.webp', bytes: Buffer.from('large') },
      { name: 'empty.webp', bytes: Buffer.alloc(0) },
    ])
    const photo = await store.find('ab12.jpg')
    expect(photo).toMatchObject({ name: 'ab12.jpg', size: bytes.length })
    expect(await whole(photo)).toBe(bytes.toString())
    expect(await whole(photo, { start: 4, end: 7 })).toBe('....')
    expect(await whole(await store.find('雨后 1.webp'))).toBe('large')
    expect(await whole(await store.find('empty.webp'))).toBe('')
  })

  it('names all that it has, and no longer what was removed', async () => {
    const store = stores[kind]
    const names = async () => {
      const found: string[] = []
      for await (const { name, size } of store.all()) found.push(`${name} ${size}`)
      return found.sort()
    }
    expect(await names()).toEqual(['ab12.jpg 16', 'empty.webp 0', '雨后 1.webp 5'])
    await store.remove(['ab12.jpg', 'never.jpg'])
    expect(await names()).toEqual(['empty.webp 0', '雨后 1.webp 5'])
    expect(await store.find('ab12.jpg')).toBeNull()
  })

  it.each(['../ab12.jpg', 'inner/x.webp', '..', '.', '', 'a\\b', 'a\0b'])(
    'neither finds, writes nor removes %j',
    async (name) => {
      const store = stores[kind]
      expect(await store.find(name)).toBeNull()
      await expect(store.write([{ name, bytes }])).rejects.toThrow('Not the name')
      await expect(store.remove([name])).rejects.toThrow('Not the name')
    },
  )
})

describe('a bucket', () => {
  it('tells of all when they are more than S3 lists at once', async () => {
    const store = openBucket(await s3.bucket('many'))
    const names = Array.from({ length: 1100 }, (_, at) => `${String(at).padStart(5, '0')}.webp`)
    await store.write(names.map((name) => ({ name, bytes })))
    const found: string[] = []
    for await (const { name } of store.all()) found.push(name)
    expect(found).toEqual(names)
  })

  it('is there for others while sixty readers take their time', async () => {
    const store = openBucket(await s3.bucket('slow'))
    await store.write([{ name: 'large.webp', bytes: Buffer.alloc(4 * 1024 * 1024, 'x') }])
    const photo = await store.find('large.webp')
    const slow = await Promise.all(Array.from({ length: 60 }, () => photo!.read()))
    expect(await whole(photo, { start: 0, end: 2 })).toBe('xxx')
    for (const reader of slow) reader.destroy()
  })

  it('that nobody answers for, or that does not know us, is unavailable, and says which', async () => {
    const settings = await s3.bucket('away')
    const fault = (bucket: Partial<Bucket>) =>
      openBucket({ ...settings, ...bucket })
        .all()
        .next()
        .catch((error: unknown) => error)
    const nobody = `http://127.0.0.1:${await freePort()}`
    const wrong = [
      { secretAccessKey: 'wrong' },
      { accessKeyId: 'wrong' },
      { name: 'no-such-bucket' },
    ]
    expect(await fault({ endpoint: nobody })).toMatchObject({
      name: 'StoreUnavailable',
      refusesUs: false,
    })
    for (const setting of wrong)
      expect(await fault(setting)).toMatchObject({ name: 'StoreUnavailable', refusesUs: true })
  })
})
