import axe from 'axe-core'
import { type Locator, type Page } from 'playwright-core'

// Payload puts the tabs of a document into its list without items.
const judged = { exclude: ['.doc-tabs__tabs'] }

/** Serious faults of accessibility, as [rule, elements]; by `runOnly`, of some rules only. */
export const faultsOn = async (
  page: Page,
  scope: object | string = judged,
  runOnly?: string[],
): Promise<unknown[]> => {
  await page.evaluate(axe.source)
  const options = { runOnly, resultTypes: ['violations'] }
  const asked = [scope, options].map((each) => JSON.stringify(each)).join()
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${asked})`)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 300))])
}

/** Puts a page into light or dark, at once: colours that change slowly keep both waiting, the test and the machine. */
export const wear = async (page: Page, theme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme })
  await page.evaluate((theme) => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, ::before, ::after { transition: none !important }')
    document.adoptedStyleSheets = [still]
    document.documentElement.dataset.theme = theme
  }, theme)
}

/** Buttons as a browser makes them, on a plate of grey; what fields suggest and have no room for; a way here that is cut. */
export const unfinishedOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const bare = document.body.appendChild(document.createElement('button'))
    const { backgroundColor: plate } = getComputedStyle(bare)
    bare.remove()
    const pen = document.createElement('canvas').getContext('2d')!
    const buttons = [...document.querySelectorAll('button')].filter(
      (button) => getComputedStyle(button).backgroundColor === plate,
    )
    const fields = [...document.querySelectorAll('input')].filter((field) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field)
      const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
      pen.font = font
      return pen.measureText(field.placeholder).width > room
    })
    const here = [...document.querySelectorAll('.step-nav__last')].filter(
      (end) =>
        end.getBoundingClientRect().right >
        end.closest('.step-nav')!.parentElement!.getBoundingClientRect().right + 1,
    )
    return [...buttons, ...fields, ...here]
      .filter((each) => each.checkVisibility())
      .map(({ outerHTML }) => outerHTML.slice(0, 300))
  })

/** By how many pixels the page stays wider than the screen: a panel follows its button a moment after the screen has changed. */
export const overflowOf = async (page: Page): Promise<number> => {
  const over = () => Math.max(0, document.documentElement.scrollWidth - innerWidth)
  await page
    .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, null, {
      timeout: 3000,
    })
    .catch(() => undefined)
  return page.evaluate(over)
}

/** Whether a finger gets to it: by scrolling up and down alone, with nothing over it. */
export const isInReach = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => {
    element.scrollIntoView({ block: 'center' })
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const touched = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    let sideways = 0
    for (let at: Element | null = element; at; at = at.parentElement) sideways += at.scrollLeft
    // Who presses what is disabled presses what holds it.
    const isFree = element.contains(touched) || Boolean(touched?.contains(element))
    return isFree && sideways === 0 && left >= 0 && right <= innerWidth
  })

/**
 * All that the page says: its text, what its fields, pictures and buttons are called, and what fields hold that nobody
 * may change. Without what is marked as being in a language of its own.
 */
export const wordsOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const named = ['alt', 'aria-label', 'aria-description', 'placeholder', 'title']
    const selector = named.map((name) => `[${name}]`).join()
    const attributes = [...document.body.querySelectorAll(selector)].flatMap((element) =>
      named.flatMap((name) => element.getAttribute(name) ?? []),
    )
    const fixed = document.querySelectorAll<HTMLInputElement>(
      'input:not([type=checkbox]):is(:disabled, [readonly])',
    )
    const values = [...fixed].map(({ value }) => value)
    const texts: (string | null)[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (parentElement?.checkVisibility() && !parentElement.closest('body [lang]'))
        texts.push(textContent)
    }
    return [document.title, ...texts, ...attributes, ...values].join('\n')
  })
