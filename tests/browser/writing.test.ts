import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'

import { paragraph, picture, run, wordFile } from '../writing/wordFile'
import { openDesk, titled } from './desk'
import { PersonAtDesk, type Carried } from './person'

const desk = openDesk()
let photo: Carried

beforeAll(async () => {
  await desk.staff.signsAs('杨文')
  await desk.staff.createArticle({ headline: '上一篇', section: desk.staff.sectionId })
  const square = { width: 60, height: 40, channels: 3, background: '#4a7' } as const
  const bytes = await sharp({ create: square }).jpeg().toBuffer()
  photo = { name: '步道.jpg', type: 'image/jpeg', bytes }
}, 120_000)

const soon = { timeout: 45_000 }
const patience = { timeout: 180_000 }

const document = async (headline: string): Promise<Carried> => ({
  name: '两岸.docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: await wordFile(
    [
      paragraph(run('“绿满两岸”行动见成效')),
      paragraph(run(headline)),
      paragraph(run('晚饭后散步的人多了')),
      paragraph(run('　　本报讯（记者 李晓并）今年以来，本市新栽树木') + run('一万株', '<w:b/>')),
      paragraph(picture('rId1')),
      paragraph(run('图为汾河边的步道。郭蓉 摄')),
    ],
    {
      relations: { rId1: ['image', 'media/a.png'] },
      parts: { 'word/media/a.png': await sharp(photo.bytes).png().toBuffer() },
    },
  ),
})

type Node = { type: string; text?: string; children?: Node[] }
const rootOf = (article: Record<string, unknown>) => (article.body as { root: Node }).root
const words = ({ children, text }: Node): string => text ?? (children ?? []).map(words).join('')

test(
  'a new article is signed by its reporter, goes where the last one went, and is filled from a Word document or a text file',
  patience,
  async () => {
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    await reporter.startArticle()
    const { page } = reporter
    await page.locator('#field-byline').getByText('杨文 · 记者').waitFor()
    expect(await page.locator('#field-byline__0__name').isVisible(), 'the body has the room').toBe(
      false,
    )
    await page.locator('#field-section').getByText(desk.staff.section).waitFor()
    await page.getByRole('button', { name: '讯头与来源' }).click()
    expect(await page.getByLabel('讯头', { exact: true }).inputValue()).toBe('本报讯')
    await page.getByRole('button', { name: '文稿' }).click()

    await reporter.drop(await document('汾河两岸添新绿'), page.locator('#field-headline'))
    await page.locator('[data-upload=done]').waitFor()
    expect(await page.getByLabel('图片说明', { exact: true }).inputValue()).toBe(
      '图为汾河边的步道。',
    )
    await page.locator('#photo-drop-place').click()
    await page.locator('[data-files-in=done]').waitFor()
    await reporter.saved()

    const article = await reporter.stored()
    expect(article).toMatchObject({
      kicker: '“绿满两岸”行动见成效',
      headline: '汾河两岸添新绿',
      subheadline: '晚饭后散步的人多了',
      section: desk.staff.sectionId,
      dateline: { text: '本报讯' },
      byline: [{ name: '李晓并', role: 'reporter' }],
    })
    expect(rootOf(article)).toMatchObject({
      children: [
        {
          type: 'paragraph',
          children: [{ text: '今年以来，本市新栽树木' }, { text: '一万株', format: 1 }],
        },
        { type: 'upload', fields: { caption: '图为汾河边的步道。', credit: [{ name: '郭蓉' }] } },
      ],
    })

    // Into an article that has text: asked first, and what stood there is offered back.
    const text = new TextEncoder().encode('另一个标题\n　　本报讯（记者 郭蓉）今年以来，……')
    await reporter.drop(
      { name: '稿.txt', type: 'text/plain', bytes: text },
      page.locator('#field-headline'),
    )
    await page.locator('#word-replace').click()
    await expect.poll(() => page.locator('#field-headline').inputValue(), soon).toBe('另一个标题')
    await page.locator('[data-notice=copy]').waitFor()
  },
)

