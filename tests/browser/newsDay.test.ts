import { beforeAll, expect, test } from 'vitest'

import { readingOf } from '../../src/text/newsroomTime'
import { openDesk } from './desk'
import { PersonAtDesk, type Account } from './person'
import { Readers } from './readers'

const desk = openDesk()
let readers: Readers
let colleague: Account
let secondEditor: Account

beforeAll(async () => {
  const { staff } = desk
  readers = new Readers(desk.app.url)
  colleague = await staff.hire('李记', 'reporter')
  secondEditor = await staff.hire('高编', 'editor')
  await staff.signsAs('杨文')
  await staff.signsAs('李晓并', colleague)
  await staff.openSection({ name: '要闻', requiredReviews: 2 })
}, 120_000)

/** Each in a browser of their own, at a screen as wide as said. */
const comesIn = async (account: Account, width?: number): Promise<PersonAtDesk> => {
  const person = await PersonAtDesk.signIn(desk.browser, desk.app.url, account, { width })
  await person.page.goto(`${desk.app.url}/admin`)
  return person
}

const page = `太原社区报 2031年03月18日 星期二 要闻 02版

老码头改成步行街
沿河三里路从此只走人
本报讯（记者 杨文 李晓并）3月17日，老码头步行街开街。沿河三里路从此只走人，不走车。
街边的货栈留了下来，改成了菜店、书屋和自习室，租金三年不涨。
居民住进来以前，住建部门给每幢货栈做了检测，报告贴在门口。

河边的渡船又开了
票价还是一块钱
本报讯（记者 杨文）停了九年的渡船3月17日重新开航，早上六点第一班，晚上九点收班。
船老大说，从前过河去上班的人回来了，带着孩子看水鸟的人也来了。

菜店门口添了长椅
本报讯（记者 杨文）3月16日，桃园里菜店门口添了四把长椅，等车的老人有了坐处。
长椅是社区木工班做的，坏了随叫随修。`

const [pier, ferry, bench] = ['老码头改成步行街', '河边的渡船又开了', '菜店门口添了长椅'] as const

