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