test(
  'who is picked for the byline is who is printed, also after the next save',
  patience,
  async () => {
    const editor = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.editor)
    await editor.ask('/reporters', {
      name: '毕晶晶',
      kind: 'external',
      affiliation: '山西日报',
    })
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    const { page } = reporter
    await reporter.startArticle()
    // Before anything is typed: Payload's answer to that would close the row again.
    await page.locator('#field-byline').getByRole('button', { name: '切换区块' }).click()
    await page.locator('#pick-byline__0__reporter').waitFor()
    await reporter.fill('主题', titled('换一个人署名'))
    await page.locator('#pick-byline__0__reporter').fill('bjj')
    await page.getByRole('option', { name: '毕晶晶 · 山西日报' }).first().click()
    await page.locator('#field-byline').getByText('毕晶晶 · 记者').waitFor()
    for (const kicker of ['第一次', '第二次']) {
      await reporter.fill('引题', kicker)
      await expect
        .poll(() => reporter.stored().catch(() => null), soon)
        .toMatchObject({ kicker, byline: [{ name: '毕晶晶', affiliation: '山西日报' }] })
    }
  },
)

test(
  'what is pasted from a web page comes in as its words, and nothing is fetched',
  patience,
  async () => {
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    const outside: string[] = []
    reporter.page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(desk.app.url))
        outside.push(request.url())
    })
    await reporter.startArticle()
    await reporter.paste({
      'text/html':
        '<section style="color:red"><p>&nbsp;　　第<span style="font-size:30px">一</span><strong>段</strong>。</p><p><img src="https://example.test/x.png"><br></p><p>第二段，<a href="https://example.test/">链接</a><a href="javascript:x()">坏</a></p><h2>小标题</h2><ul><li>一点</li></ul></section>',
      'text/plain': 'x',
    })
    await reporter.page.getByText('1 张图没有带进来').waitFor()
    await reporter.saved()
    expect(rootOf(await reporter.stored())).toMatchObject({
      children: [
        {
          type: 'paragraph',
          children: [{ text: '第一', style: '' }, { text: '段', format: 1 }, { text: '。' }],
        },
        {
          type: 'paragraph',
          children: [
            { text: '第二段，' },
            { type: 'link', fields: { url: 'https://example.test/' } },
            { text: '坏' },
          ],
        },
        { type: 'heading', tag: 'h2' },
        { type: 'list' },
      ],
    })
    await reporter.page.keyboard.press('Control+End')
    await reporter.page.keyboard.press('Enter')
    await reporter.page.keyboard.press('Enter')
    await reporter.paste({ 'text/plain': '　　甲段。\r\n　　乙段。' })
    await expect
      .poll(
        async () =>
          rootOf(await reporter.stored())
            .children?.map(words)
            .slice(-2),
        soon,
      )
      .toEqual(['甲段。', '乙段。'])
    expect(outside).toEqual([])
  },
)

test(
  'an article pasted whole into the text offers to fill the fields, and what stood there before is offered back',
  patience,
  async () => {
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    const { page } = reporter
    await reporter.startArticle()
    const headline = titled('步道修到家门口')
    await reporter.paste({
      'text/plain': `${headline}\n本报讯（记者 李晓并）今年以来，步道修到了家门口。\n市民说好。`,
    })
    await page.getByRole('button', { name: '填入字段' }).click()
    await expect.poll(() => page.locator('#field-headline').inputValue(), soon).toBe(headline)
    await page.locator('#field-byline').getByText('李晓并 · 记者').waitFor()
    await page.getByRole('button', { name: '填入字段' }).waitFor({ state: 'hidden' })
    await page.locator('[data-notice=copy]').waitFor()
    await expect
      .poll(async () => rootOf(await reporter.stored()).children?.map(words), soon)
      .toEqual(['今年以来，步道修到了家门口。', '市民说好。'])
  },
)

