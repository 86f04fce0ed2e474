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

/** Somebody at the admin UI, in a browser of their own. Finds things by what is written on them, in Chinese. */
export class PersonAtDesk {
  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  /** Signs in by the form, as people do. */
  static async signIn(browser: Browser, url: string, account: Account): Promise<PersonAtDesk> {
    const context = await browser.newContext({ locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(patienceMs)
    await page.goto(`${url}/admin/login`)
    await page.locator('form[data-form-ready=true]').waitFor()
    await page.locator('#field-email').fill(account.email)
    await page.locator('#field-password').fill(account.password)
    await page.locator('button[type=submit]').click()
    await page.waitForURL((address) => !address.pathname.endsWith('/login'))
    return new PersonAtDesk(page, url)
  }

  async startArticle(): Promise<void> {
    await this.page.goto(`${this.url}/admin/collections/articles/create`)
    await this.formIsReady()
  }

  /** From the list of articles, by its headline. */
  async openArticle(headline: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/collections/articles`)
    await this.page.getByRole('link', { name: headline, exact: true }).click()
    await this.page.waitForURL(/articles\/[0-9a-f]{24}/)
    await this.formIsReady()
  }

  async review(id: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/collections/articles/${id}/review`)
    await this.page.locator('.review__rows').waitFor()
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
  async stored(): Promise<Record<string, unknown>> {
    const id = new URL(this.page.url()).pathname.split('/').at(-1)
    return this.page.evaluate(
      async (path) => (await fetch(path)).json() as Promise<Record<string, unknown>>,
      `/api/articles/${id}?depth=0`,
    )
  }

  /** Saves by the key, unless it has been saved by itself, and waits until the screen says so. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s')
    await this.saved()
    await this.formIsReady()
  }

  async saved(): Promise<void> {
    await this.page.locator('.save-state[data-state=saved]').waitFor()
    await this.page.waitForURL(/articles\/[0-9a-f]{24}/)
  }

  /** Presses an action, says `note` where one is given, confirms, and waits for the stage that it leads to. */
  async act(action: string, stage: string, note?: string): Promise<void> {
    await this.action(action).click()
    const dialog = this.page.getByRole('dialog')
    if (note) await dialog.getByLabel(/^意见/).fill(note)
    await dialog.locator('#action-confirm').click()
    // Attached is enough: where nothing is left to do, the bar is empty.
    await this.page.locator(`.article-actions[data-stage=${stage}]`).waitFor({ state: 'attached' })
    await this.formIsReady()
  }

  action(name: string): Locator {
    return this.page.locator('.article-actions').getByRole('button', { name, exact: true })
  }

  async formIsReady(): Promise<void> {
    await this.page.locator('.collection-edit form[data-form-ready=true]').waitFor()
  }
}
