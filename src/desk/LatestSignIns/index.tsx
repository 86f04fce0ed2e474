import type { UIFieldServerProps } from 'payload'

import { signInEventLabels, signInMeansLabels, signInsTexts as texts } from '../../i18n/signIns'
import { languageOf, say } from '../../i18n/text'
import { momentIn } from '../../text/newsroomTime'
import { withoutFirstSteps } from './firstSteps'
import './index.css'

const shown = 10

/** In an account, to its owner and to admins: how it was come to lately, so that a stranger is noticed. */
export const LatestSignIns = async ({ id, payload, req, i18n }: UIFieldServerProps) => {
  if (!id) return null
  const { docs } = await payload.find({
    collection: 'sign-ins',
    where: { user: { equals: id } },
    depth: 0,
    // A sign-in may have two.
    limit: 2 * shown,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const entries = withoutFirstSteps(docs).slice(0, shown)
  const { language } = i18n
  const zone = String(payload.config.admin.custom?.timeZone)
  return (
    <section aria-label={say(texts.latest, language)} className="field-type latest-sign-ins">
      <h3>{say(texts.latest, language)}</h3>
      <p>{say(entries.length ? texts.latestHelp : texts.none, language)}</p>
      <ol>
        {entries.map(({ address, at, event, id, means }) => (
          <li key={id}>
            <time dateTime={at}>{momentIn(at, languageOf(language), zone)}</time>
            <span className={`latest-sign-ins__event latest-sign-ins__event--${event}`}>
              {say(signInEventLabels[event], language)}
              {means && ` · ${say(signInMeansLabels[means], language)}`}
            </span>
            <span>{address}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