test(
  'a photo dropped on the text is placed there, with its caption and by its reporter; a wrong one is refused by name',
  patience,
  async () => {
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    const { page } = reporter
    await reporter.startArticle()
    await reporter.write('上文。', '下文。')
    const fake = { ...photo, name: '假的.jpg', bytes: new TextEncoder().encode('no picture') }
    await reporter.drop(fake, reporter.body.getByText('上文。'))
    await page.getByRole('alert').filter({ hasText: '只收 JPEG、PNG、WebP、AVIF' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await reporter.drop(photo, reporter.body.getByText('上文。'))
    await page.locator('[data-upload=done]').waitFor()
    // What is typed next is the caption, which an input method's Escape must not throw away.
    await page.keyboard.insertText('河边步道')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(async () => rootOf(await reporter.stored()).children, soon)
      .toMatchObject([
        { type: 'paragraph' },
        {
          type: 'upload',
          fields: { caption: '河边步道', credit: [{ name: '杨文', role: 'photographer' }] },
        },
        { type: 'paragraph' },
      ])

    // Beside the text, it is one of the article's photos.
    await reporter.drop(photo, page.locator('#field-kicker'))
    await page.locator('[data-upload=done]').waitFor()
    await page.locator('#photo-drop-place').click()
    await expect
      .poll(async () => (await reporter.stored()).photos, soon)
      .toMatchObject([{ credit: [{ name: '杨文' }] }])

    // Whoever reviews it sees both pictures, and who took them.
    await reporter.review(reporter.articleId)
    const pictures = page.locator('.review__rows img')
    await expect
      .poll(
        () =>
          pictures.evaluateAll((all) =>
            all.map((picture) => (picture as HTMLImageElement).naturalWidth > 0),
          ),
        soon,
      )
      .toEqual([true, true])
    await page.getByText('▣ 河边步道\u3000杨文 摄').waitFor()
  },
)

test(
  'the first save of a new article puts its name and time on the screen, and closes no dialog in which somebody is',
  patience,
  async () => {
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    const { page } = reporter
    await reporter.startArticle()
    await page.locator('#field-photos').getByRole('button', { name: '添加' }).click()
    await reporter.fill('主题', '汾河两岸添新绿')
    await page.locator('#field-photos .upload__listToggler').click()
    const drawer = page.locator('.drawer--is-open')
    await drawer.waitFor()
    await page.locator('.save-state[data-state=saved]').waitFor({ state: 'attached' })
    expect(await drawer.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await reporter.saved()
    expect(await page.locator('h1').innerText()).toBe('汾河两岸添新绿')
    await page
      .locator('.article-standing')
      .getByText(/\d 改过$/)
      .waitFor()
  },
)

test(
  'what was typed when the network and then the tab went is offered back',
  patience,
  async () => {
    const { reporter } = await desk.openDraft('暴雨夜排水队上街')
    const { url, context } = { url: reporter.page.url(), context: reporter.page.context() }
    await context.setOffline(true)
    await reporter.fill('副题', '凌晨三点积水退尽')
    await reporter.page.locator('.save-state[data-state=offline]').waitFor()
    await reporter.page.close()
    await context.setOffline(false)

    const page = await context.newPage()
    await page.goto(url)
    await page.locator('#copy-put-back').click()
    await page.locator('.save-state[data-state=saved]').waitFor()
    await page.reload()
    expect(await page.getByLabel('副题', { exact: true }).inputValue()).toBe('凌晨三点积水退尽')
  },
)

test(
  'the last words before a tab is left are offered back, though nothing has saved them',
  patience,
  async () => {
    const { reporter } = await desk.openDraft('末班车上的歌声')
    const { page } = reporter
    const address = page.url()
    page.on('dialog', (dialog) => void dialog.accept())
    await reporter.write('打完就关的一句。')
    await page.goto(`${desk.app.url}/admin`)
    await page.goto(address)
    await page.locator('#copy-put-back').click()
    await reporter.saved()
    expect(words(rootOf(await reporter.stored()))).toBe('打完就关的一句。')
  },
)

test(
  'a save whose request or whose answer is lost on the way is sent again, without another key',
  patience,
  async () => {
    const id = await desk.staff.createArticle({ headline: titled('冬泳下水') })
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    const { page } = reporter
    await reporter.editArticle(id)
    for (const { words, arrives } of [
      { words: '水温三度', arrives: false },
      { words: '水温四度', arrives: true },
    ]) {
      let isLost = false
      await page.route(`**/api/articles/${id}*`, async (route) => {
        if (isLost || route.request().method() !== 'PATCH') return route.continue()
        isLost = true
        if (arrives) await route.fetch()
        return route.abort()
      })
      await reporter.fill('引题', words)
      await page.locator('.save-state[data-state=offline]').waitFor()
      await reporter.saved()
      expect(await page.getByText('Failed to fetch').count()).toBe(0)
      expect(await reporter.stored()).toMatchObject({ kicker: words })
      await page.unrouteAll()
    }
  },
)

test(
  'when the network goes as an action is answered the screen stays, and nothing is typed into it until the form is put anew',
  patience,
  async () => {
    const id = await desk.staff.submitArticle({ headline: titled('夜渡复航') })
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    const { page } = reporter
    await reporter.editArticle(id)
    const forms = `**/admin/collections/articles/${id}`
    await page.route(forms, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    const isLost = () =>
      page.waitForEvent('requestfailed', (request) => request.method() === 'POST')
    const isLostAgain = isLost().then(isLost)
    await reporter.decide('撤回', 'draft')
    await isLostAgain
    await reporter.formIsReady()
    expect(await page.locator('#field-kicker').isDisabled()).toBe(true)
    await page.unroute(forms)
    await page.locator('#field-kicker:not([disabled])').waitFor()
    await reporter.fill('引题', '末班改到晚上十点')
    await reporter.saved()
    expect(await reporter.stored()).toMatchObject({ stage: 'draft', kicker: '末班改到晚上十点' })
  },
)

test('what is typed into a form that one of two answers has put anew stays', patience, async () => {
  const id = await desk.staff.submitArticle({ headline: titled('桥头换灯') })
  const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
  const { page } = reporter
  await reporter.editArticle(id)
  // The form follows the server before the action is answered, and gets nothing.
  const forms = `**/admin/collections/articles/${id}`
  const isLost = page.waitForEvent('requestfailed', (request) => request.method() === 'POST')
  await page.route(forms, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await page.route(`**/api/articles/${id}/withdraw`, async (route) => {
    const response = await route.fetch()
    await isLost
    await page.unroute(forms)
    await route.fulfill({ response })
  })
  await reporter.decide('撤回', 'draft')
  await page.locator('#field-kicker:not([disabled])').waitFor()
  await reporter.fill('引题', '灯换成了暖黄色')
  await reporter.saved()
  expect(await reporter.stored()).toMatchObject({ stage: 'draft', kicker: '灯换成了暖黄色' })
})

test(
  'what is typed as soon as an article is withdrawn is kept, its text too; once sent in again, nothing can be typed',
  patience,
  async () => {
    const id = await desk.staff.submitArticle({ headline: titled('早市搬家') })
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    await reporter.editArticle(id)
    for (const words of ['河东', '河西', '河心']) {
      await reporter.act('撤回', 'draft')
      await reporter.fill('引题', words)
      await reporter.write(`摊位在${words}。`)
      await reporter.saved()
      const { kicker, body, stage } = await reporter.stored()
      expect([stage, kicker]).toEqual(['draft', words])
      expect(JSON.stringify(body)).toContain(`摊位在${words}。`)
      await reporter.act('送审', 'review')
      await reporter.page.locator('[data-field-path=body] [contenteditable=false]').waitFor()
    }
  },
)

test(
  'a screen that falls over says so in Chinese, and what was typed is offered back',
  patience,
  async () => {
    const id = await desk.staff.createArticle({ headline: titled('秋千修好了') })
    const reporter = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    const { page } = reporter
    await reporter.editArticle(id)
    const holds = `**/api/articles/${id}/hold`
    await page.route(holds, (route) => route.abort())
    await reporter.fill('引题', '绳子换了新的')
    await page.locator('.save-state[data-state=offline]').waitFor()
    const standing = `**/api/articles/${id}/actions`
    await page.route(standing, (route) => route.fulfill({ json: {} }))
    await page.getByText('这个画面出错了').waitFor()
    await page.unroute(standing)
    await page.unroute(holds)
    await page.getByRole('button', { name: '重新载入' }).click()
    await page.locator('#copy-put-back').click()
    await reporter.saved()
    expect(await reporter.stored()).toMatchObject({ kicker: '绳子换了新的' })
  },
)

test(
  'when nobody answers who they are, a person is told in their own language',
  patience,
  async () => {
    const { page } = await PersonAtDesk.signIn(desk.browser, desk.app.url, desk.staff.reporter)
    await page.route('**/api/users/me', (route) => route.abort())
    await page.goto(`${desk.app.url}/admin`)
    const message = page.locator('.payload-toast-container')
    await expect.poll(() => message.innerText()).toBe('没有连上服务器，请稍后再试。')
  },
)
