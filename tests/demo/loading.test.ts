import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { seed } from '../../src/demo'
import { env } from '../../src/env'
import { type Newsroom } from '../newsroom'
import { counts, loadingMs, openEmpty } from './newsrooms'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openEmpty('demo-loading')
})
afterAll(() => newsroom.close())

const nothing = { created: false, password: null }

test('a database that has content but no account is left alone', async () => {
  const { payload } = newsroom
  await payload.create({
    collection: 'sections',
    data: { name: '别人的版块', kind: 'section', requiredReviews: 1 },
    overrideAccess: true,
  })
  expect(await seed(payload)).toEqual(nothing)
  expect(await counts(newsroom)).toMatchObject({ users: 0, sections: 1, articles: 0 })
  await payload.db.collections.sections?.deleteMany({})
})

test(
  'a loading that breaks off leaves no account',
  async () => {
    const { payload } = newsroom
    const update = vi.spyOn(payload, 'update').mockRejectedValueOnce(new Error('broken off'))
    await expect(seed(payload)).rejects.toThrow('broken off')
    update.mockRestore()
    expect(await counts(newsroom)).toMatchObject({ users: 0, reporters: 4, pages: 1 })
  },
  loadingMs,
)

test(
  'of two that load at once, one does, and replaces what was broken off with its files',
  async () => {
    const { payload } = newsroom
    const outcomes = await Promise.all([seed(payload), seed(payload)])
    expect(outcomes.map(({ created }) => created).sort()).toEqual([false, true])
    expect(await counts(newsroom)).toMatchObject({ users: 6, reporters: 4, pages: 1, photos: 8 })
    // An original and three sizes each.
    expect(await readdir(env.photoDir)).toHaveLength(8 * 4)
  },
  loadingMs,
)
