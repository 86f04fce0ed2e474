import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { startApp, type RunningApp } from '../setup/app'
import { launchBrowser } from '../setup/chromium'
import { PersonAtDesk } from './person'
import { openStaff, type Staff } from './staff'

let app: RunningApp
let browser: Browser
let staff: Staff

beforeAll(async () => {
  ;[app, browser] = await Promise.all([
    startApp({ mode: 'production', env: openStaff.env }),
    launchBrowser(),
  ])
  staff = await openStaff(app.url)
}, 900_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

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
    const id = await staff.publishArticle({ headline: '汾河两岸添新绿' })
    const waiting = await staff.submitArticle({ headline: '老城根又见槐花' })
    const slug = 'fen-he-liang-an-tian-xin-lv'
    const { page } = await PersonAtDesk.signIn(browser, app.url, staff.editor)
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
      await page.goto(app.url + path)
      await page.locator(mark).first().waitFor()
      await page.waitForLoadState('networkidle')
    }
    expect(refused).toEqual([])
  },
)

test('a script that somebody put into a page does not run', async () => {
  const page = await browser.newPage()
  const refused = refusedOn(page)
  await page.goto(app.url)
  await page.evaluate(() => {
    const script = document.createElement('div')
    script.innerHTML = '<img src="x" onerror="document.title = 1">'
    document.body.append(script)
  })
  await expect.poll(() => refused.length).toBeGreaterThan(0)
  expect(await page.title()).not.toBe('1')
})
