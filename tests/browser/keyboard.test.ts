import { type Locator, type Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { openDesk, titled } from './desk'
import { type Account } from './person'

const desk = openDesk()

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluateAll((found) => found.some((one) => one === document.activeElement))

/** Where the focus stands, when that can't be seen. */
const unseenFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const { bottom, height, left, right, top, width } = element.getBoundingClientRect()
    const isSeen =
      width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    return isSeen ? null : element.outerHTML.slice(0, 120)
  })

/** Goes on with Tab until something has the focus, and sees the focus all the way. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.first().waitFor()
  const unseen: string[] = []
  for (let presses = 0; presses < 120 && !(await hasFocus(target)); presses++) {
    await page.keyboard.press('Tab')
    const found = await unseenFocus(page)
    if (found) unseen.push(found)
  }
  expect(unseen, 'the focus can be seen wherever Tab takes it').toEqual([])
  expect(await hasFocus(target), `Tab leads to ${String(target)}`).toBe(true)
}

const signIn = async ({ email, password }: Account): Promise<Page> => {
  const context = await desk.browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${desk.app.url}/admin/login`)
  await page.locator('form.sign-in[data-form-ready=true]').waitFor()
  await tabTo(page, page.getByLabel('邮箱'))
  await page.keyboard.insertText(email)
  await tabTo(page, page.getByLabel('密码'))
  await page.keyboard.insertText(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin$/)
  return page
}

const dialogOf = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name, exact: true })

/** Confirms what a dialog asks; the focus is at what can be done next, and not lost with what was pressed. */
const confirm = async (page: Page, name: string, stage: string): Promise<void> => {
  await dialogOf(page, name).waitFor()
  await page.keyboard.press('Control+Enter')
  await dialogOf(page, name).waitFor({ state: 'hidden' })
  const bar = page.locator(`.article-actions[data-stage=${stage}]`)
  await bar.waitFor({ state: 'attached' })
  await expect.poll(() => hasFocus(bar)).toBe(true)
  expect(await page.locator('.review__rows').count(), 'it is shown once').toBeLessThan(2)
}

/** From their desk, by J, to the review of an article. */
const open = async (page: Page, headline: string): Promise<void> => {
  const link = page.getByRole('main').getByRole('link', { name: headline })
  await link.first().waitFor()
  for (let presses = 0; presses < 30 && !(await hasFocus(link)); presses++) {
    await page.keyboard.press('j')
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/review$/)
  await page.locator('.review__rows').first().waitFor()
}

test(
  'by keys alone an article is written, approved by two, the next one returned, and the first published',
  { timeout: 300_000 },
  async () => {
    await desk.staff.signsAs('杨文')
    const section = titled('要闻')
    await desk.staff.openSection({ name: section, requiredReviews: 2 })
    const headline = titled('早市挪进了大棚')

    const reporter = await signIn(desk.staff.reporter)
    await tabTo(reporter, reporter.getByRole('link', { name: '写新稿' }))
    await reporter.keyboard.press('Enter')
    await reporter.locator('.collection-edit form[data-form-ready=true]').waitFor()
    await tabTo(reporter, reporter.locator('#field-headline'))
    await reporter.keyboard.insertText(headline)
    await tabTo(reporter, reporter.locator('[data-field-path=body] [contenteditable=true]'))
    await reporter.keyboard.insertText('早市的摊位昨天全部挪进了大棚，下雨天也能买菜。')
    await tabTo(reporter, reporter.getByRole('combobox', { name: '版块' }))
    // What is found takes the place of the first options: until it is there, Enter may meet none.
    const found = reporter.waitForResponse(
      (answer) => answer.request().postData()?.includes(encodeURIComponent(section)) ?? false,
    )
    await reporter.keyboard.insertText(section)
    await found
    await reporter.locator('.rs__option--is-focused', { hasText: section }).waitFor()
    await reporter.keyboard.press('Enter')
    await reporter.locator('#field-section .rs__single-value', { hasText: section }).waitFor()
    await reporter.keyboard.press('Control+s')
    await tabTo(reporter, reporter.locator('#action-submit:enabled'))
    await reporter.keyboard.press('Enter')
    await confirm(reporter, '送审', 'review')

    // Decided on, the article waits for another and stands at the end of the list; J leads to what came after it.
    const nextHeadline = titled('渡口添了两条船')
    await desk.staff.submitArticle({ headline: nextHeadline })
    const editor = await signIn(desk.staff.editor)
    await open(editor, headline)
    await editor.keyboard.press('a')
    await confirm(editor, '通过', 'review')
    // The second is asked for once the first, which has the decision, is on the screen.
    for (const _ of ['read', 'shown'])
      await editor.waitForResponse((answer) => answer.url().endsWith('/articles/desk'))
    await editor.keyboard.press('j')
    await editor.getByRole('heading', { name: nextHeadline, level: 1 }).waitFor()
    await editor.locator('.review__rows').waitFor()
    await editor.keyboard.press('r')
    await dialogOf(editor, '退改').waitFor()
    await editor.keyboard.insertText('两条船从哪一天起？')
    await confirm(editor, '退改', 'returned')

    const secondEditor = await signIn(await desk.staff.hire('高编', 'editor'))
    await open(secondEditor, headline)
    await secondEditor.keyboard.press('a')
    await confirm(secondEditor, '通过', 'approved')

    const publisher = await signIn(desk.staff.publisher)
    await open(publisher, headline)
    await publisher.keyboard.press('a')
    await confirm(publisher, '签发', 'published')
  },
)
