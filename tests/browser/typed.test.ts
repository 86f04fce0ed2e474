import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openNewsroom, password, type Newsroom } from '../newsroom'
import { startApp, type RunningApp } from '../setup/app'
import { launchBrowser } from '../setup/chromium'
import { testDatabaseUri } from '../setup/database'
import { PersonAtDesk } from './person'
import { screensOf, typeEverywhere, words } from './typed'

let newsroom: Newsroom
let app: RunningApp
let browser: Browser
let ids: Record<string, string>

beforeAll(async () => {
  const uri = testDatabaseUri('typed')
  newsroom = await openNewsroom('typed', uri)
  ;[app, browser] = await Promise.all([
    startApp({ mode: 'production', env: { DATABASE_URI: uri } }),
    launchBrowser(),
  ])
  ids = await typeEverywhere(newsroom, await newsroom.hire('chief', 'editor', 'publisher', 'admin'))
}, 900_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await newsroom?.close()
})

/** What ran, or tried to, on the pages of a browser's window; kept up to date. */
const listenOn = (page: Page): string[] => {
  const heard: string[] = []
  page.on('dialog', (dialog) => {
    heard.push(`${page.url()} said ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (/Content Security Policy|violates the following/.test(message.text()))
      heard.push(`${page.url()}: ${message.text()}`)
  })
  return heard
}

/** Elements that somebody typed, on the page and in its frames. */
const typedOn = async (page: Page): Promise<number> => {
  await page.waitForLoadState('networkidle')
  const made = await Promise.all(page.frames().map((frame) => frame.locator('[onerror]').count()))
  return made.reduce((all, here) => all + here, 0)
}

const isShownOn = async (page: Page): Promise<boolean> =>
  (await page.locator('body').innerText()).includes(words)

const signIn = () => PersonAtDesk.signIn(browser, app.url, { email: 'chief@touban.test', password })

/** Where the links of a page lead on the site. */
const linksOn = (page: Page): Promise<string[]> =>
  page.locator('a[href]').evaluateAll((links) =>
    links
      .map((link) => new URL((link as HTMLAnchorElement).href))
      .filter(
        ({ origin, pathname }) => origin === location.origin && !/^.(feeds|admin)/.test(pathname),
      )
      .map(({ pathname }) => pathname),
  )

/** What of some HTML would run in somebody's reader. */
const running = (page: Page, html: readonly (string | undefined)[]): Promise<string[]> =>
  page.evaluate(
    (texts) =>
      texts
        .flatMap((text) => [
          ...new DOMParser().parseFromString(text ?? '', 'text/html').querySelectorAll('*'),
        ])
        .filter(
          (element) =>
            element.matches('script, iframe, object, embed') ||
            [...element.attributes].some(
              ({ name, value }) =>
                /^on/.test(name) || /^\s*(javascript|vbscript|data):/i.test(value),
            ),
        )
        .map(({ outerHTML }) => outerHTML),
    html,
  )

describe('what somebody typed is text', { timeout: 600_000 }, () => {
  test('on every screen of the admin, under the bell and in the preview', async () => {
    const { page } = await signIn()
    const heard = listenOn(page)
    // Two that the admin hides, and a form that is empty.
    const silent = [
      '/admin/collections/notes',
      `/admin/collections/notes/${ids.notes}`,
      '/admin/collections/notifications',
      '/admin/collections/pages/import',
    ]
    const screens = screensOf(newsroom.payload.config, ids)
    expect(screens).toEqual(expect.arrayContaining(silent))
    for (const path of screens) {
      await page.goto(app.url + path)
      expect([path, await typedOn(page)]).toEqual([path, 0])
      if (silent.includes(path)) expect([path, await isShownOn(page)]).toEqual([path, false])
      // A list asks for names once it stands.
      else await page.waitForFunction((words) => document.body.innerText.includes(words), words)
    }
    await page.goto(`${app.url}/admin/collections/articles/${ids.articles}`)
    await page.locator('#live-preview-toggler').click()
    await page
      .frameLocator('#live-preview-iframe')
      .getByRole('heading', { name: words })
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^通知/ }).click()
    await page.getByRole('link', { name: words }).first().waitFor()
    expect(await typedOn(page)).toBe(0)
    expect(heard).toEqual([])
  })

  test('on every page of the site, and behind a link for somebody outside', async () => {
    const { url } = await (await signIn()).ask<{ url: string }>(`/shares/${ids.shares}`)
    const page = await browser.newPage()
    const heard = listenOn(page)
    const silent: string[] = []
    // Walked while it grows.
    const paths = new Set([
      '/',
      '/en',
      `/search?q=${encodeURIComponent(words)}`,
      new URL(url).pathname,
    ])
    for (const path of paths) {
      await page.goto(app.url + path)
      expect([path, await typedOn(page)]).toEqual([path, 0])
      if (!(await isShownOn(page))) silent.push(path)
      for (const to of await linksOn(page)) paths.add(to)
    }
    expect(heard).toEqual([])
    const kinds = [...paths].map((path) => path.split('/').find((part) => !/^(en)?$/.test(part)))
    expect([...new Set(kinds.map((kind = '') => kind.replace(/\?.*/, '')))].sort()).toEqual([
      '',
      'articles',
      'corrections',
      'paper',
      'preview',
      'reporters',
      'search',
      'sections',
    ])
    expect(silent.filter((path) => !/(paper|search)$/.test(path))).toEqual([])
  })

  const feeds: Record<string, (text: string) => (string | undefined)[] | undefined> = {
    'rss.xml': (text) =>
      parseRssFeed(text).items?.flatMap(({ content, description }) => [
        description,
        content?.encoded,
      ]),
    'atom.xml': (text) => parseAtomFeed(text).entries?.map(({ content }) => content?.value),
    'feed.json': (text) => parseJsonFeed(text).items?.map(({ content_html }) => content_html),
  }
  test.each(Object.keys(feeds))('in what %s has as HTML', async (form) => {
    const html = feeds[form]!(await (await fetch(`${app.url}/feeds/${form}`)).text()) ?? []
    expect(html.join()).toContain('onerror')
    const page = await browser.newPage()
    expect(await running(page, html)).toEqual([])
  })
})
