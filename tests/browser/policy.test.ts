import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { openDesk } from './desk'
import { PersonAtDesk } from './person'

const desk = openDesk()

/** What the browser refused, on the page and in its frames. */
const refusedOn = (page: Page): string[] => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|violates the following/.test(message.text()))
      refused.push(`${page.url()}: ${message.text()}`)
  })
  return refused
}

test(
  'no screen of the admin and no page of the site needs what the policy refuses',
  { timeout: 300_000 },
  async () => {
    const id = await desk.staff.publishArticle({ headline: '汾河两岸添新绿' })
    const waiting = await desk.staff.submitArticle({ headline: '老城根又见槐花' })
    const slug = 'fen-he-liang-an-tian-xin-lv'
    const { page } = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    const refused = refusedOn(page)
    for (const [path, mark] of [
      ['/admin', 'h1'],
      ['/admin/collections/articles', 'h1'],
      [`/admin/collections/articles/${id}`, '[contenteditable=true]'],
      [`/admin/collections/articles/${waiting}/review`, 'h1'],
      ['/admin/collections/articles/create', '[contenteditable=true]'],
      ['/admin/board', 'h1'],
      ['/admin/collections/pages', 'h1'],
      ['/admin/account', 'h1'],
      ['/admin/no-such-screen', 'h1'],
      ['/', 'h1'],
      [`/articles/${slug}`, 'h1'],
      ['/sections', 'h1'],
      ['/no-such-page', 'h1'],
      ['/paper', 'h1'],
      ['/en/search?q=%E6%B1%BE%E6%B2%B3', 'h1'],
    ] as const) {
      await page.goto(desk.app.url + path)
      await page.locator(mark).first().waitFor()
      await page.waitForLoadState('networkidle')
    }
    expect(refused).toEqual([])
  },
)

test('a script that somebody put into a page does not run', async () => {
  const page = await desk.browser.newPage()
  const refused = refusedOn(page)
  await page.goto(desk.app.url)
  await page.evaluate(() => {
    const script = document.createElement('div')
    script.innerHTML = '<img src="x" onerror="document.title = 1">'
    document.body.append(script)
  })
  await expect.poll(() => refused.length).toBeGreaterThan(0)
  expect(await page.title()).not.toBe('1')
})

test(
  'the server answers to the functions that screens ask for, and to no other name',
  { timeout: 120_000 },
  async () => {
    const { page } = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    const asked = page.waitForRequest((request) => 'next-action' in request.headers())
    await page.goto(`${desk.app.url}/admin/collections/photos/create`)
    await page.locator('textarea').first().fill('汾河')
    const action = (await asked).headers()['next-action'] ?? ''
    const cookie = (await page.context().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    const call = async (sent: object): Promise<[number, string]> => {
      const answer = await fetch(`${desk.app.url}/admin`, {
        method: 'POST',
        headers: { 'next-action': action, 'content-type': 'text/plain;charset=UTF-8', cookie },
        body: JSON.stringify([{ args: {}, ...sent }]),
      })
      return [answer.status, await answer.text()]
    }
    const list = { name: 'table-state', args: { collectionSlug: 'sections', query: {} } }
    expect((await call(list))[0]).toBe(200)
    for (const sent of [
      ...['constructor', 'toString', 'valueOf', 'slugify', 'render-widget', ''].map((name) => ({
        name,
      })),
      { name: 'at', serverFunctions: [] },
      { name: 0, serverFunctions: ['form-state'] },
    ]) {
      const [status, said] = await call(sent)
      expect([sent, status]).toEqual([sent, 404])
      expect(said).not.toContain('payload-token')
    }
  },
)

test('nothing keeps a picture longer than whoever may show it', async () => {
  const asked = `/_next/image?url=${encodeURIComponent('/icon.svg')}&w=64&q=75`
  expect((await fetch(desk.app.url + asked)).status).toBe(404)
})
