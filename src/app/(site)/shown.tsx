import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import { sayStatus } from '../../answerStatus'
import { siteTexts } from '../../i18n/site'
import { say } from '../../i18n/text'
import { Away } from '../../site/Away'
import { Frame } from '../../site/Frame'
import { Lost } from '../../site/Lost'
import { NotShown } from './notShown'
import { sectionsNow } from './Shell'
import { siteIn, type PageProps } from './site'

/** In the language of the address; one of none is a mistyped Chinese one. */
const siteOf = async ({ params }: PageProps) => siteIn((await params).lang === 'en' ? 'en' : 'zh')

const reasonOf = (error: unknown): NotShown => {
  if (error instanceof NotShown) return error
  throw error
}

/**
 * A page of the site, or why it is not shown, with that as its status. Next's own `notFound()` and `error.tsx` send a
 * document without words, which scripts fill.
 */
export const shown =
  <Props extends PageProps>(show: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      // The frame's question, asked along with the page's and not after them.
      const [page] = await Promise.all([show(props), sectionsNow()])
      return page
    } catch (error) {
      const { about, retryAfter, status } = reasonOf(error)
      sayStatus(status, retryAfter)
      const site = await siteOf(props)
      const sections = await sectionsNow().catch(() => [])
      return (
        <Frame path={null} sections={sections} site={site}>
          {status === 404 ? (
            <Lost about={about} site={site} />
          ) : (
            <Away site={site} status={status} />
          )}
        </Frame>
      )
    }
  }

/** What a page says of itself to browsers and search engines; one that is not shown, that there is none. */
export const described =
  <Props extends PageProps>(describe: (props: Props) => Promise<Metadata>) =>
  async (props: Props): Promise<Metadata> => {
    try {
      return await describe(props)
    } catch (error) {
      const { language, name } = await siteOf(props)
      const text = reasonOf(error).status === 404 ? siteTexts.lost : siteTexts.broken
      return { title: `${say(text, language)} · ${name}`, robots: { index: false } }
    }
  }
