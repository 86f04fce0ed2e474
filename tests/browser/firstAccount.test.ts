import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openMailServer, type Mail, type MailServer } from '../followers/receivers'
import { setupToken, startApp, type RunningApp } from '../setup/app'
import { launchBrowser } from '../setup/chromium'

let app: RunningApp
let browser: Browser
let mail: MailServer

const linkToReset = /http:[^\s"<]*\/admin\/reset\/[0-9a-f]+/

const boss = { email: 'boss@touban.test', password: '三盏旧路灯照着河边的书店' }

beforeAll(async () => {
  mail = await openMailServer()
  ;[app, browser] = await Promise.all([
    startApp({ mode: 'production', env: { SMTP_URL: mail.url } }),
    launchBrowser(),
  ])
}, 900_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mail?.close()
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
    await page.getByLabel('邮箱').first().fill(boss.email)
    await page.getByLabel('新的密码').fill(boss.password)
    await page.getByLabel('确认密码').fill(boss.password)
    await page.getByLabel('安装口令').fill('a guess')
    const isLookedAt = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await page.getByLabel('姓名').fill('田管')
    // Nobody presses as soon as they have typed, and what the server says of the typing would take its refusal away.
    await isLookedAt
    const complaint = page.getByText('与服务器的 TOUBAN_SETUP_TOKEN 不符')
    await page.getByRole('button', { name: '创建' }).click()
    await complaint.waitFor()
    await page.getByLabel('安装口令').fill(setupToken)
    await complaint.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '创建' }).click()
    await page.getByRole('heading', { name: '我的桌面' }).waitFor()
    const { user } = (await (await page.request.get(`${app.url}/api/users/me`)).json()) as {
      user: { roles: string[]; notify: { inApp: string[] } }
    }
    expect(user.roles).toEqual(['admin'])
    expect(user.notify.inApp.length).toBeGreaterThan(0)
  },
)

test(
  'where admins need a second factor, whoever has made the first account is told to sign in and set it up',
  { timeout: 240_000 },
  async () => {
    const strict = await startApp({ mode: 'production', env: { REQUIRE_SECOND_FACTOR: 'admin' } })
    try {
      const page = await browser.newPage({ locale: 'zh-CN' })
      await page.goto(`${strict.url}/admin`)
      await page.getByLabel('邮箱').first().fill(boss.email)
      await page.getByLabel('新的密码').fill(boss.password)
      await page.getByLabel('确认密码').fill(boss.password)
      await page.getByLabel('安装口令').fill(setupToken)
      await page.getByLabel('姓名').fill('田管')
      await page.getByRole('button', { name: '创建' }).click()
      await page.getByText('账号建好了。请用它登录').waitFor()
      await page.locator('form.sign-in[data-form-ready=true]').waitFor()
      await page.getByLabel('邮箱').fill(boss.email)
      await page.getByLabel('密码').fill(boss.password)
      await page.getByRole('button', { name: '登录' }).click()
      await page.getByRole('heading', { name: '设置两步验证' }).waitFor()
    } finally {
      await strict.stop()
    }
  },
)

test(
  'who forgot their password sets another by a letter, and is in',
  { timeout: 120_000 },
  async () => {
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.goto(`${app.url}/admin/login`)
    await page.getByRole('link', { name: '忘记密码' }).click()
    await page.locator('.forgot-password__form[data-form-ready=true]').waitFor()
    await page.getByLabel('邮箱').fill(boss.email)
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByRole('heading', { name: '电子邮件已发送' }).waitFor()
    await expect.poll(() => mail.mails.length, { timeout: 30_000 }).toBe(1)
    const [{ raw, to }] = mail.mails as [Mail]
    expect(to).toEqual([boss.email])
    const [letter] = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=').match(linkToReset) ?? []
    await page.goto(letter!)
    await page.locator('form[data-form-ready=true]').waitFor()
    await page.getByLabel('新的密码').fill('四棵老槐树守着南门的车站')
    await page.getByLabel('确认密码').fill('四棵老槐树守着南门的车站')
    // Payload's form is deaf to a press in the very moment of typing, as no person makes one.
    const press = () => page.getByRole('button', { name: '重置密码' }).click({ timeout: 1000 })
    const isIn = async () => {
      await press().catch(() => undefined)
      return page.getByRole('heading', { name: '我的桌面' }).isVisible()
    }
    await expect.poll(isIn, { timeout: 30_000, interval: 3000 }).toBe(true)
  },
)
