import { siteTexts } from '../i18n/site'
import { say } from '../i18n/text'
import type { Site } from './site'

type Props = { site: Pick<Site, 'language'>; status: 429 | 503 }

/** Said for a page that can't be made now: too much was asked from there, or what knows it is away. */
export const Away = ({ site: { language }, status }: Props) => (
  <div className="said">
    <h1>{say(siteTexts.broken, language)}</h1>
    <p>{say(status === 429 ? siteTexts.tooMuch : siteTexts.brokenAbout, language)}</p>
  </div>
)
