import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'

import { openDesk, titled } from './desk'
import { PersonAtDesk } from './person'

const desk = openDesk()

test(
  'an editor takes a draft over, changes it, and what the reporter typed is kept and merged',
  { timeout: 120_000 },
  async () => {
    const { id, reporter } = await desk.openDraft('旧书市集开张')
    await reporter.page.context().setOffline(true)
    await reporter.fill('副题', '我打的副题')
    await reporter.page.locator('.save-state[data-state=offline]').waitFor()
    await desk.staff.changeAsEditor(id, { kicker: '编辑加的引题', revision: 1 })
    await reporter.page.context().setOffline(false)
    await reporter.body.scrollIntoViewIfNeeded()
    await reporter.page.getByRole('button', { name: '没有存上' }).click()
    await expect.poll(() => isInSight(reporter.page.locator('#compare'))).toBe(true)
    await reporter.page.locator('#compare').click()
    await reporter.page.locator('#merge-finish:not([disabled])').click()
    await reporter.saved()
    await reporter.reload()
    expect(await reporter.page.getByLabel('副题', { exact: true }).inputValue()).toBe('我打的副题')
    expect(await reporter.page.getByLabel('引题', { exact: true }).inputValue()).toBe(
      '编辑加的引题',
    )
  },
)

test(
  'who types before the screen knows that the text was changed elsewhere is asked to merge, and nothing covers that',
  { timeout: 120_000 },
  async () => {
    const { id, reporter } = await desk.openDraft('湿地观鸟季开始')
    const { page } = reporter
    await page.route('**/actions', (route) => route.abort())
    await desk.staff.changeAsEditor(id, { kicker: '编辑加的引题', revision: 1 })
    // Payload asks for the form anew after each change, and learns from the answer what has become of the document.
    const answered = page.waitForResponse((answer) => 'next-action' in answer.request().headers())
    await reporter.fill('副题', '我打的副题')
    await answered
    await page.unroute('**/actions')
    await page.locator('#compare').click()
    await page.locator('#merge-finish:not([disabled])').click()
    await reporter.saved()
    const { kicker, subheadline } = await reporter.stored()
    expect({ kicker, subheadline }).toEqual({
      kicker: '编辑加的引题',
      subheadline: '我打的副题',
    })
  },
)

test(
  'a save by hand that comes too late says who was faster, not that nobody answers',
  { timeout: 120_000 },
  async () => {
    const headline = titled('暖气提前三天')
    const id = await desk.staff.submitArticle({ headline })
    const colleague = await desk.staff.hire('周编', 'editor')
    const late = await PersonAtDesk.signIn(desk.browser, desk.app.url, colleague)
    await late.editArticle(id)
    const { page } = late
    await page.route('**/actions', (route) => route.abort())
    await late.fill('副题', '晚了一步的副题')
    await desk.staff.changeAsEditor(id, { kicker: '先到的引题', revision: 2 })
    await page.locator('#action-save').click()
    await page.getByText('李编已于').waitFor()
    await page.unroute('**/actions')
    await page.locator('[data-notice=overtaken]').waitFor()
    expect(await page.getByText('没有连上服务器').count()).toBe(0)
  },
)

test(
  'who looks at an article is in nobody’s way; who types is named on the other’s screen, which is read-only then',
  { timeout: 120_000 },
  async () => {
    const headline = titled('地铁一号线试运行')
    await desk.staff.createArticle({ headline })
    const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    await editor.openArticle(headline)
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    await reporter.openArticle(headline)
    await reporter.fill('副题', '晚饭后散步的人多了')
    await reporter.saved()
    await editor.page.locator('[data-notice=held]').getByText('杨记').waitFor()
    await editor.page.locator('#field-kicker[disabled]').waitFor()
    expect(await reporter.page.locator('[data-notice=held]').count()).toBe(0)
  },
)

test.each([1400, 390])(
  'what is typed in the moment after a take-over is kept (%i wide)',
  { timeout: 120_000 },
  async (width) => {
    const headline = titled('老槐树移栽')
    await desk.staff.createArticle({ headline })
    const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor, {
      width,
    })
    await editor.openArticle(headline)
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    await reporter.openArticle(headline)
    await reporter.fill('副题', '树龄一百二十年')
    await reporter.saved()
    await editor.page.locator('#take-over').click()
    await editor.page.locator('#take-over').click()
    await editor.page.locator('#field-kicker:not([disabled])').waitFor()
    await editor.fill('引题', '编辑接手就打的字')
    await editor.saved()
    await editor.reload()
    expect(await editor.page.getByLabel('引题', { exact: true }).inputValue()).toBe(
      '编辑接手就打的字',
    )
    expect(await editor.page.getByLabel('副题', { exact: true }).inputValue()).toBe(
      '树龄一百二十年',
    )
  },
)

