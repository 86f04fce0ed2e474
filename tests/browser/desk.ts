import { randomUUID } from 'node:crypto'
import { type Browser, type BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'

import { startApp, type AppOptions, type RunningApp } from '../setup/app'
import { launchBrowser } from '../setup/chromium'
import { PersonAtDesk } from './person'
import { openStaff, type Staff } from './staff'

interface Desk {
  app: RunningApp
  browser: Browser
  staff: Staff
  /** The reporter, in a new draft of theirs that goes by these words. */
  openDraft(words: string): Promise<{ id: string; headline: string; reporter: PersonAtDesk }>
}

/** A newsroom with its staff and a browser, for the tests of the file that calls it; they are there once these begin. */
export const openDesk = (env: AppOptions['env'] = {}): Readonly<Desk> => {
  const desk = {} as Desk
  desk.openDraft = async (words) => {
    const headline = titled(words)
    const id = await desk.staff.createArticle({ headline })
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    await reporter.openArticle(headline)
    return { id, headline, reporter }
  }
  const errors: string[] = []
  beforeAll(async () => {
    ;[desk.app, desk.browser] = await Promise.all([
      startApp({ mode: 'production', env: { ...openStaff.env, ...env } }),
      launchBrowser(),
    ])
    takeDownErrors(desk.browser, errors)
    desk.staff = await openStaff(desk.app.url)
  }, 900_000)
  afterAll(async () => {
    await desk.browser?.close()
    await desk.app?.stop()
  })
  let ofAll: readonly BrowserContext[] = []
  beforeEach(() => {
    ofAll = desk.browser.contexts()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(desk.browser, task.id)
    // Screens that stay open go on asking the server.
    const own = desk.browser.contexts().filter((context) => !ofAll.includes(context))
    await Promise.all(own.map((context) => context.close()))
    expect(errors.splice(0), 'no screen threw an error that nothing caught').toEqual([])
  })
  return desk
}

/** What a test does not look at, and a person would see: a screen that falls over may stand again by the next step. */
const takeDownErrors = (browser: Browser, errors: string[]): void => {
  browser.on('context', (context) => {
    context.on('weberror', (thrown) => {
      const error = thrown.error()
      if (!requestsBrokenOff.has(error.message)) errors.push(error.stack ?? error.message)
    })
  })
}

/** How Chromium says that the network is away, or the page was left: tests do both. */
const requestsBrokenOff: ReadonlySet<string> = new Set(['Failed to fetch', 'network error'])

/** What each page showed when a test failed. */
const keepPictures = async (browser: Browser, test: string): Promise<void> => {
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: `.data/failed/${test}-${index}.png` })
  }
}

/** Of its own for each try: what a try that broke off left behind has another. */
export const titled = (words: string): string => `${words}${randomUUID().slice(0, 4)}`
