import { TOTP } from 'otpauth'
import { type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { startProvider } from '../setup/identityProvider'
import { openDesk } from './desk'
import { faultsOn, overflowOf } from './looks'
import { PersonAtDesk, type Account } from './person'

const provider = await startProvider()
afterAll(() => provider.stop())
const desk = openDesk({
  REQUIRE_SECOND_FACTOR: 'publisher',
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: provider.client.id,
  OIDC_CLIENT_SECRET: provider.client.secret,
  OIDC_NAME: '河畔通行证',
})
beforeAll(() => provider.serves(`${desk.app.url}/api/users/sso/callback`))

/** What an app shows now, or will show next: a code holds for the half minute before it too, and once. */
const app = (secret: string, next: 0 | 1 = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + next * 30_000 })
const wide = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0))

const formOf = (page: Page): Locator => page.locator('form.sign-in[data-form-ready=true]')
const press = (page: Page): Promise<void> => formOf(page).locator('button[type=submit]').click()
const say = async (page: Page, label: string, text: string): Promise<void> => {
  await formOf(page).getByLabel(label).fill(text)
  await press(page)
}

const openScreen = async (page: Page, onward: string): Promise<void> => {
  await page.goto(`${desk.app.url}/admin/login?redirect=${encodeURIComponent(onward)}`)
  await formOf(page).waitFor()
}
const signIn = async (page: Page, { email, password }: Account): Promise<void> => {
  await formOf(page).getByLabel('邮箱').fill(email)
  await say(page, '密码', password)
}
const arrives = (page: Page, path: string): Promise<void> =>
  page.waitForURL(({ pathname }) => pathname === path)
const signOut = async (page: Page): Promise<void> => {
  await page.goto(`${desk.app.url}/admin/logout`)
  await arrives(page, '/admin/login')
}

/** What is shown to somebody who takes one on. */
const offered = async (page: Page): Promise<{ secret: string; recoveryCodes: string[] }> => {
  await page.getByRole('img', { name: '二维码' }).waitFor()
  return {
    secret: (await page.locator('.sign-in__secret').innerText()).replaceAll(' ', ''),
    recoveryCodes: await page.locator('.sign-in__recovery li').allInnerTexts(),
  }
}

const looks = async (page: Page): Promise<unknown[]> => {
  const found: unknown[] = []
  for (const width of [390, 1400]) {
    await page.setViewportSize({ width, height: 900 })
    found.push(...(await faultsOn(page, '.sign-in')), await overflowOf(page))
  }
  return found.filter(Boolean)
}

test(
  'who needs a second factor takes it on at the door, and comes in by its codes or a recovery code',
  { timeout: 240_000 },
  async () => {
    const { publisher } = desk.staff
    const page = await desk.browser.newPage({ locale: 'zh-CN' })
    await openScreen(page, '/admin/board')
    expect(await looks(page)).toEqual([])
    await signIn(page, publisher)
    const { secret, recoveryCodes } = await offered(page)
    expect(recoveryCodes).toHaveLength(10)
    expect(await looks(page)).toEqual([])
    await say(page, '应用现在显示的六位数字', app('A'.repeat(32)))
    await page.getByRole('alert').getByText('验证码不对').waitFor()
    await say(page, '应用现在显示的六位数字', app(secret))
    await arrives(page, '/admin/board')

    await signOut(page)
    await openScreen(page, '/admin/board')
    await signIn(page, publisher)
    await say(page, '验证器应用里的六位数字', app('A'.repeat(32)))
    await page.getByRole('alert').getByText('验证码不对').waitFor()
    expect(await looks(page)).toEqual([])
    // As an input method writes them.
    await say(page, '验证器应用里的六位数字', wide(app(secret, 1)))
    await arrives(page, '/admin/board')

    await signOut(page)
    await openScreen(page, '/admin/board')
    await signIn(page, publisher)
    await page.getByRole('button', { name: '用恢复码' }).click()
    await say(page, '恢复码', 'AAAA-AAAA-AAAA-AAAA')
    await page.getByRole('alert').getByText('没有这个恢复码').waitFor()
    // Where they type on.
    await expect.poll(() => page.locator('input[name=code]:focus').count()).toBe(1)
    await page.keyboard.insertText(recoveryCodes[0]!)
    await press(page)
    await arrives(page, '/admin/board')
  },
)

test(
  'anybody turns it on in their account, is asked for it over an open form, and turns it off',
  { timeout: 240_000 },
  async () => {
    const { reporter } = desk.staff
    const person = await PersonAtDesk.signIn(desk.browser, desk.app.url, reporter)
    const { page } = person
    const account = page.locator('.second-factor')
    await page.goto(`${desk.app.url}/admin/account`)
    await account.getByRole('button', { name: '开启两步验证' }).click()
    await say(page, '密码', reporter.password)
    const { secret, recoveryCodes } = await offered(page)
    await say(page, '应用现在显示的六位数字', app(secret))
    await account.getByText('已开启').waitFor()

    await person.startArticle()
    await person.fill('主题', '河边的书店')
    await person.save()
    await page.context().clearCookies()
    await person.fill('主题', '河边的旧书店')
    await page.getByRole('dialog').getByText('登录已过期').waitFor()
    await say(page, '密码', reporter.password)
    await say(page, '验证器应用里的六位数字', app(secret, 1))
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await person.save()
    expect((await person.stored()).headline).toBe('河边的旧书店')

    await page.goto(`${desk.app.url}/admin/account`)
    await account.getByRole('button', { name: '关闭' }).click()
    await say(page, '密码', reporter.password)
    await page.getByRole('button', { name: '用恢复码' }).click()
    await say(page, '恢复码', recoveryCodes[0]!)
    await account.getByText('未开启').waitFor()
  },
)

