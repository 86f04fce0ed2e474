import { Cards } from '../../../site/Cards'
import { FrontPage } from '../../../site/FrontPage'
import { More } from '../../../site/More'
import { frontPage } from '../../../site/queries'
import type { Card, Notice, PageInfo } from '../../../site/types'
import { ask } from '../ask'
import { Shell } from '../Shell'
import { metadataOf, opened, type PageProps } from '../site'
import { described, shown } from '../shown'

type Data = {
  articles: { nodes: Card[]; pageInfo: PageInfo }
  corrections: { nodes: Notice[] }
}

export const generateMetadata = described(async (props: PageProps) => {
  const { site } = await opened(props)
  return metadataOf(site, { path: '/' })
})

export default shown(async (props: PageProps) => {
  const { after, site } = await opened(props)
  const { articles, corrections } = await ask<Data>(frontPage, { after })
  return (
    <Shell path="/" site={site}>
      {after ? (
        <>
          <h1 className="unseen">{site.name}</h1>
          <Cards articles={articles.nodes} site={site} />
        </>
      ) : (
        <FrontPage articles={articles.nodes} notices={corrections.nodes} site={site} />
      )}
      <More isBehind={after !== null} page={articles.pageInfo} path="/" site={site} />
    </Shell>
  )
})
