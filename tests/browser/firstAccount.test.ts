import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { setupToken, startApp, type RunningApp } from '../setup/app'
import { launchBrowser } from '../setup/chromium'

let app: RunningApp
let browser: Browser

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startApp({ mode: 'production' }), launchBrowser()])
}, 900_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

test(
  'whoever sets up a newsroom is asked for what they alone can say, and administers it',
  { timeout: 120_000 },
  async () => {
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.goto(`${app.url}/admin`)
    await page.waitForURL(/create-first-user/)
    await page.getByLabel('安装口令').waitFor()
    const labels = await page.locator('form label:visible').allInnerTexts()
    expect(labels.map((label) => label.replace('*', '').trim())).toEqual([
      '邮箱',
      '新的密码',
      '确认密码',
      '安装口令',
      '姓名',
    ])
    await page.getByLabel('邮箱').first().fill('boss@touban.test')
    await page.getByLabel('新的密码').fill('三盏旧路灯照着河边的书店')
    await page.getByLabel('确认密码').fill('三盏旧路灯照着河边的书店')
    await page.getByLabel('安装口令').fill(setupToken)
    await page.getByLabel('姓名').fill('田管')
    await page.getByRole('button', { name: '创建' }).click()
    await page.getByRole('heading', { name: '我的桌面' }).waitFor()
    const { user } = (await (await page.request.get(`${app.url}/api/users/me`)).json()) as {
      user: { roles: string[]; notify: { inApp: string[] } }
    }
    expect(user.roles).toEqual(['admin'])
    expect(user.notify.inApp.length).toBeGreaterThan(0)
  },
)
