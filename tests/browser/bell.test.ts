import axe from 'axe-core'
import { expect, test } from 'vitest'

import { complete } from '../newsroom/articles'
import { openDesk, titled } from './desk'
import { faultsOn } from './looks'
import { PersonAtDesk } from './person'

const desk = openDesk()

test(
  'an editor’s bell shows what a reporter has just submitted, and leads to its review by the keyboard alone',
  { timeout: 180_000 },
  async () => {
    const { page } = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    await page.goto(`${desk.app.url}/admin`)
    const bell = (name: string) => page.getByRole('button', { name, exact: true })
    await bell('通知').waitFor()
    const headline = titled('汾河两岸添新绿')
    const id = await desk.staff.submitArticle(complete(desk.staff.sectionId, headline))

    await bell('通知，1 条未读').press('Enter')
    const line = page.getByRole('link', { name: `杨记送审《${headline}》` })
    await line.waitFor()
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run(".bell__panel")')
    expect(violations.map(({ id: rule }) => rule)).toEqual([])
    await page.keyboard.press('Escape')
    await line.waitFor({ state: 'hidden' })
    await page.keyboard.press('Enter')

    // Opened by a key, it puts the focus on its first button, which would take the next Enter.
    await page.locator('.bell__panel :focus').waitFor()
    await line.press('Enter')
    await page.waitForURL(`**/articles/${id}/review`)
    await page.getByText('一万株').first().waitFor()
    await bell('通知').waitFor()
  },
)

test(
  'who opens an article from their desk has read what the bell told of it, and nothing else',
  { timeout: 180_000 },
  async () => {
    const colleague = await desk.staff.hire('赵编', 'editor')
    const { page } = await PersonAtDesk.signIn(desk.browser, desk.app.url, colleague)
    await page.goto(`${desk.app.url}/admin`)
    const headline = titled('步道修到家门口')
    await desk.staff.submitArticle({ headline })
    await desk.staff.submitArticle({ headline: titled('另一篇') })
    await page.getByRole('button', { name: '通知，2 条未读' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: headline }).first().click()
    await page.locator('.review__rows').waitFor()
    await page.getByRole('button', { name: '通知，1 条未读' }).waitFor()
  },
)

test('a count of two digits can be read', { timeout: 180_000 }, async () => {
  const colleague = await desk.staff.hire('孙编', 'editor')
  for (let sent = 0; sent < 10; sent += 1)
    await desk.staff.submitArticle({ headline: titled('一条短讯') })
  const { page } = await PersonAtDesk.signIn(desk.browser, desk.app.url, colleague)
  await page.goto(`${desk.app.url}/admin`)
  await page.getByRole('button', { name: '通知，10 条未读' }).waitFor()
  expect(await faultsOn(page, '.bell')).toEqual([])
})
