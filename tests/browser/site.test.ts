import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import axe from 'axe-core'
import { MongoClient, ObjectId } from 'mongodb'
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ensurePublished } from '../../src/published/collections'
import { publish, retract } from '../../src/published/store'
import { phrases } from '../../src/text/phrases'
import { article } from '../delivery/newsstand'
import { startApp, type RunningApp } from '../setup/app'
import { launchBrowser } from '../setup/chromium'
import { testDatabaseUri } from '../setup/database'

const section = new ObjectId().toHexString()
const script = '</script><script>alert(1)</script>'

const printed = [
  article(1, {
    slug: 'jin-tie',
    headline: '惠民补贴送到家',
    kicker: '十一月里的第一场雪',
    section,
    dateline: { text: '本报讯', agency: null, place: null, date: null },
    bodyHtml: '<p>十一月，老人们收到了补贴。</p><h2>上门办理</h2><p>不用再跑窗口。</p>',
    bodyText: '十一月，老人们收到了补贴。不用再跑窗口。',
    wordCount: 18,
    corrections: [{ at: new Date('2022-11-16T02:00:00Z'), note: '首段日期有误，已改正。' }],
  }),
  article(2, { slug: 'biao-ti', headline: script, section }),
  article(5, {
    slug: 'chang-ti',
    kicker: '“菜篮子”价格稳中有降，蔬菜日均上市量超1200吨，“米袋子”储备充足',
    headline: '太原地铁2号线二期工程11月26日通车，《运营手册》首发：K1路、906路公交同日改道府东街',
    subheadline:
      '山西省第十四届人民代表大会代表、GDP核算专家：“这条线，是iPhone 17 Pro用户的‘加速度’”',
    section,
    bodyHtml: `<p>${'通车了。“快！”他说，《手册》（第2版）里写着：首班6：00，末班23：00……'.repeat(9)}</p>`,
  }),
]
const withdrawn = article(3, {
  slug: 'che-xia',
  headline: '写错了的一篇',
  section,
  bodyHtml: '<p>谁也不该再读到的正文。</p>',
  bodyText: '谁也不该再读到的正文。',
})
const silent = article(4, { slug: 'wu-sheng', headline: '无声撤下的一篇', section })

/** A `/graphql` that answers nothing: it breaks the connection, or says why. */
const refusing = {
  status: 0,
  server: createServer((_, response) => {
    if (!refusing.status) return response.destroy()
    response.writeHead(refusing.status, refusing.status === 429 ? { 'retry-after': '7' } : {})
    return response.end('{"errors":[{"message":"not now"}]}')
  }),
  listen: async () => {
    await once(refusing.server.listen(0, '127.0.0.1'), 'listening')
    return `http://127.0.0.1:${(refusing.server.address() as AddressInfo).port}/graphql`
  },
}

let app: RunningApp
let cut: RunningApp
let browser: Browser

beforeAll(async () => {
  const uri = testDatabaseUri('site')
  const client = await MongoClient.connect(uri)
  await ensurePublished(client.db())
  for (const view of printed) await publish({ db: client.db() }, view)
  for (const view of [withdrawn, silent]) await publish({ db: client.db() }, view)
  const { headline, publishedAt, slug } = withdrawn
  const at = new Date('2022-11-17T02:00:00Z')
  const notice = { at, headline, note: '采访对象的话不实，向读者致歉。', publishedAt, slug }
  await retract({ db: client.db() }, withdrawn._id, notice)
  await retract({ db: client.db() }, silent._id, null)
  const named = { _id: new ObjectId(section), name: '要闻', slug: 'yao-wen', kind: 'section' }
  await client.db().collection('sections').insertOne(named)
  await client.close()
  const production = { mode: 'production' } as const
  ;[app, cut, browser] = await Promise.all([
    startApp({ ...production, env: { DATABASE_URI: uri } }),
    startApp({ ...production, env: { TOUBAN_GRAPHQL_URL: await refusing.listen() } }),
    launchBrowser(),
  ])
}, 400_000)
afterAll(async () => {
  await browser?.close()
  await Promise.all([app?.stop(), cut?.stop()])
  refusing.server.close()
})

