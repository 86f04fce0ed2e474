import { siteTexts } from '../../../../../i18n/site'
import { say } from '../../../../../i18n/text'
import { Cards } from '../../../../../site/Cards'
import { More } from '../../../../../site/More'
import { aboutReporter } from '../../../../../site/People'
import { reporterPage } from '../../../../../site/queries'
import { reporterPath } from '../../../../../site/site'
import type { Card, PageInfo, Reporter } from '../../../../../site/types'
import { ask } from '../../../ask'
import { Shell } from '../../../Shell'
import { metadataOf, opened, type PageProps } from '../../../site'
import { lost } from '../../../notShown'
import { described, shown } from '../../../shown'

type Props = PageProps<'slug'>
type Data = { reporter: Reporter | null; articles: { nodes: Card[]; pageInfo: PageInfo } }

const find = async (props: Props) => {
  const { after, parts, site } = await opened(props)
  const { articles, reporter } = await ask<Data>(reporterPage, { slug: parts.slug, after })
  return { after, articles, reporter: reporter ?? lost(), site }
}

export const generateMetadata = described(async (props: Props) => {
  const { reporter, site } = await find(props)
  return metadataOf(site, {
    title: say(siteTexts.articlesBy, site.language, { name: reporter.name }),
    path: reporterPath(reporter.slug),
  })
})

export default shown(async (props: Props) => {
  const { after, articles, reporter, site } = await find(props)
  const path = reporterPath(reporter.slug)
  return (
    <Shell path={path} site={site}>
      <header className="list-head">
        <h1 lang="zh-CN">{reporter.name}</h1>
        <p className="facts">{aboutReporter(reporter, site)}</p>
      </header>
      <Cards articles={articles.nodes} site={site} />
      <More isBehind={after !== null} page={articles.pageInfo} path={path} site={site} />
    </Shell>
  )
})
