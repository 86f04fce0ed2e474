import { siteTexts } from '../i18n/site'
import { say } from '../i18n/text'
import { Cards } from './Cards'
import { More } from './More'
import { feedPath, pathIn, sectionPath, type Site } from './site'
import type { Card, PageInfo, SectionNode } from './types'

type Props = {
  section: SectionNode
  articles: Card[]
  page: PageInfo
  isBehind: boolean
  site: Site
}

/** A section or a column: what stands under it, and its articles, newest first. */
export const SectionPage = ({ articles, isBehind, page, section, site }: Props) => {
  const { language } = site
  return (
    <>
      <header className="list-head">
        <h1 className={section.kind} lang="zh-CN">
          {section.name}
        </h1>
        <ul>
          {section.children.map(({ kind, name, slug }) => (
            <li key={slug}>
              <a className={kind} href={pathIn(site, sectionPath(slug))} lang="zh-CN">
                {name}
              </a>
            </li>
          ))}
          {section.kind === 'section' && (
            <li>
              <a href={feedPath('rss.xml', section.slug)}>{say(siteTexts.feed, language)}</a>
            </li>
          )}
        </ul>
      </header>
      {articles.length === 0 && <p className="nothing">{say(siteTexts.nothingYet, language)}</p>}
      <Cards articles={articles} site={site} />
      <More isBehind={isBehind} page={page} path={sectionPath(section.slug)} site={site} />
    </>
  )
}
