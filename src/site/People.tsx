import { reporterKindLabels } from '../i18n/reporters'
import { say } from '../i18n/text'
import { pathIn, reporterPath, type Site } from './site'
import type { Reporter } from './types'

export const aboutReporter = ({ affiliation, kind }: Reporter, { language }: Site): string =>
  [affiliation, say(reporterKindLabels[kind], language)].filter(Boolean).join(' · ')

/** Everyone with a byline on something published, in the order of their surnames. */
export const People = ({ reporters, site }: { reporters: Reporter[]; site: Site }) => (
  <ul className="people">
    {reporters.map((reporter) => (
      <li key={reporter.slug}>
        <a href={pathIn(site, reporterPath(reporter.slug))} lang="zh-CN">
          {reporter.name}
        </a>{' '}
        <span className="facts">{aboutReporter(reporter, site)}</span>
      </li>
    ))}
  </ul>
)