test(
  'a news day: a page is pasted, an article returned, mended off line, approved by two, one goes out by the clock, one is corrected, one retracted',
  { timeout: 600_000 },
  async () => {
    // The reporter pastes a page, and it becomes three drafts of theirs.
    const reporter = await comesIn(desk.staff.reporter)
    await reporter.pastePage(page)
    await reporter.page.getByText('共 3 篇').waitFor()
    await reporter.page.getByRole('button', { name: '建成 3 篇草稿' }).click()
    await reporter.page.getByText('已建成 3 篇草稿').waitFor()

    // They mend one. Who signed it too opens it, sees who is in it, and can only read.
    await reporter.openArticle(pier)
    const id = reporter.articleId
    await reporter.fill('引题', '沿河货栈不拆了')
    await reporter.saved()
    const coauthor = await comesIn(colleague)
    await coauthor.openArticle(pier)
    await coauthor.page.locator('[data-notice=held]').getByText('杨记正在这篇稿件里').waitFor()
    await coauthor.page.locator('#field-kicker[disabled]').waitFor()
    await reporter.act('送审', 'review')
    expect(await reporter.page.getByRole('button', { name: '保存', exact: true }).count()).toBe(0)

    // The editor finds it in the queue, writes a note at a paragraph, and returns it.
    const editor = await comesIn(desk.staff.editor)
    await editor.page.getByRole('link', { name: pier }).click()
    await editor.page.waitForURL(`**/${id}/review`)
    await editor.note('住建部门', '是区住建局还是市住建局？')
    await editor.decide('退改', 'returned', { 意见: '检测是谁做的，请写明。' })

    // The reporter reads both, and mends it while the network is away for a while: nothing is lost.
    await reporter.reload()
    const { page: screen } = reporter
    await screen.getByRole('main').getByText('检测是谁做的，请写明。').waitFor()
    await screen.locator('#open-notes').getByText('是区住建局还是市住建局？').waitFor()
    await reporter.body.getByText('住建部门').waitFor()
    await screen.locator('#open-notes').getByRole('button', { name: '到原文' }).click()
    await expect.poll(() => screen.evaluate(() => getSelection()!.toString())).toBe('住建部门')
    await screen.context().setOffline(true)
    await screen.keyboard.insertText('市住建局')
    await screen.locator('.save-state[data-state=offline]').waitFor()
    await reporter.write('', '检测由甲级单位做，费用由产权单位出。')
    await screen.context().setOffline(false)
    await reporter.saved()
    await screen.locator('#open-notes').getByRole('button', { name: '解决' }).click()
    await screen.locator('#open-notes').waitFor({ state: 'detached' })
    await reporter.act('送审', 'review')
    for (const headline of [ferry, bench]) {
      await reporter.openArticle(headline)
      await reporter.act('送审', 'review')
    }

    // Two editors approve: each sees what changed, the second of them on a phone.
    await editor.review(id)
    await editor.page.locator('[data-row="body.2"] ins', { hasText: '市' }).waitFor()
    const second = await comesIn(secondEditor, 390)
    for (const reviewer of [editor, second]) {
      for (const headline of [pier, ferry, bench]) {
        await reviewer.openFromDesk(headline)
        await reviewer.decide('通过', reviewer === second ? 'approved' : 'review')
      }
    }
    for (const headline of [pier, ferry, bench]) expect(await readers.find(headline)).toEqual([])

    // The publisher lets the clock send one out, and signs off the others.
    const publisher = await comesIn(desk.staff.publisher)
    await publisher.openFromDesk(ferry)
    await publisher.decide('定时签发', 'scheduled', { 发出时间: nextMinute() })
    expect(await readers.find(ferry)).toEqual([])
    for (const headline of [pier, bench]) {
      await publisher.openFromDesk(headline)
      await publisher.decide('签发', 'published')
    }
    const [shown] = await readers.find(pier)
    expect(shown).toMatchObject({
      kicker: '沿河货栈不拆了',
      byline: [{ name: '杨文' }, { name: '李晓并' }],
      bodyText: expect.stringMatching(/市住建局[^]*费用由产权单位出/) as string,
      corrections: [],
    })
    const address = `/articles/${shown!.slug}`
    expect(await readers.visit(address)).toContain('费用由产权单位出')

    // A wrong number is corrected: readers keep the old text until the new one is signed off, with a note for them.
    await reporter.openArticle(pier)
    expect(await reporter.page.locator('#field-slug').isDisabled()).toBe(true)
    await reporter.fill('副题', '沿河五里路从此只走人')
    await reporter.save()
    await reporter.act('送审', 'review')
    await editor.openFromDesk(pier)
    await editor.decide('通过', 'review')
    await second.openFromDesk(pier)
    await second.decide('通过', 'approved')
    expect(await readers.visit(address)).toContain('沿河三里路')
    await publisher.openFromDesk(pier)
    await publisher.decide('更正', 'published', { 公开说明: '副题原作“三里”，应为“五里”。' })
    await expect.poll(() => readers.visit(address)).toContain('副题原作“三里”，应为“五里”。')

    // Another is taken back: headline and reason stay, the text goes.
    const [wrong] = await readers.find(bench)
    await publisher.openArticle(bench)
    const notices = publisher.page.locator('.article-notices')
    await notices.getByText('读者看到的不变').waitFor()
    await publisher.decide('撤稿', 'retracted', {
      意见: '长椅是捐的，重写。',
      公开说明: '本报误报长椅的来历。',
    })
    await notices.getByText('长椅是捐的，重写。').waitFor()
    expect(await readers.find(bench)).toEqual([])
    await expect.poll(() => readers.visit(`/articles/${wrong!.slug}`)).toBe(410)
    await expect.poll(() => readers.visit('/corrections')).toContain('本报误报长椅的来历。')

    // Its minute has come.
    await expect.poll(() => readers.find(ferry), { timeout: 90_000 }).toHaveLength(1)
    await reporter.hears(`《${ferry}》已发出`)

    // The record of it all, on one sheet.
    expect(await publisher.sheet(id)).toEqual([
      ['杨记', '建稿 → 草稿', ''],
      ['杨记', '送审 → 待审', ''],
      ['李编', '退改 → 退改', '检测是谁做的，请写明。'],
      ['杨记', '送审 → 待审', ''],
      ['李编', '通过 → 待审', ''],
      ['高编', '通过 → 待签发', ''],
      ['王签', '签发 → 已发', ''],
      ['杨记', '开始修订 → 草稿', ''],
      ['杨记', '送审 → 待审', ''],
      ['李编', '通过 → 待审', ''],
      ['高编', '通过 → 待签发', ''],
      ['王签', '更正 → 已发', expect.stringContaining('应为“五里”') as string],
    ])
  },
)

/** Of the newsroom's clock: the next minute that does not begin at once. */
const nextMinute = (): string => readingOf(new Date(Date.now() + 75_000), 'Asia/Shanghai')
