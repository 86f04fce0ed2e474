import { type Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'

import config from '../../payload.config'
import { openDesk } from './desk'
import { foreignIn, greek } from './languages'
import { faultsOn, isInReach, overflowOf, unfinishedOn, wear, wordsOn } from './looks'
import { PersonAtDesk, type Account } from './person'
import { screensOf } from './screens'

const desk = openDesk()

let everybody: Account
/** Articles by what has become of them. */
const at: Record<string, string> = {}

beforeAll(async () => {
  const { staff } = desk
  everybody = await staff.hire('Ελένη', 'reporter', 'editor', 'publisher', 'admin')
  await staff.signsAs('Ανδρέας')
  at.untitled = await staff.createArticle({ ...greek, headline: null })
  at.published = await staff.publishArticle(greek)
  at.review = await staff.submitArticle(greek)
  at.approved = await staff.approveArticle(greek)
  at.revised = await staff.reviseArticle(greek, { kicker: 'Νέο λιμάνι' })
  await staff.createPage({ date: '2031-03-18', number: 2, articles: [at.published, at.review] })
  const who = await PersonAtDesk.signIn(desk.browser, desk.app.url, everybody)
  await who.ask('/notes', { article: at.review, text: 'Ποιο έτος;' })
  await who.ask('/shares', { article: at.review, revision: 2, days: 1 })
  await who.ask('/photos', { caption: 'Το λιμάνι' })
  const { doc } = await who.ask<{ doc: { id: string } }>('/programs', {
    name: 'Γέφυρα',
    may: 'reader',
  })
  await who.ask(`/programs/${doc.id}/key`, { days: 30 })
}, 180_000)

/** What stands for a part of a screen that has not come alive yet. */
const unready = '.shimmer-effect, .select-all input:disabled, section[aria-label^=Notifications]'

const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction((unready) => !document.querySelector(unready), unready)
}

const article = (id: string | undefined) => `/admin/collections/articles/${id}`

/** Other screens, and dialogs and panels by the screen where they open and what is pressed. */
const pressed = (): [string, ...string[]][] => [
  [article(at.untitled)],
  ['/admin', '.bell__button'],
  [`${article(at.review)}/review`, '#action-return'],
  [article(at.approved), '#action-schedule'],
  [article(at.approved), '#share-draft'],
  [article(at.revised), '#action-correct'],
  [article(at.published), '.article-actions__more', '#action-retract'],
  [
    '/admin/collections/articles',
    '.list-controls__toggle-where',
    '.where-builder__add-first-filter',
  ],
  ['/admin/collections/photos', '.list-controls__toggle-columns'],
]

/** What whoever is not signed in sees. */
const outside = ['/admin/login?sso=failed', '/admin/forgot', '/admin/reset/nothing']

// What a screen is made of is the same in both languages; and dark, nothing changes but its colours.
const rules = { light: undefined, dark: ['color-contrast'] }
const themes = { zh: ['light', 'dark'], en: [] } as const

const phone = { width: 390, height: 844 }
const desktop = { width: 1400, height: 900 }

test.each(['zh', 'en'] as const)(
  'every screen of the admin is in %s, has no serious fault, names what it is of, fits a phone, and asks nobody outside',
  { timeout: 600_000 },
  async (language) => {
    const locale = { zh: 'zh-CN', en: 'en-GB' }[language]
    const who = await PersonAtDesk.signIn(desk.browser, desk.app.url, everybody, { locale })
    const { page } = who
    const found: unknown[] = []
    page.on('request', (request) => {
      const url = request.url()
      if (/^https?:/.test(url) && !url.startsWith(desk.app.url)) found.push([page.url(), url])
    })
    const look = async (where: string) => {
      for (const word of foreignIn(await wordsOn(page), language)) found.push([where, word])
      for (const theme of themes[language]) {
        await wear(page, theme)
        const faults = await faultsOn(page, undefined, rules[theme])
        for (const fault of faults) found.push([where, theme, fault])
      }
      if (await page.locator('.id-label').count()) found.push([where, 'has an id for a name'])
      if (await page.locator('h1', { hasText: /^\[.*\]$/ }).count())
        found.push([where, 'has a placeholder for a name'])
      await page.setViewportSize(phone)
      const over = await overflowOf(page)
      if (over > 0) found.push([where, 'wider than a phone by', over])
      for (const one of await unfinishedOn(page)) found.push([where, 'unfinished', one])
      await page.setViewportSize(desktop)
    }
    const visit = async (path: string, ...buttons: string[]) => {
      await page.goto(desk.app.url + path)
      await settled(page)
      for (const button of buttons) await page.locator(button).click()
      await settled(page)
      await look([path, ...buttons].join(' '))
    }
    const screens = await screensOf(await config, (path) => who.ask(path))
    for (const screen of screens) await visit(screen)
    for (const [screen, ...buttons] of pressed()) await visit(screen, ...buttons)
    await page.context().clearCookies()
    for (const screen of outside) await visit(screen)
    expect(found).toEqual([])
  },
)

test(
  'of each version the history says who saved it, in which move, and what it changed',
  { timeout: 120_000 },
  async () => {
    const { page } = await PersonAtDesk.signIn(desk.browser, desk.app.url, everybody)
    await page.goto(`${desk.app.url}${article(at.approved)}/versions`)
    const version = page.getByRole('listitem').filter({ hasText: '第 2 次修订' })
    await version.getByText('送审 → 待审').waitFor()
    await version.getByText('杨记').waitFor()
    await version.getByRole('link', { name: '第 2 次修订', exact: true }).click()
    await page.getByText('比较版本').waitFor()
  },
)

test.each([
  ['zh-CN', ''],
  ['zh-CN', '/review'],
  ['en-GB', ''],
  ['en-GB', '/review'],
])(
  'on a phone every action of an article is in reach, without scrolling sideways (%s %s)',
  { timeout: 180_000 },
  async (locale, view) => {
    const { width } = phone
    const who = { locale, width }
    const { page } = await PersonAtDesk.signIn(desk.browser, desk.app.url, everybody, who)
    for (const id of Object.values(at)) {
      await page.goto(desk.app.url + article(id) + view)
      await settled(page)
      const buttons = page.locator('.article-actions, .doc-controls__controls').getByRole('button')
      await buttons.first().waitFor()
      for (const button of await buttons.all())
        expect([await button.innerText(), await isInReach(button)]).toEqual([
          expect.anything(),
          true,
        ])
    }
  },
)
