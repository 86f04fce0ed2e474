import { siteTexts } from '../../../../i18n/site'
import { say } from '../../../../i18n/text'
import { People } from '../../../../site/People'
import { allReporters } from '../../../../site/queries'
import type { Reporter } from '../../../../site/types'
import { ask } from '../../ask'
import { Shell } from '../../Shell'
import { metadataOf, opened, type PageProps } from '../../site'
import { described, shown } from '../../shown'

const path = '/reporters'

export const generateMetadata = described(async (props: PageProps) => {
  const { site } = await opened(props)
  return metadataOf(site, { title: say(siteTexts.reporters, site.language), path })
})

export default shown(async (props: PageProps) => {
  const { site } = await opened(props)
  const { reporters } = await ask<{ reporters: Reporter[] }>(allReporters)
  return (
    <Shell path={path} site={site}>
      <header className="list-head">
        <h1>{say(siteTexts.reporters, site.language)}</h1>
      </header>
      <People reporters={reporters} site={site} />
    </Shell>
  )
})
