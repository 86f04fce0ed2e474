import type { ReactNode } from 'react'

import { siteTexts } from '../i18n/site'
import { say, type Language } from '../i18n/text'
import { feedPath, pathIn, sectionPath, type Site } from './site'
import type { SectionNode } from './types'
import { dateAt, paperDayText } from './when'

type Props = {
  site: Site
  /** This page's own path, without language: the other language's page has the same. Null for one that is not there. */
  path: string | null
  sections: readonly SectionNode[]
  children: ReactNode
}

const languages: { language: Language; name: string; tag: string }[] = [
  { language: 'zh', name: '中文', tag: 'zh-CN' },
  { language: 'en', name: 'English', tag: 'en' },
]

const fixed = [
  ['/paper', siteTexts.paper],
  ['/reporters', siteTexts.reporters],
  ['/corrections', siteTexts.corrections],
] as const

const Masthead = ({ path, sections, site }: Omit<Props, 'children'>) => {
  const { language } = site
  const here = (to: string) => (path === to ? ('page' as const) : undefined)
  const entry = (to: string, name: string, lang?: string) => (
    <li key={to}>
      <a aria-current={here(to)} href={pathIn(site, to)} lang={lang}>
        {name}
      </a>
    </li>
  )
  return (
    <header className="masthead">
      <div className="nameplate">
        <a className="name" href={pathIn(site, '/')} lang="zh-CN">
          {site.name}
        </a>
        <p className="today">{paperDayText(site, dateAt(site, new Date()))}</p>
        <form action={pathIn(site, '/search')} role="search">
          <input aria-label={say(siteTexts.searchLabel, language)} name="q" type="search" />
          <button type="submit">{say(siteTexts.search, language)}</button>
        </form>
      </div>
      <nav aria-label={say(siteTexts.sections, language)}>
        <ul>
          {entry('/', say(siteTexts.frontPage, language))}
          {sections
            .filter(({ kind }) => kind === 'section')
            .map(({ name, slug }) => entry(sectionPath(slug), name, 'zh-CN'))}
          {fixed.map(([to, text]) => entry(to, say(text, language)))}
        </ul>
      </nav>
    </header>
  )
}

const Colophon = ({ path, site }: Pick<Props, 'path' | 'site'>) => (
  <footer className="colophon">
    <p>
      <b lang="zh-CN">{site.name}</b> · {say(siteTexts.madeWith, site.language)}
    </p>
    <ul>
      <li>
        <a href={feedPath('rss.xml')}>RSS</a>
      </li>
      <li>
        <a href={feedPath('atom.xml')}>Atom</a>
      </li>
      <li>
        <a href={feedPath('feed.json')}>JSON Feed</a>
      </li>
    </ul>
    <ul aria-label={say(siteTexts.language, site.language)}>
      {languages.map(({ language, name, tag }) => (
        <li key={language}>
          <a
            aria-current={language === site.language ? 'true' : undefined}
            href={pathIn({ language }, path ?? '/')}
            hrefLang={tag}
            lang={tag}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  </footer>
)

/** What stands around every page. */
export const Frame = ({ children, ...place }: Props) => (
  <>
    <a className="skip" href="#content">
      {say(siteTexts.skip, place.site.language)}
    </a>
    <Masthead {...place} />
    <main id="content">{children}</main>
    <Colophon {...place} />
  </>
)
