import { siteTexts } from '../../../../i18n/site'
import { say } from '../../../../i18n/text'
import { More } from '../../../../site/More'
import { Notices } from '../../../../site/Notices'
import { noticesPage } from '../../../../site/queries'
import type { Notice, PageInfo } from '../../../../site/types'
import { ask } from '../../ask'
import { Shell } from '../../Shell'
import { metadataOf, opened, type PageProps } from '../../site'
import { described, shown } from '../../shown'

const path = '/corrections'

type Data = { corrections: { nodes: Notice[]; pageInfo: PageInfo } }

export const generateMetadata = described(async (props: PageProps) => {
  const { site } = await opened(props)
  return metadataOf(site, { title: say(siteTexts.corrections, site.language), path })
})

export default shown(async (props: PageProps) => {
  const { after, site } = await opened(props)
  const { corrections } = await ask<Data>(noticesPage, { after })
  const { nodes, pageInfo } = corrections
  return (
    <Shell path={path} site={site}>
      <header className="list-head">
        <h1>{say(siteTexts.corrections, site.language)}</h1>
        <p>{say(siteTexts.correctionsAbout, site.language)}</p>
      </header>
      {nodes.length === 0 && <p className="nothing">{say(siteTexts.nothingYet, site.language)}</p>}
      <Notices notices={nodes} site={site} />
      <More isBehind={after !== null} page={pageInfo} path={path} site={site} />
    </Shell>
  )
})
