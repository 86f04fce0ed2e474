import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { openDesk } from './desk'
import { faultsOn } from './looks'
import { PersonAtDesk } from './person'

const desk = openDesk()

const page = `2026年11月26日 星期四 要闻 04版

供热管网连夜排查
本报讯（记者 杨文）十二支抢修队昨夜上路。

公交906路改道
本报讯（记者 郭蓉）906路明起改走府东街。

社区食堂添新菜
本报讯（记者 李晓并）每月上新菜十二道。`

test(
  'a step that is undone takes nothing with it that was typed elsewhere, and the keyboard stays where it was',
  { timeout: 120_000 },
  async () => {
    const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    await editor.pastePage(page)
    const headlines = editor.page.getByLabel('主题', { exact: true })
    const drops = editor.page.getByRole('button', { name: '不要这篇' })
    await drops.nth(1).press('Enter')
    await expect.poll(() => headlines.count()).toBe(2)
    const focused = editor.page.locator('.import-item:focus-within')
    await expect.poll(() => focused.getByLabel('主题', { exact: true }).count()).toBe(1)
    expect(await focused.getByLabel('主题', { exact: true }).inputValue()).toBe('社区食堂添新菜')
    await headlines.nth(1).fill('社区食堂添了新菜')
    await editor.page.getByRole('button', { name: '撤销一步' }).click()
    await expect
      .poll(() => headlines.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
      .toEqual(['供热管网连夜排查', '公交906路改道', '社区食堂添了新菜'])
  },
)

test(
  'what an import made can still be taken back by who has been elsewhere since',
  { timeout: 120_000 },
  async () => {
    const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    const screen = editor.page
    await editor.pastePage(page.replaceAll('04版', '05版').replaceAll('本报讯', '晚报讯'))
    await screen.getByRole('button', { name: '建成 3 篇草稿' }).click()
    await screen.getByRole('link', { name: '供热管网连夜排查' }).click()
    await screen.waitForURL(/articles\/[0-9a-f]{24}/)
    await screen.goBack()
    await screen.locator('#import-undo').click()
    await screen.getByText('已撤销').waitFor()
    await screen.reload()
    await screen.getByText('已撤销').waitFor()
  },
)

/** Lets the next request that writes reach the newsroom, and its answer nobody. */
const loseAnswer = async (screen: Page, path: string): Promise<void> => {
  let isLost = false
  await screen.route(`**/api/pages/${path}`, async (route) => {
    const asked = route.request().postDataJSON() as { dryRun?: boolean }
    if (isLost || asked.dryRun) return route.continue()
    isLost = true
    await route.fetch()
    await route.abort()
  })
}

test(
  'whoever got no answer presses again: nothing is made or taken back twice, and what was left alone is marked',
  { timeout: 180_000 },
  async () => {
    const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    const screen = editor.page
    await editor.pastePage(page.replaceAll('04版', '06版').replaceAll('906路', '908路'))
    expect(await faultsOn(screen)).toEqual([])
    await loseAnswer(screen, 'import')
    const create = screen.locator('#import-create')
    await create.click()
    await screen.getByText('不知道草稿建成没有').waitFor()
    await create.click()
    const second = screen.getByRole('link', { name: '公交908路改道' })
    const id = (await second.getAttribute('href'))!.split('/').at(-1)!
    await desk.staff.changeAsEditor(id, { revision: 1, kicker: '明起实施' })
    await loseAnswer(screen, '*/undo-import')
    const undo = screen.locator('#import-undo')
    await undo.click()
    await screen.getByText('不知道撤了没有').waitFor()
    await undo.click()
    await screen.getByText('已撤销：2 篇').waitFor()
    const left = screen.getByRole('listitem').filter({ hasText: '没有撤' })
    await left.getByRole('link', { name: '公交908路改道' }).waitFor()
    expect(await faultsOn(screen)).toEqual([])
    const made = '/articles?depth=0&where[headline][contains]=908路'
    expect((await editor.ask<{ totalDocs: number }>(made)).totalDocs).toBe(1)
  },
)

test(
  'what is pasted and not yet split is there again for who went elsewhere',
  { timeout: 120_000 },
  async () => {
    const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    const screen = editor.page
    const here = `${desk.app.url}/admin/collections/pages`
    await screen.goto(`${here}/import`)
    await screen.getByLabel('整版文字').fill(page)
    await screen.getByLabel('版名').fill('要闻')
    await screen.goto(here)
    await screen.goBack()
    const shown = () =>
      Promise.all(['整版文字', '版名'].map((label) => screen.getByLabel(label).inputValue()))
    await expect.poll(shown, { timeout: 20_000 }).toEqual([page, '要闻'])
    await screen.getByRole('button', { name: '拆分稿件' }).click()
    await screen.locator('#import-create').waitFor()
  },
)
