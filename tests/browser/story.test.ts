import { expect, test } from 'vitest'

import { openDesk, titled } from './desk'
import { PersonAtDesk } from './person'

const desk = openDesk()

const note = '请补一句市民的话，并写明是哪一段河岸。'

// Once in some ten runs on a busy machine a screen waits for ever; the cause is not found yet, so each story has a second try.
const twice = { retry: 1 }

test(
  'a reporter’s article is returned, mended, approved and published by two others, and readers have it',
  { ...twice, timeout: 240_000 },
  async () => {
    const headline = titled('汾河两岸添新绿')
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    await reporter.startArticle()
    await reporter.fill('主题', headline)
    await reporter.addToByline('杨文')
    await reporter.choose('section', desk.staff.section)
    await reporter.save()
    await reporter.page.getByText('还缺：正文').waitFor()
    expect(await reporter.action('送审').isDisabled()).toBe(true)
    await reporter.write('今年以来，本市在汾河两岸新栽树木一万株。')
    await reporter.fill('副题', '晚饭后散步的人多了')
    await reporter.save()
    await reporter.act('送审', 'review')
    expect(await reporter.page.getByRole('button', { name: '保存', exact: true }).count()).toBe(0)

    const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    await editor.openArticle(headline)
    await editor.act('退改', 'returned', note)

    await reporter.reload()
    await reporter.page.getByRole('main').getByText(note).waitFor()
    await reporter.write('市民说，胜利桥到漪汾桥这一段，晚饭后散步的人多了。')
    // Unsaved text goes along: one press saves it and submits.
    await reporter.act('送审', 'review')

    await editor.reload()
    expect(await editor.body.innerText()).toContain('胜利桥到漪汾桥')
    await editor.act('通过', 'approved')

    const publisher = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.publisher)
    await publisher.openArticle(headline)
    expect(await readersSee(headline)).toEqual([])
    await publisher.act('签发', 'published')

    expect(await readersSee(headline)).toEqual([
      {
        headline,
        byline: [{ name: '杨文' }],
        bodyText: expect.stringMatching(/新栽树木一万株[\s\S]*胜利桥到漪汾桥/) as string,
      },
    ])

    await publisher.page.getByRole('link', { name: '审稿单' }).click()
    const moves = publisher.page.locator('.review-sheet__record tbody tr')
    await moves.nth(5).waitFor()
    const sheet = (await moves.allInnerTexts()).map((row) => row.split('\t').slice(1, 4))
    expect(sheet).toEqual([
      ['杨记', '建稿 → 草稿', ''],
      ['杨记', '送审 → 待审', ''],
      ['李编', '退改 → 退改', note],
      ['杨记', '送审 → 待审', ''],
      ['李编', '通过 → 待签发', ''],
      ['王签', '签发 → 已发', ''],
    ])
  },
)

test(
  'an editor takes a draft over, changes it, and what the reporter typed is kept and merged',
  { ...twice, timeout: 120_000 },
  async () => {
    const headline = titled('旧书市集开张')
    const id = await desk.staff.createArticle({ headline })
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    await reporter.openArticle(headline)
    await reporter.page.context().setOffline(true)
    await reporter.fill('副题', '我打的副题')
    await reporter.page.locator('.save-state[data-state=offline]').waitFor()
    await desk.staff.changeAsEditor(id, { kicker: '编辑加的引题', revision: 1 })
    await reporter.page.context().setOffline(false)
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
  'who looks at an article is in nobody’s way; who types is named on the other’s screen, which is read-only then',
  { ...twice, timeout: 120_000 },
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

/** What an anonymous frontend gets of the article, by its headline: the sample newsroom may have others. */
async function readersSee(headline: string): Promise<unknown[]> {
  const response = await fetch(`${desk.app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: '{ articles(first: 100) { nodes { headline byline { name } bodyText } } }',
    }),
  })
  const { data } = (await response.json()) as {
    data: { articles: { nodes: { headline: string }[] } }
  }
  return data.articles.nodes.filter((article) => article.headline === headline)
}
