import { expect, test } from 'vitest'

import { readingOf } from '../../src/text/newsroomTime'
import { openDesk, titled } from './desk'
import { faultsOn } from './looks'
import { PersonAtDesk } from './person'

const desk = openDesk()

type Shares = { docs: { revokedAt: string }[] }

test(
  'what a reporter types stands in the preview once it has saved itself',
  { timeout: 120_000 },
  async () => {
    const { headline, reporter } = await desk.openDraft('河边的夜市')
    const eye = reporter.page.locator('#live-preview-toggler')
    const frame = reporter.page.frameLocator('#live-preview-iframe')
    // Whether it is open is remembered, from a first try too.
    if ((await reporter.page.locator('#live-preview-iframe').count()) === 0) await eye.click()
    await frame.getByRole('heading', { name: headline }).waitFor()
    await reporter.fill('副题', '灯一盏一盏亮起来')
    await frame.getByText('灯一盏一盏亮起来').waitFor()
    await frame.getByText('第2次修订').waitFor()
  },
)

test(
  'a new article has its preview too, without being opened again',
  { timeout: 120_000 },
  async () => {
    const headline = titled('新开的书店')
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    await reporter.startArticle()
    await reporter.fill('主题', headline)
    await reporter.save()
    await reporter.fill('副题', '门口先坐满了孩子')
    await reporter.save()
    await reporter.page.locator('#live-preview-toggler').click()
    const frame = reporter.page.frameLocator('#live-preview-iframe')
    await frame.getByRole('heading', { name: headline }).waitFor()
    await reporter.fill('引题', '老街')
    await frame.getByText('老街').waitFor()
  },
)

test(
  'a link for somebody outside opens without signing in, is gone once it is revoked, and stays in the list of who answers for it',
  { timeout: 120_000 },
  async () => {
    const { headline, reporter } = await desk.openDraft('旧站台')
    await reporter.page.locator('#share-draft').click()
    const dialog = reporter.page.getByRole('dialog')
    await dialog.getByRole('button', { name: '生成链接' }).click()
    const address = await dialog.getByLabel(/^链接/).inputValue()

    const outside = await (await desk.browser.newContext({ locale: 'zh-CN' })).newPage()
    await outside.setViewportSize({ width: 390, height: 844 })
    await outside.goto(address)
    await outside.getByRole('heading', { name: headline }).waitFor()
    expect(await outside.getByText('第1次修订').isVisible()).toBe(true)
    expect(await faultsOn(outside)).toEqual([])

    await dialog.getByRole('button', { name: '撤销' }).click()
    await dialog.getByText('现在没有有效的链接').waitFor()
    expect((await outside.reload())?.status()).toBe(404)
    await outside.close()

    const publisher = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.publisher)
    const [share] = (await publisher.ask<Shares>(`/shares?where[headline][equals]=${headline}`))
      .docs
    await publisher.page.goto(`${desk.app.url}/admin/collections/shares`)
    const row = publisher.page.getByRole('row').filter({ hasText: headline })
    await row.getByText('杨记').waitFor()
    // By the newsroom's clock, and not by the browser's.
    const revoked = readingOf(new Date(share!.revokedAt), 'Asia/Shanghai').replace('T', ' ')
    expect(await row.locator('.cell-revokedAt').innerText()).toBe(revoked)
    await reporter.page.goto(`${desk.app.url}/admin/collections/shares`)
    await reporter.page.getByRole('heading', { name: '没有这一页' }).waitFor()
  },
)

test(
  'a retracted article has no way to its preview, and once it is revived it has one again, without a reload',
  { timeout: 120_000 },
  async () => {
    const id = await desk.staff.publishArticle({ headline: titled('渡口停航') })
    const both = await desk.staff.hire('李王', 'editor', 'publisher')
    const person = await PersonAtDesk.signIn(desk.browser, desk.app.url, both)
    const ways = person.page.locator('#preview-button, #live-preview-toggler')
    await person.editArticle(id)
    await expect.poll(() => ways.count()).toBe(2)
    await person.act('撤稿', 'retracted', { 意见: '消息有误' })
    await expect.poll(() => ways.count()).toBe(0)
    await person.act('恢复', 'draft', { 意见: '核实了' })
    await expect.poll(() => ways.count()).toBe(2)
  },
)

test(
  'the tab of the versions counts a move that is made in the review',
  { timeout: 120_000 },
  async () => {
    const id = await desk.staff.submitArticle({ headline: titled('渡口复航') })
    const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    const count = editor.page.locator('.pill-version-count')
    await editor.review(id)
    await expect.poll(() => count.innerText()).toBe('2')
    await editor.decide('通过', 'approved')
    await expect.poll(() => count.innerText()).toBe('3')
    await editor.page.getByRole('link', { name: '编辑' }).first().click()
    await editor.formIsReady()
    await expect.poll(() => count.innerText()).toBe('3')
  },
)