test(
  'who types on in the text while it is taken over is stopped, told why in sight, and loses nothing of it',
  { timeout: 120_000 },
  async () => {
    const { headline, reporter } = await desk.openDraft('湖上来了骨顶鸡')
    await reporter.fill('副题', '守了五个早晨')
    await reporter.saved()
    const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    await editor.openArticle(headline)
    await reporter.write('雾散得很慢，', '')
    await editor.page.locator('#take-over').click()
    await editor.page.locator('#take-over').click()
    const body = reporter.page.locator('[data-field-path=body] .ContentEditable__root')
    // Without a pause, and from the keyboard: what the screen no longer takes is not typed.
    let typed = ''
    await expect
      .poll(
        async () => {
          await reporter.page.keyboard.type('w')
          typed = (await body.innerText()).replace(/[^w]/g, '') || typed
          return body.getAttribute('contenteditable')
        },
        { interval: 120, timeout: 30_000 },
      )
      .toBe('false')
    const kept = reporter.page.locator('[data-notice=copy]')
    await expect.poll(() => isInSight(kept), { timeout: 20_000 }).toBe(true)
    await kept.locator('#copy-compare').click()
    await reporter.page.locator('.merge__row').getByText(typed).waitFor()
  },
)

test(
  'wherever the server stands, a version is named by the time of the newsroom',
  { timeout: 120_000 },
  async () => {
    const headline = titled('钟楼走时')
    const id = await desk.staff.createArticle({ headline })
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    const { page } = reporter
    const { docs } = await reporter.ask<{ docs: { id: string; updatedAt: string }[] }>(
      `/articles/versions?where[parent][equals]=${id}`,
    )
    const [{ id: version, updatedAt }] = docs as [(typeof docs)[0]]
    await page.goto(`${desk.app.url}/admin/collections/articles/${id}/versions/${version}`)
    // Shanghai has had no summer time since 1991.
    const there = new Date(Date.parse(updatedAt) + 8 * 3_600_000).toISOString()
    await page.locator('.step-nav').getByText(there.slice(0, 16).replace('T', ' ')).waitFor()
  },
)

test(
  'an earlier version is brought back beside the present text, as an edit like any other',
  { timeout: 120_000 },
  async () => {
    const headline = titled('老城墙根的早市')
    const id = await desk.staff.createArticle({ headline, kicker: '搬进新棚' })
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    await reporter.editArticle(id)
    await reporter.fill('引题', '不搬了')
    await reporter.write('多写了一段。')
    await reporter.saved()
    const { revision: before } = await reporter.stored()
    const { page } = reporter
    await page.goto(`${desk.app.url}/admin/collections/articles/${id}/versions`)
    await page.getByRole('link', { name: '取回 第 1 次修订' }).click()
    await page.locator('.merge__row', { hasText: '多写了一段' }).waitFor()
    await page.locator('#merge-finish:not([disabled])').click()
    await reporter.saved()
    const { kicker, body, revision } = await reporter.stored()
    expect(kicker).toBe('搬进新棚')
    expect(JSON.stringify(body)).not.toContain('多写了一段')
    expect(revision).toBe(Number(before) + 1)
  },
)

/** Whether one sees it without scrolling. */
const isInSight = async (part: Locator): Promise<boolean> => {
  const box = await part.boundingBox()
  return box !== null && box.y >= 0 && box.y + box.height <= 900
}

test(
  'the way back from an article leads to the list that it was opened from, with what was typed kept and nobody kept out',
  { timeout: 120_000 },
  async () => {
    const { id, reporter } = await desk.openDraft('来回')
    const screen = reporter.page
    const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    const whoIsIn = async () =>
      (await editor.ask<{ hold: { user: { name: string } } | null }>(`/articles/${id}/actions`))
        .hold
    await reporter.fill('引题', '刚刚打下的')
    await expect.poll(async () => (await whoIsIn())?.user.name).toBe('杨记')
    await reporter.fill('引题', '刚刚打下的几个字')
    await screen.goBack()
    await screen.locator('.collection-list--articles').waitFor()
    await expect.poll(whoIsIn).toBeNull()
    await screen.goForward()
    await reporter.formIsReady()
    const kept = screen.locator('[data-notice=copy]')
    if ((await reporter.stored()).kicker !== '刚刚打下的几个字') await kept.waitFor()
  },
)
