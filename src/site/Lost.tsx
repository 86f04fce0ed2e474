import { siteTexts } from '../i18n/site'
import { say, type Text } from '../i18n/text'
import { pathIn, type Site } from './site'

type Props = { about?: Text | undefined; site: Pick<Site, 'language'> }

/** Said for every page that is not there, whatever the reason; `about` for a kind of address that ends. */
export const Lost = ({ about = siteTexts.lostAbout, site }: Props) => (
  <div className="said">
    <h1>{say(siteTexts.lost, site.language)}</h1>
    <p>{say(about, site.language)}</p>
    <p>
      <a href={pathIn(site, '/')}>{say(siteTexts.frontPage, site.language)}</a> ·{' '}
      <a href={pathIn(site, '/corrections')}>{say(siteTexts.corrections, site.language)}</a> ·{' '}
      <a href={pathIn(site, '/search')}>{say(siteTexts.search, site.language)}</a>
    </p>
  </div>
)
