import { type Browser, type Locator, type Page } from 'playwright-core'

/** Generous: the machine has other tests to run too. */
const patienceMs = 45_000

export interface Account {
  email: string
  password: string
}

export interface Carried {
  name: string
  type: string
  bytes: Uint8Array
}

const plain = ({ bytes, ...named }: Carried) => ({ ...named, bytes: [...bytes] })

/** What is said in the dialog of an action, by the beginning of its label. */
type Said = Readonly<Record<string, string>>

/** Behind “更多”. */
const apart: ReadonlySet<string> = new Set(['撤稿', '弃稿'])

/** Somebody at the admin UI, in a browser of their own. Finds things by what is written on them, in Chinese. */
export class PersonAtDesk {
  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  /**
   * With the cookie that the form would have brought; that is a test of its own, and takes two screens. They stand nowhere
   * yet, on a plain page of the newsroom's address.
   */
  static async signIn(
    browser: Browser,
    url: string,
    account: Account,
    { locale = 'zh-CN', width = 1400 }: { locale?: string; width?: number | undefined } = {},
  ): Promise<PersonAtDesk> {
    const context = await browser.newContext({ locale, viewport: { width, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(patienceMs)
    const answer = await context.request.post(`${url}/api/users/login`, { data: account })
    if (!answer.ok()) throw new Error(`${account.email}: ${await answer.text()}`)
    await page.goto(`${url}/healthz`)
    return new PersonAtDesk(page, url)
  }

  async startArticle(): Promise<void> {
    await this.page.goto(`${this.url}/admin/collections/articles/create`)
    await this.formIsReady()
  }

  /** From the list of articles, by its headline. */
  async openArticle(headline: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/collections/articles`)
    // Once it has come alive, the list writes its query into the address; Next drops a navigation that this overtakes.
    await this.page.waitForURL(/[?&]limit=/)
    await this.page.getByRole('link', { name: headline, exact: true }).click()
    await this.page.waitForURL(/articles\/[0-9a-f]{24}/)
    await this.formIsReady()
  }

  async editArticle(id: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/collections/articles/${id}`)
    await this.formIsReady()
  }

  /** From what waits for them, which comes first on their desk, to its review. */
  async openFromDesk(headline: string): Promise<void> {
    await this.page.goto(`${this.url}/admin`)
    await this.page.getByRole('main').getByRole('link', { name: headline }).first().click()
    await this.page.locator('.review__rows').waitFor()
  }

  async review(id: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/collections/articles/${id}/review`)
    await this.page.locator('.review__rows').waitFor()
  }

  /** Selects words of a line in the review, as a mouse does. */
  async select(words: string): Promise<void> {
    const line = this.page.locator('[data-line]', { hasText: words }).first()
    await line.evaluate((element, wanted) => {
      // What is marked already cuts a line into several texts.
      const text = [...element.childNodes].find((part) => part.textContent!.includes(wanted))!
      const from = text.textContent!.indexOf(wanted)
      getSelection()!.setBaseAndExtent(text, from, text, from + wanted.length)
    }, words)
  }

  /** Writes in the margin at words of the review. */
  async note(words: string, text: string): Promise<void> {
    await this.select(words)
    await this.page.locator('#note-on-words').click()
    await this.page.locator('.note-composer textarea').fill(text)
    await this.page.keyboard.press('Control+Enter')
    await this.page.locator('.note', { hasText: text }).waitFor()
  }

  /** Reads a line under the bell. */
  async hears(line: string): Promise<void> {
    await this.page.getByRole('button', { name: /^通知/ }).click()
    await this.page.getByRole('link', { name: line }).first().waitFor()
    await this.page.keyboard.press('Escape')
  }

  /** The moves on the sheet of an article: who, what, and what they said. */
  async sheet(id: string): Promise<string[][]> {
    await this.page.goto(`${this.url}/admin/collections/articles/${id}/sheet`)
    const moves = this.page.locator('.review-sheet__record tbody tr')
    await moves.first().waitFor()
    return (await moves.allInnerTexts()).map((row) => row.split('\t').slice(1, 4))
  }

  get articleId(): string {
    return new URL(this.page.url()).pathname.split('/').at(4)!
  }

  /** Pastes the text of a page, and looks at what it is split into. */
  async pastePage(text: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/collections/pages/import`)
    await this.page.getByLabel('整版文字').fill(text)
    await this.page.getByRole('button', { name: '拆分稿件' }).click()
    await this.page.locator('#import-create').waitFor()
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await this.formIsReady()
  }

  async fill(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text)
  }

