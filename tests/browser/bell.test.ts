import axe from 'axe-core'
import { randomUUID } from 'node:crypto'
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { complete } from '../newsroom/articles'
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

test(
  'an editor’s bell shows what a reporter has just submitted, and leads to its review by the keyboard alone',
  { timeout: 180_000 },
  async () => {
    const { page } = await PersonAtDesk.signIn(browser, app.url, staff.editor)
    const bell = (name: string) => page.getByRole('button', { name, exact: true })
    await bell('通知').waitFor()
    const headline = `汾河两岸添新绿${randomUUID().slice(0, 4)}`
    const id = await staff.submitArticle(complete(staff.sectionId, headline))

    await bell('通知，1 条未读').press('Enter')
    const line = page.getByRole('link', { name: `杨记送审《${headline}》` })
    await line.waitFor()
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run(".bell__panel")')
    expect(violations.map(({ id: rule }) => rule)).toEqual([])
    await page.keyboard.press('Escape')
    await line.waitFor({ state: 'hidden' })
    await page.keyboard.press('Enter')

    await line.press('Enter')
    await page.waitForURL(`**/articles/${id}/review`)
    await page.getByText('一万株').first().waitFor()
    await bell('通知').waitFor()
  },
)
