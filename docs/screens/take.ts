/**
 * `npm run screens`: the pictures of docs/, taken anew from the sample newsroom in a real browser.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, type Page } from 'playwright-core'
import sharp from 'sharp'

import { addressOf } from '../../src/demo'
import { childEnvironment } from '../../src/env'
import { freePort } from '../../src/server/mongod'
import { launchBrowser } from '../../tests/setup/chromium'

type Account = Parameters<typeof addressOf>[0]

interface Screen {
  name: string
  /** Who looks; nobody is signed in where readers look. */
  who?: Account
  /** `:review` is an article in that stage, `:page` a page of the paper, `:slug` an article that readers have. */
  path: string
  /** What has to be there before the picture is taken. */
  shows: string
  /** In CSS pixels; 1400 where nothing is said. */
  width?: number
  does?: (page: Page) => Promise<unknown>
}

const phone = 390

const screens: readonly Screen[] = [
  { name: 'sign-in', path: '/admin/login', shows: 'form' },
  { name: 'desk-reporter', who: 'reporter', path: '/admin', shows: '.desk-row__link' },
  { name: 'desk-editor', who: 'editor', path: '/admin', shows: '.desk-row__link' },
  { name: 'desk-publisher', who: 'publisher', path: '/admin', shows: '.desk-row__link' },
  { name: 'desk-phone', who: 'editor', path: '/admin', shows: '.desk-row__link', width: phone },
  {
    name: 'article',
    who: 'reporter',
    path: '/admin/collections/articles/:returned',
    shows: '[contenteditable=true]',
  },
  {
    name: 'review',
    who: 'editor',
    path: '/admin/collections/articles/:review/review',
    shows: 'h1',
  },
  {
    name: 'review-phone',
    who: 'editor',
    path: '/admin/collections/articles/:review/review',
    shows: 'h1',
    width: phone,
  },
  {
    name: 'review-sheet',
    who: 'editor',
    path: '/admin/collections/articles/:published/sheet',
    shows: 'table',
  },
  { name: 'board', who: 'publisher', path: '/admin/board', shows: '.board-card' },
  {
    name: 'import',
    who: 'editor',
    path: '/admin/collections/pages/import',
    shows: 'textarea',
    does: pastePage,
  },
  { name: 'layout', who: 'editor', path: '/admin/collections/pages/:page/layout', shows: '.sheet' },
  { name: 'site', path: '/', shows: 'main article, main li' },
  { name: 'site-phone', path: '/articles/:slug', shows: 'main h1', width: phone },
]

const sample = `太原社区报 2026年11月20日 星期五 要闻 02版
桐荫路夜市试行错峰收摊
居民与摊主商量出“十点半之约”
本报讯（记者 李晓并）11月19日，桐荫路夜市开始试行错峰收摊。
居民代表和摊主代表坐在一起，定下了时间表。
老井巷添了三盏路灯
本报讯（记者 郭蓉）老井巷的路灯昨晚亮了。
走夜路的学生和老人说，这下放心了。`

async function pastePage(page: Page): Promise<void> {
  await page.locator('textarea').first().fill(sample)
  await page.getByRole('button', { name: '拆分稿件' }).click()
  await page.getByRole('button', { name: /建成 2 篇草稿/ }).waitFor()
}

const password = randomBytes(12).toString('base64url')

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'touban-screens-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const app = spawn(
    process.execPath,
    ['--conditions=development', '--import', 'tsx', 'src/server/index.ts'],
    {
      env: childEnvironment({
        NODE_ENV: 'development',
        PORT: String(port),
        SERVER_URL: url,
        DATABASE_URI: undefined,
        TOUBAN_DATA_DIR: folder,
        TOUBAN_DEMO_PASSWORD: password,
      }),
      stdio: 'inherit',
    },
  )
  const browser = await launchBrowser()
  try {
    while (
      !(await fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await pause(500)
    // Some by name, or all.
    const wanted = process.argv.slice(2)
    for (const screen of screens.filter(({ name }) => !wanted.length || wanted.includes(name))) {
      await take(browser, url, screen)
      process.stdout.write(`docs/screens/${screen.name}.webp\n`)
    }
  } finally {
    await browser.close()
    app.kill('SIGTERM')
    await once(app, 'exit')
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function take(browser: Browser, url: string, screen: Screen): Promise<void> {
  const { name, who, shows, does, width = 1400 } = screen
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width, height: width === phone ? 844 : 900 },
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    const ask = async (path: string) => (await context.request.get(url + path)).json() as unknown
    await context.request.post(`${url}/api/users/login`, {
      data: { email: addressOf(who ?? 'editor'), password },
      headers: { origin: url },
    })
    const path = await filled(screen.path, ask)
    if (!who) await context.clearCookies()
    await page.goto(url + path)
    await page.locator(shows).first().waitFor()
    await does?.(page)
    await page.waitForLoadState('networkidle')
    await sharp(await page.screenshot())
      .webp({ quality: 80 })
      .toFile(join(import.meta.dirname, `${name}.webp`))
  } finally {
    await context.close()
  }
}

type Found = { docs: { id: string; slug: string }[] }

async function filled(path: string, ask: (path: string) => Promise<unknown>): Promise<string> {
  const [wanted] = /:\w+/.exec(path) ?? []
  if (!wanted) return path
  const stage = wanted === ':slug' ? 'published' : wanted.slice(1)
  const where = `where[stage][equals]=${stage}&where[kind][equals]=news&sort=-wordCount`
  const list = wanted === ':page' ? '/api/pages?depth=0' : `/api/articles?depth=0&limit=1&${where}`
  const [doc] = ((await ask(list)) as Found).docs
  if (!doc) throw new Error(`the sample newsroom has nothing for ${path}`)
  return path.replace(wanted, wanted === ':slug' ? doc.slug : doc.id)
}

await main()
