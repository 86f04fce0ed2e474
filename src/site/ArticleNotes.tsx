import { siteTexts } from '../i18n/site'
import { say } from '../i18n/text'
import { pathIn, paperPath, type Site } from './site'
import type { Article } from './types'
import { dayText, momentText, paperDayText } from './when'

/** 更正: what was put right after it went out, the latest first. */
export const Corrections = ({
  corrections,
  site,
}: Pick<Article, 'corrections'> & { site: Site }) => (
  <aside className="corrections" aria-label={say(siteTexts.correction, site.language)}>
    {corrections.toReversed().map(({ at, note }) => (
      <p key={at}>
        <b>{say(siteTexts.correctedOn, site.language, { when: momentText(site, at) })}</b>{' '}
        <span lang="zh-CN">{note}</span>
      </p>
    ))}
  </aside>
)

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

const SourceLine = ({ source, site }: { source: NonNullable<Article['source']>; site: Site }) => {
  const { language } = site
  const { author, date, name, originalTitle, url } = source
  return (
    <p>
      {say(siteTexts.source, language)}{' '}
      {url && isWeb(url) ? (
        <a href={url} rel="external nofollow noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {[
        date && dayText(site, date),
        originalTitle && say(siteTexts.originalTitle, language, { title: originalTitle }),
        author && say(siteTexts.sourceAuthor, language, { name: author }),
      ]
        .filter(Boolean)
        .map((part) => ` · ${part}`)}
    </p>
  )
}

/** The name of a page: 02版 要闻. */
export const pageText = (
  { number, name }: { number: number | null; name: string | null },
  { language }: Site,
): string => {
  const printed = language === 'zh' ? String(number).padStart(2, '0') : String(number)
  const place =
    number === null
      ? say(siteTexts.pageUnnumbered, language)
      : say(siteTexts.pageNumber, language, { number: printed })
  return [place, name].filter(Boolean).join(' ')
}

/** Below the text: where it comes from, and where it stood in the paper. */
export const Origin = ({ article, site }: { article: Article; site: Site }) => {
  const { page, source } = article
  if (!page && !source?.name) return null
  return (
    <footer className="origin">
      {source?.name && <SourceLine site={site} source={source} />}
      {page && (
        <p>
          <a href={pathIn(site, paperPath(page.date, page.number))}>
            {say(siteTexts.printedOn, site.language, {
              date: paperDayText(site, page.date),
              page: pageText(page, site),
            })}
          </a>
        </p>
      )}
    </footer>
  )
}
