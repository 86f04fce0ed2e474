import { type Locator, type Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { openDesk, titled } from './desk'
import { faultsOn, overflowOf } from './looks'
import { PersonAtDesk } from './person'

const desk = openDesk()
let editor: PersonAtDesk
let publisher: PersonAtDesk

beforeAll(async () => {
  editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
  publisher = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.publisher)
}, 120_000)

const soon = { timeout: 45_000 }

const openBoard = async ({ page }: PersonAtDesk, filter = ''): Promise<Page> => {
  await page.goto(`${desk.app.url}/admin/board${filter}`)
  await page.locator('.board-column').first().waitFor()
  return page
}
const column = (page: Page, stage: string): Locator =>
  page.locator(`.board-column[data-stage=${stage}]`)
const card = (within: Page | Locator, headline: string): Locator =>
  within.locator('.board-card', { hasText: headline })

describe('the board', () => {
  test('a card that is dragged to 待签发 is approved', async () => {
    const headline = titled('拖到待签发')
    const id = await desk.staff.submitArticle({ headline })
    const page = await openBoard(editor)
    await card(column(page, 'review'), headline).dragTo(column(page, 'approved'))
    await page.getByRole('dialog').locator('#action-confirm').click()
    await card(column(page, 'approved'), headline).waitFor()
    expect(await desk.staff.stageOf(id)).toBe('approved')
  }, 120_000)

  test('while a card is carried, the columns are marked that this person may bring it to', async () => {
    const headline = titled('拿起来看看')
    await desk.staff.submitArticle({ headline })
    const page = await openBoard(editor)
    await card(column(page, 'review'), headline).hover()
    await page.mouse.down()
    await column(page, 'scheduled').hover()
    const marked = page.locator('.board-column[data-takes=yes]')
    await expect
      .poll(() => marked.evaluateAll((columns) => columns.map((one) => one.dataset.stage)))
      .toEqual(['returned', 'approved'])
    await page.keyboard.press('Escape')
    await page.mouse.up()
  }, 120_000)

  test('a filter in the address that names nothing is told as that, not as a server that is away', async () => {
    const { page } = editor
    await page.goto(`${desk.app.url}/admin/board?section=none`)
    await page.getByText('请求有误：section。').waitFor()
  }, 120_000)

  test('a move that nobody may make says why, and the card stays', async () => {
    const headline = titled('不能一步发出')
    const id = await desk.staff.submitArticle({ headline })
    const page = await openBoard(editor)
    await card(column(page, 'review'), headline).dragTo(column(page, 'published'))
    await page.getByText('“待审”的稿件没有一步能到“已发”。').waitFor()
    await card(column(page, 'review'), headline).waitFor()
    expect(await desk.staff.stageOf(id)).toBe('review')
  }, 120_000)

  test('a move that is another’s says why, and the card stays', async () => {
    const headline = titled('自己不能签')
    const id = await desk.staff.submitArticle({ headline })
    const page = await openBoard(publisher)
    await card(column(page, 'review'), headline).dragTo(column(page, 'approved'))
    await page.getByText('您没有权限做这一步。').waitFor()
    expect(await desk.staff.stageOf(id)).toBe('review')
  }, 120_000)

  test('what an article still lacks can be read in the menu of its card', async () => {
    const headline = titled('还缺正文')
    await desk.staff.createArticle({ headline })
    const page = await openBoard(editor)
    await card(page, headline).getByRole('button', { name: /^处理/ }).click()
    const reason = page.locator('.popup-button-list__disabled small', { hasText: '正文' })
    await reason.waitFor()
    expect(await faultsOn(page, '.popup-button-list')).toEqual([])
    const [name, why] = await Promise.all([
      page.locator('.popup-button-list__disabled').first().boundingBox(),
      reason.boundingBox(),
    ])
    expect(why!.y, 'under the name of the action').toBeGreaterThan(name!.y + 10)
    await page.keyboard.press('Escape')
  }, 120_000)

  test('by keyboard alone a card is returned from its menu, which has the allowed actions and no others', async () => {
    const headline = titled('键盘退改')
    const id = await desk.staff.submitArticle({ headline })
    const page = await openBoard(editor)
    const menu = card(page, headline).getByRole('button', { name: new RegExp(`处理.*${headline}`) })
    await menu.focus()
    await page.keyboard.press('Enter')
    const entries = page.locator('.popup__content button')
    await entries.getByText('通过', { exact: true }).waitFor()
    expect(await entries.allInnerTexts()).toEqual(['通过', '退改', '弃稿'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('意见').fill('请补一句市民的话。')
    await page.keyboard.press('Control+Enter')
    await card(column(page, 'returned'), headline).waitFor()
    expect(await desk.staff.stageOf(id)).toBe('returned')
  }, 120_000)

  test('it follows what others do without a reload', async () => {
    const headline = titled('别人送来的')
    const page = await openBoard(editor)
    await desk.staff.submitArticle({ headline })
    await card(column(page, 'review'), headline).waitFor()
  }, 120_000)

  test('what somebody signed who has left the paper is found by their name', async () => {
    const name = titled('旧人')
    const signed = { name, kind: 'staff' }
    const { doc: left } = await editor.ask<{ doc: { id: string } }>('/reporters', signed)
    const headline = titled('旧人写的')
    const byline = [{ name, role: 'reporter', reporter: left.id }]
    await desk.staff.createArticle({ headline, byline })
    await editor.ask(`/reporters/${left.id}`, { active: false }, 'PATCH')
    const page = await openBoard(editor)
    await page.getByLabel('署名').fill(name)
    await page.getByRole('option', { name }).click()
    await page.waitForURL(new RegExp(`reporter=${left.id}`))
    await card(column(page, 'draft'), headline).waitFor()
    await expect.poll(() => page.locator('.board-card').count(), soon).toBe(1)
  }, 120_000)

  test('of two who approve one card, the second is told who was first, and has nothing left to confirm', async () => {
    const headline = titled('同时通过')
    const id = await desk.staff.submitArticle({ headline })
    const colleague = await desk.staff.hire('周编', 'editor')
    const other = await PersonAtDesk.signIn(desk.browser, desk.app.url, colleague)
    const dialogOf = async (person: PersonAtDesk) => {
      const page = await openBoard(person)
      await card(column(page, 'review'), headline).dragTo(column(page, 'approved'))
      const dialog = page.getByRole('dialog')
      await dialog.locator('#action-confirm').waitFor()
      return dialog
    }
    const [first, second] = [await dialogOf(editor), await dialogOf(other)]
    await first.locator('#action-confirm').click()
    await card(column(editor.page, 'approved'), headline).waitFor()
    await second.locator('#action-confirm').click()
    await other.page.getByText(/李编已于.*改过或处理过这篇稿件/).waitFor()
    await second.waitFor({ state: 'hidden' })
    await card(column(other.page, 'approved'), headline).waitFor()
    expect(await desk.staff.stageOf(id)).toBe('approved')
  }, 120_000)

  test('a move that was overtaken and is still open keeps what was typed, and is taken at the second try', async () => {
    const headline = titled('改过再退')
    const id = await desk.staff.submitArticle({ headline })
    const page = await openBoard(editor)
    await card(column(page, 'review'), headline).dragTo(column(page, 'returned'))
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('意见').fill('请补一句市民的话。')
    const { revision } = await publisher.ask<{ revision: number }>(`/articles/${id}?depth=0`)
    await publisher.ask(`/articles/${id}`, { kicker: '引题', revision }, 'PATCH')
    await dialog.locator('#action-confirm').click()
    await page.getByText(/王签已于.*改过或处理过这篇稿件/).waitFor()
    expect(await dialog.getByLabel('意见').inputValue()).toBe('请补一句市民的话。')
    expect(await desk.staff.stageOf(id)).toBe('review')
    await dialog.locator('#action-confirm').click()
    await card(column(page, 'returned'), headline).waitFor()
  }, 120_000)

  test('who is sent the board as it is narrowed to, and is not signed in, gets that once they are', async () => {
    const page = await desk.browser.newPage({ locale: 'zh-CN' })
    page.setDefaultTimeout(soon.timeout)
    const sent = `/admin/board?section=${desk.staff.sectionId}&from=2031-05-06`
    await page.goto(desk.app.url + sent)
    await page.waitForURL(/\/admin\/login\?redirect=/)
    const form = page.locator('form.sign-in[data-form-ready=true]')
    await form.getByLabel('邮箱').fill(desk.staff.editor.email)
    await form.getByLabel('密码').fill(desk.staff.editor.password)
    await form.locator('button[type=submit]').click()
    await page.waitForURL(desk.app.url + sent)
    await page.locator('.board-column').first().waitFor()
    expect(await page.getByLabel('版块').inputValue()).toBe(desk.staff.sectionId)
    await page.close()
  }, 120_000)
})

describe('the page', () => {
  test('an editor puts the second article first, and readers have that order', async () => {
    const [first, second] = [titled('原来第一'), titled('原来第二')]
    const articles = [
      await desk.staff.publishArticle({ headline: first }),
      await desk.staff.publishArticle({ headline: second }),
    ]
    const date = '2031-05-06'
    const id = await desk.staff.createPage({ date, number: 2, name: '要闻', articles })
    await editor.page.goto(`${desk.app.url}/admin/collections/pages/${id}/layout`)
    const moveUp = editor.page.getByRole('button', { name: `上移：${second}` })
    await moveUp.press('Enter')
    await editor.page.getByText('顺序已保存').waitFor()
    // It can go no higher, and whoever has no mouse is still where they were.
    expect(await moveUp.getAttribute('aria-disabled')).toBe('true')
    expect(await moveUp.evaluate((arrow) => arrow === document.activeElement)).toBe(true)
    const headlines = editor.page.locator('.sheet h3')
    await expect.poll(() => headlines.allInnerTexts()).toEqual([second, first])
    await expect.poll(() => readersPage(date)).toEqual([second, first])
    await editor.page.reload()
    await headlines.first().waitFor()
    expect(await headlines.allInnerTexts()).toEqual([second, first])
  }, 120_000)

  test('of two who order a page in the same moment, the second is told who was first, and sees that order', async () => {
    const [first, second, third] = [titled('甲稿'), titled('乙稿'), titled('丙稿')]
    const articles: string[] = []
    for (const headline of [first, second, third])
      articles.push(await desk.staff.createArticle({ headline }))
    const id = await desk.staff.createPage({ date: '2031-05-09', number: 4, articles })
    const colleague = await desk.staff.hire('赵编', 'editor')
    const other = await PersonAtDesk.signIn(desk.browser, desk.app.url, colleague)
    const layout = `${desk.app.url}/admin/collections/pages/${id}/layout`
    await Promise.all([editor.page.goto(layout), other.page.goto(layout)])
    const orderOf = ({ page }: PersonAtDesk) => page.locator('.page-order__name a').allInnerTexts()
    const moveUp = ({ page }: PersonAtDesk, headline: string) =>
      page.getByRole('button', { name: `上移：${headline}` }).click()

    await editor.page.route(`**/api/pages/${id}?*`, async (route) => {
      if (route.request().method() === 'PATCH') {
        await moveUp(other, third)
        await other.page.getByText('顺序已保存').waitFor()
      }
      await route.continue()
    })
    await moveUp(editor, second)
    await editor.page.getByText(/赵编已于.*改过这个版面/).waitFor()
    await expect.poll(() => orderOf(editor), soon).toEqual([first, third, second])
    await editor.page.unrouteAll({ behavior: 'wait' })
  }, 120_000)

  test('two moves in quick succession are both made, and nobody is in their own way', async () => {
    const [first, second, third] = [titled('甲稿'), titled('乙稿'), titled('丙稿')]
    const articles: string[] = []
    for (const headline of [first, second, third])
      articles.push(await desk.staff.createArticle({ headline }))
    const id = await desk.staff.createPage({ date: '2031-05-10', number: 4, articles })
    const { page } = editor
    await page.goto(`${desk.app.url}/admin/collections/pages/${id}/layout`)
    const moveUp = page.getByRole('button', { name: `上移：${third}` })
    let release = () => {}
    const pressedTwice = new Promise<void>((resolve) => (release = resolve))
    await page.route(`**/api/pages/${id}?*`, async (route) => {
      if (route.request().method() === 'PATCH') await pressedTwice
      await route.continue()
    })
    const read = page.waitForResponse((answer) => answer.url().endsWith(`/pages/${id}?depth=0`))
    await moveUp.click()
    await read
    await moveUp.click()
    release()
    await expect.poll(() => savedOrder(id), soon).toEqual([2, 0, 1].map((index) => articles[index]))
    expect(await page.getByText(/改过这个版面/).count()).toBe(0)
    await page.unrouteAll({ behavior: 'wait' })
  }, 120_000)

  test('what opens an article of a page is named in Chinese, whatever Payload calls it meanwhile', async () => {
    const headline = titled('要闻一则')
    const article = await desk.staff.createArticle({ headline })
    const id = await desk.staff.createPage({ date: '2031-05-11', number: 5, articles: [article] })
    const { page } = editor
    await page.goto(`${desk.app.url}/admin/collections/pages/${id}`)
    const opener = page.getByRole('button', { name: `打开“${headline}”`, exact: true })
    const namedAnew = await opener.evaluate(async (button) => {
      button.setAttribute('aria-label', 'Edit it')
      await Promise.resolve()
      return button.getAttribute('aria-label')
    })
    expect(namedAnew).toBe(`打开“${headline}”`)
  }, 120_000)

  test('what is not published is laid out and marked; a reporter sees no arrow', async () => {
    const headline = titled('还没有发的')
    const draft = await desk.staff.createArticle({ headline })
    const id = await desk.staff.createPage({ date: '2031-05-07', number: 3, articles: [draft] })
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    await reporter.page.goto(`${desk.app.url}/admin/collections/pages/${id}/layout`)
    await reporter.page.locator('.story__mark', { hasText: '草稿' }).waitFor()
    expect(await reporter.page.locator('.page-order__arrow').count()).toBe(0)
  }, 120_000)
})

describe.each([1400, 390])('in a browser %i px wide', (width) => {
  test('board and page have no serious fault of accessibility, and need no sideways scrolling', async () => {
    const draft = await desk.staff.createArticle({ headline: titled('无障碍') })
    const id = await desk.staff.createPage({
      date: '2031-05-08',
      number: width % 999,
      articles: [draft],
    })
    const { page } = editor
    await page.setViewportSize({ width, height: 900 })
    for (const [path, ready] of [
      ['/admin/board', '.board-card'],
      [`/admin/collections/pages/${id}/layout`, '.sheet'],
    ] as const) {
      await page.goto(desk.app.url + path)
      await page.locator(ready).first().waitFor({ state: 'attached' })
      expect(await faultsOn(page)).toEqual([])
      expect(await overflowOf(page)).toBe(0)
    }
  }, 120_000)
})

const savedOrder = async (id: string) =>
  (await editor.ask<{ articles: string[] }>(`/pages/${id}?depth=0`)).articles

/** The headlines of a day's page, in the order that an anonymous frontend gets. */
async function readersPage(date: string): Promise<string[]> {
  const response = await fetch(`${desk.app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `{ page(date: "${date}", number: 2) { articles { headline } } }`,
    }),
  })
  const { data } = (await response.json()) as {
    data: { page: { articles: { headline: string }[] } | null }
  }
  return data.page?.articles.map(({ headline }) => headline) ?? []
}