describe('over HTTP', () => {
  const get = async (path: string, { headers: sent = {} } = {}) => {
    const response = await fetch(app.url + path, { headers: sent, redirect: 'manual' })
    const { status, headers } = response
    // Where a line of a heading may be broken is no part of its text.
    const html = (await response.text()).replaceAll('<wbr/>', '')
    return { status, caching: headers.get('cache-control') ?? '', html }
  }

  test.each([
    ['/', '惠民补贴送到家'],
    ['/en', 'lang="en"'],
    ['/sections/yao-wen', '惠民补贴送到家'],
    ['/articles/jin-tie', '本报讯'],
    ['/en/articles/jin-tie', 'Corrected'],
    ['/corrections', '更正'],
    ['/reporters', '记者'],
    ['/paper/2022-11-15', '2022'],
  ])('%s is whole HTML that a CDN may keep for seconds', async (path, text) => {
    const { caching, html, status } = await get(path)
    expect(status).toBe(200)
    expect(html).toContain(text)
    expect(caching).toMatch(/max-age=0, s-maxage=10\b/)
  })

  test('text is text: nothing in a headline runs', async () => {
    for (const path of ['/', '/articles/biao-ti', '/sections/yao-wen']) {
      const { html } = await get(path)
      expect(html).toContain('&lt;/script&gt;&lt;script&gt;alert(1)')
      expect(html).not.toContain(script)
    }
  })

  test.each(['/articles/che-xia', '/en/articles/che-xia'])(
    '%s, an old link to what was retracted, says so with what readers were told, and nothing else of it',
    async (path) => {
      const { caching, html, status } = await get(path)
      expect(status).toBe(410)
      for (const said of ['写错了的一篇', '采访对象的话不实，向读者致歉。', 'content="noindex"'])
        expect(html).toContain(said)
      expect(html).not.toMatch(/谁也不该|ld\+json|og:image/)
      expect(caching).toBe('no-store')
    },
  )

  /** As it is read where no script runs. */
  const withoutScripts = (html: string): string => html.replace(/<script[^>]*>.*?<\/script>/gs, '')

  test.each([
    '/articles/mei-you',
    '/articles/wu-sheng',
    '/sections/mei-you',
    '/paper/2022-99-99',
    '/mei-you',
    '/en/x/y',
  ])('%s is not there, says so without scripts, and nobody keeps that', async (path) => {
    const { caching, html, status } = await get(path)
    expect(status).toBe(404)
    const said = path.startsWith('/en') ? 'No such page' : '没有这一页'
    expect(withoutScripts(html)).toContain(`<h1>${said}</h1>`)
    expect(html, 'no entry says that one is there').not.toContain('aria-current="page"')
    expect(html).toContain('content="noindex"')
    expect(caching).not.toMatch(/s-maxage|public/)
  })

  test.each(['/', '/en/articles/jin-tie', '/paper', '/?_rsc', '/articles/jin-tie?_rsc=1'])(
    'what Next’s own scripts are told of %s is kept for no reader, nor is a way elsewhere',
    async (path) => {
      const { caching, status } = await get(path, { headers: { RSC: '1' } })
      expect([200, 307]).toContain(status)
      expect(caching).not.toMatch(/s-maxage|public/)
    },
  )

  describe.each([
    ['breaks the connection', 0, 503, '2'],
    ['says that its database is away', 503, 503, '2'],
    ['says that this reader asks too much', 429, 429, '7'],
    ['has a fault', 500, 500, null],
  ])('while /graphql %s', (_, says, status, retryAfter) => {
    test.each([
      '/',
      '/articles/jin-tie',
      '/sections/yao-wen',
      '/search?q=x',
      '/feeds/rss.xml',
      '/feeds/yao-wen/atom.xml',
      '/sitemap.xml',
    ])('%s says so, and nobody keeps that', async (path) => {
      refusing.status = says
      const answer = await fetch(cut.url + path)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, retryAfter])
      expect(answer.headers.get('cache-control')).toBe('no-store')
      const isPage = answer.headers.get('content-type')?.startsWith('text/html')
      if (isPage && status !== 500)
        expect(withoutScripts(await answer.text())).toContain('<h1>这一页暂时打不开</h1>')
    })
  })
})

describe.each([1400, 390])('in a browser %i px wide', (width) => {
  test.each([
    '/',
    '/articles/jin-tie',
    '/en/articles/jin-tie',
    '/articles/che-xia',
    '/sections/yao-wen',
  ])('%s has no serious fault of accessibility, and needs no sideways scrolling', async (path) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.goto(app.url + path)
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run()')
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
    expect(serious).toEqual([])
    expect(violations.map(({ id }) => id)).not.toContain('heading-order')
    const overflow = () => document.documentElement.scrollWidth - innerWidth
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
    await page.close()
  })

  test('no line begins with a mark, and none of a heading with the second half of a word', async () => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.goto(app.url + '/articles/chang-ti')
    const linesOf = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const lines: string[] = []
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        let top = -Infinity
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (let at = 0; at < node.textContent!.length; at++) {
            const range = document.createRange()
            range.setStart(node, at)
            range.setEnd(node, at + 1)
            const { bottom, top: upper } = range.getBoundingClientRect()
            if (upper >= top) lines.push('')
            top = bottom
            lines.push((lines.pop() ?? '') + node.textContent!.charAt(at))
          }
        }
        return lines
      })
    for (const selector of ['.article .kicker', '.article h1', '.article .subheadline']) {
      const lines = await linesOf(selector)
      const text = lines.join('')
      const ends = phrases(text).map((_, index, all) => all.slice(0, index + 1).join('').length)
      const broken = lines.map((_, index) => lines.slice(0, index + 1).join('').length)
      expect(ends, lines.join(' | ')).toEqual(expect.arrayContaining(broken))
    }
    for (const line of await linesOf('.article .body p'))
      expect(line).not.toMatch(/^[，。、；：！？”’）》」』】…]/)
    await page.close()
  })
})
