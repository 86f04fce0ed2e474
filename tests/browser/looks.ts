import axe from 'axe-core'
import { type Page } from 'playwright-core'

// Payload puts the tabs of a document into its list without items.
const judged = { exclude: ['.doc-tabs__tabs'] }

/** Serious faults of accessibility, as [rule, elements]. */
export const faultsOn = async (page: Page, scope: object | string = judged): Promise<unknown[]> => {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(scope)})`)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 300))])
}

/** By how many pixels the page is wider than the screen. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))