const comesAs = ({ email }: Account): void => {
  provider.present = { sub: `subject of ${email}`, email, email_verified: true }
}
const byProvider = (page: Page): Promise<void> =>
  page.getByRole('link', { name: '用河畔通行证登录' }).click()

test(
  'by the account that people have elsewhere they come in, with their second factor; others are told',
  { timeout: 240_000 },
  async () => {
    const page = await desk.browser.newPage({ locale: 'zh-CN' })
    await openScreen(page, '/admin/board')
    provider.present = null
    await byProvider(page)
    await page.getByRole('alert').getByText('没有登录成').waitFor()
    comesAs({ email: 'stranger@story.test', password: '' })
    await byProvider(page)
    await page.getByRole('alert').getByText('编辑部里没有').waitFor()
    expect(await looks(page)).toEqual([])
    await page.context().clearCookies({ domain: new URL(provider.issuer).hostname })
    comesAs(await desk.staff.hire('赵签', 'publisher'))
    await byProvider(page)
    const { secret } = await offered(page)
    await say(page, '应用现在显示的六位数字', app(secret))
    await arrives(page, '/admin/board')
  },
)

test(
  'who signs in again elsewhere, while a form is open, goes on in it',
  { timeout: 240_000 },
  async () => {
    const { editor } = desk.staff
    const person = await PersonAtDesk.signIn(desk.browser, desk.app.url, editor)
    const { page } = person
    await person.startArticle()
    await person.fill('主题', '河边的码头')
    await person.save()
    await page.context().clearCookies()
    await person.fill('主题', '河边的旧码头')
    await page.getByRole('dialog').getByText('登录已过期').waitFor()
    comesAs(editor)
    const opened = page.waitForEvent('popup')
    await byProvider(page)
    const other = await opened
    await arrives(other, '/admin')
    await other.close()
    // A browser without a screen has no window to come back to.
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await person.save()
    expect((await person.stored()).headline).toBe('河边的旧码头')
  },
)

test(
  'a password that is typed over an open form stays, whatever was still to be saved',
  { timeout: 240_000 },
  async () => {
    const { editor } = desk.staff
    const person = await PersonAtDesk.signIn(desk.browser, desk.app.url, editor)
    const { page } = person
    await person.startArticle()
    await person.fill('主题', '河边的渡口')
    await person.save()
    let asked = 0
    await page.route('**/hold', async (route) => {
      asked++
      await page.waitForTimeout(2500)
      await route.continue()
    })
    await page.context().clearCookies()
    await person.fill('主题', '河边的旧渡口')
    // To hold the article as soon as somebody types, and to save it when they pause.
    await expect.poll(() => asked, { timeout: 10_000 }).toBe(2)
    await person.fill('主题', '河边的老渡口')
    await page.getByRole('dialog').getByText('登录已过期').waitFor()
    const password = formOf(page).getByLabel('密码')
    await password.fill(editor.password)
    await page.waitForTimeout(4000)
    expect(await password.inputValue()).toBe(editor.password)
    await page.unroute('**/hold')
    await press(page)
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await person.save()
    expect((await person.stored()).headline).toBe('河边的老渡口')
  },
)

test('who signs in is led on within the newsroom only', { timeout: 120_000 }, async () => {
  const { editor } = desk.staff
  for (const away of ['https://elsewhere.test/', '//elsewhere.test', '/\\elsewhere.test']) {
    const page = await desk.browser.newPage({ locale: 'zh-CN' })
    await openScreen(page, away)
    await signIn(page, editor)
    await arrives(page, '/admin')
    expect(new URL(page.url()).origin).toBe(desk.app.url)
    await page.context().close()
  }
})

test('a link on another site signs nobody out', { timeout: 120_000 }, async () => {
  const { editor } = desk.staff
  const { page } = await PersonAtDesk.signIn(desk.browser, desk.app.url, editor)
  const body = `<a href="${desk.app.url}/admin/logout">领奖</a>`
  await page.route('https://elsewhere.test/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  )
  await page.goto('https://elsewhere.test/')
  await page.getByRole('link', { name: '领奖' }).click()
  await arrives(page, '/admin')
  const { user } = (await (await page.request.get(`${desk.app.url}/api/users/me`)).json()) as {
    user: { email: string } | null
  }
  expect(user?.email).toBe(editor.email)
})

test('whoever comes to the door in the dark finds it dark', { timeout: 120_000 }, async () => {
  const page = await desk.browser.newPage({ locale: 'zh-CN', colorScheme: 'dark' })
  await openScreen(page, '/admin')
  await page.locator('html[data-theme=dark]').waitFor()
})

test(
  'where no mail is sent, whoever forgot their password is sent to an admin',
  { timeout: 120_000 },
  async () => {
    const page = await desk.browser.newPage({ locale: 'zh-CN' })
    await page.goto(`${desk.app.url}/admin/login`)
    await page.getByText('忘记密码？请管理员给您设一个新的。').waitFor()
    expect(await page.locator('a[href$="/forgot"]').count()).toBe(0)
  },
)

test('who shows wrong keys is told to wait, not to sign in: what a strategy says reaches the routes in Next', async () => {
  const knock = () =>
    fetch(`${desk.app.url}/api/articles`, { headers: { authorization: 'Bearer touban_wrong' } })
  const answers = await Promise.all(Array.from({ length: 101 }, knock))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(100)
  expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toBeTruthy()
}, 60_000)
