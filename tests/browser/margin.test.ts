import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { bodyOf } from '../newsroom/articles'
import { openDesk, titled } from './desk'
import { faultsOn, overflowOf } from './looks'
import { PersonAtDesk } from './person'

const desk = openDesk()

/** Serious faults of what is ours on the page, at the width of a desk and of a phone. */
const faults = async (page: Page): Promise<unknown[]> => {
  const found: unknown[] = []
  for (const width of [1400, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const fault of await faultsOn(page, '.review')) found.push([width, fault])
    const overflow = await overflowOf(page)
    if (overflow) found.push([width, 'overflow', overflow])
  }
  return found
}

test(
  'an editor notes words and returns; the reporter finds them in the text, mends them and resolves',
  { timeout: 240_000 },
  async () => {
    const headline = titled('汾河今冬补水')
    const id = await desk.staff.submitArticle({
      headline,
      body: bodyOf('市水务局说，今冬补水分三次。', '截止目前，已补水三百万立方米,水位涨了。'),
    })

    const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    await editor.review(id)
    // Two that the rules of style find in the second paragraph.
    await editor.page.getByText('文字检查 2 处').waitFor()
    expect(await editor.page.locator('.style-list').innerText()).toMatch(/截止 → 截至[^]*半角标点/)
    await editor.select('三百万')
    await editor.page.locator('#note-on-words').click()
    await editor.page.locator('.note-composer textarea').fill('是哪一年的数？@杨')
    await editor.page.getByRole('button', { name: '@杨记' }).click()
    await editor.page.keyboard.press('Control+Enter')
    const noted = editor.page.locator('[data-row="body.1"]')
    await noted.locator('.note', { hasText: '是哪一年的数？@杨记' }).waitFor()
    expect(await noted.locator('mark.review-row__noted').innerText()).toBe('三百万')
    expect(await faults(editor.page)).toEqual([])
    await editor.page.setViewportSize({ width: 1400, height: 900 })
    await editor.action('退改').click()
    const dialog = editor.page.getByRole('dialog')
    await dialog.getByText('含 1 条没有解决的批注').waitFor()
    // What points at the notes is already written.
    await dialog.locator('#action-confirm').click()
    await editor.page
      .locator('.article-actions[data-stage=returned]')
      .waitFor({ state: 'attached' })

    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    await reporter.openArticle(headline)
    await reporter.page.getByRole('main').getByText('见 1 条批注。').waitFor()
    // Named by @, the reporter hears of the note itself too.
    await reporter.page.getByRole('button', { name: /^通知/ }).click()
    await reporter.page.getByText(`李编在《${headline}》的批注里提到您`).waitFor()
    await reporter.page.keyboard.press('Escape')
    const open = reporter.page.locator('#open-notes')
    await reporter.body.getByText('三百万').waitFor()
    await open.getByRole('button', { name: '到原文' }).click()
    await expect.poll(() => reporter.page.evaluate(() => getSelection()!.toString())).toBe('三百万')
    await reporter.page.keyboard.insertText('三百二十万')
    await reporter.save()
    expect(await reporter.body.innerText()).toContain('已补水三百二十万立方米')
    await open.getByRole('button', { name: '解决' }).click()
    await open.waitFor({ state: 'detached' })

    await editor.review(id)
    await editor.page.locator('#show-resolved').click()
    const resolved = editor.page.locator('[data-row="body.1"] .note--resolved')
    expect(await resolved.innerText()).toMatch(/原文已改[^]*杨记已解决/)
  },
)

test('whoever names a colleague who can’t read the article is told that it will not reach them', async () => {
  await desk.staff.hire('刘记', 'reporter')
  const id = await desk.staff.submitArticle({ headline: titled('别人的稿件') })
  const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
  await editor.review(id)
  const { page } = editor
  await page.keyboard.press('m')
  const words = page.locator('.note-composer textarea')
  await words.fill('请看 @')
  await page.getByRole('button', { name: '@杨记' }).waitFor()
  expect(await page.getByRole('button', { name: '@刘记' }).count()).toBe(0)
  await words.fill('请看 @刘记')
  await page.getByText('刘记看不到这篇稿件，不会收到提醒。').waitFor()
}, 120_000)
