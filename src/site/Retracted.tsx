import { siteTexts } from '../i18n/site'
import { say } from '../i18n/text'
import { Notices } from './Notices'
import { pathIn, type Site } from './site'
import type { Notice } from './types'

type Props = { retraction: Notice; site: Site }

/** Where a retracted article stood: what the newsroom said to its readers, and nothing else of it. */
export const Retracted = ({ retraction, site }: Props) => (
  <>
    <header className="list-head">
      <h1>{say(siteTexts.retracted, site.language)}</h1>
    </header>
    <Notices notices={[retraction]} site={site} />
    <p className="more">
      <a href={pathIn(site, '/corrections')}>{say(siteTexts.corrections, site.language)}</a>
    </p>
  </>
)
