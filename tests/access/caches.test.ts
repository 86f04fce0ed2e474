import { afterAll, beforeAll, expect, test } from 'vitest'

import { openNewsroom, type Newsroom } from '../newsroom'
import { plantCanaries } from './canaries'

let newsroom: Newsroom
let hidden: Record<string, string>

beforeAll(async () => {
  newsroom = await openNewsroom('caches')
  ;({ hidden } = await plantCanaries(newsroom))
})
afterAll(() => newsroom.close())

test('nothing that the newsroom reads is any cache’s to keep, but what is named as that person’s', async () => {
  const { articles, pages } = hidden
  const paths = [
    ...['/users/me', '/access', '/articles', `/articles/${articles}`, '/articles/versions'],
    ...[`/articles/${articles}/changes`, '/articles/desk', `/pages/${pages}`],
    ...[`/pages/${pages}/layout`, '/photos', '/activity/count', '/notifications/mine'],
  ]
  for (const path of paths) {
    const { headers, status } = await newsroom.admin.get(path)
    const caching = headers.get('cache-control')
    expect([path, status, caching]).toEqual([path, 200, expect.stringContaining('private')])
  }
})