  async choose(field: string, option: string): Promise<void> {
    const select = this.page.locator(`#field-${field}`)
    await select.locator('.rs__control').click()
    await select.getByRole('option', { name: option, exact: true }).click()
  }

  async addToByline(name: string): Promise<void> {
    const byline = this.page.locator('#field-byline')
    await byline.getByRole('button', { name: '添加' }).click()
    await byline.getByLabel('姓名', { exact: true }).last().fill(name)
  }

  get body(): Locator {
    return this.page.locator('[data-field-path=body] [contenteditable=true]')
  }

  /** Puts paragraphs after what the editor holds, as an input method commits them. */
  async write(...paragraphs: string[]): Promise<void> {
    await this.body.click()
    await this.page.keyboard.press('Control+End')
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter')
      await this.page.keyboard.insertText(paragraph)
    }
  }

  /** Lets go of a file over a part of the screen, as a mouse does that carries it in from outside. */
  async drop(file: Carried, target: Locator): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(({ bytes, name, type }) => {
      const carried = new DataTransfer()
      carried.items.add(new File([new Uint8Array(bytes)], name, { type }))
      return carried
    }, plain(file))
    await target.dispatchEvent('dragover', { dataTransfer })
    await target.dispatchEvent('drop', { dataTransfer })
  }

  /** Pastes at the end of the text what a clipboard holds, by type. */
  async paste(held: Readonly<Record<string, string>>): Promise<void> {
    await this.body.press('Control+End')
    await this.body.evaluate((element, held) => {
      const clipboardData = new DataTransfer()
      for (const [type, text] of Object.entries(held)) clipboardData.setData(type, text)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, held)
  }

  /** The article on the screen as the newsroom has it, for which the tests know the shape. */
  stored(): Promise<Record<string, unknown>> {
    return this.ask(`/articles/${this.articleId}?depth=0`)
  }

  /** What the newsroom's REST API answers them, or to what they send. */
  ask<T = Record<string, unknown>>(path: string, sent?: object, method = 'POST'): Promise<T> {
    return this.page.evaluate(
      async ([path, method, body]) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(`/api${path}`, body ? { method, headers, body } : {})
        if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
        return answer.json() as Promise<never>
      },
      [path, method, sent && JSON.stringify(sent)] as const,
    )
  }

  /** Saves by the key, unless it has been saved by itself, and waits until the screen says so. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s')
    await this.saved()
    await this.formIsReady()
  }

  async saved(): Promise<void> {
    // What was typed last reaches the form in the browser's idle time; until then the text before it is what is saved.
    await this.page.evaluate(async () => {
      for (const _ of ['reported', 'rendered'])
        await new Promise((done) => requestIdleCallback(done, { timeout: 600 }))
    })
    await this.page.locator('.save-state[data-state=saved]').waitFor()
    await this.page.waitForURL(/articles\/[0-9a-f]{24}/)
  }

  /** Takes an action from the form, and waits until that shows the stage which it leads to. */
  async act(action: string, stage: string, said: Said = {}): Promise<void> {
    await this.decide(action, stage, said)
    await this.formIsReady()
  }

  /** Presses an action where they are, answers what its dialog asks, by label, and confirms. */
  async decide(action: string, stage: string, said: Said = {}): Promise<void> {
    if (apart.has(action)) {
      await this.page.locator('.article-actions__more').click()
      await this.page.locator('.popup__content').getByRole('button', { name: action }).click()
    } else {
      await this.action(action).click()
    }
    const dialog = this.page.getByRole('dialog')
    for (const [label, text] of Object.entries(said)) {
      await dialog.getByLabel(new RegExp(`^${label}`)).fill(text)
    }
    await dialog.locator('#action-confirm').click()
    await dialog.waitFor({ state: 'hidden' })
    // Attached is enough: where nothing is left to do, the bar is empty.
    await this.page.locator(`.article-actions[data-stage=${stage}]`).waitFor({ state: 'attached' })
  }

  action(name: string): Locator {
    return this.page.locator('.article-actions').getByRole('button', { name, exact: true })
  }

  async formIsReady(): Promise<void> {
    await this.page.locator('.collection-edit form[data-form-ready=true]').waitFor()
  }
}
