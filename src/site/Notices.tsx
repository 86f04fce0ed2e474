import { siteTexts } from '../i18n/site'
import { say } from '../i18n/text'
import { articlePath, pathIn, type Site } from './site'
import type { Notice } from './types'
import { dayText, momentText } from './when'

type Props = {
  notices: Notice[]
  site: Site
  /** One below what they stand under. */
  heading?: 'h2' | 'h3'
}

/** Corrections and retractions; of a retracted article this is all that is left, so nothing leads to it. */
export const Notices = ({ heading: Heading = 'h2', notices, site }: Props) => {
  const { language } = site
  return (
    <ul className="notices">
      {notices.map(({ at, headline, note, publishedAt, slug, type }) => (
        <li className={type} key={type + slug + at}>
          <p className="facts">
            <b>{say(siteTexts[type], language)}</b>{' '}
            <time dateTime={at}>{momentText(site, at)}</time>
          </p>
          <Heading lang="zh-CN">
            {type === 'correction' ? (
              <a href={pathIn(site, articlePath(slug))}>
                {headline ?? say(siteTexts.untitled, language)}
              </a>
            ) : (
              (headline ?? say(siteTexts.untitled, language))
            )}
          </Heading>
          <p lang="zh-CN">{note}</p>
          <p className="facts">
            {say(siteTexts.publishedOn, language, { date: dayText(site, publishedAt) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
